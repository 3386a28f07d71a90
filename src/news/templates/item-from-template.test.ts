import { describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { parseItemFile } from '../item-files.ts';
import { itemFromTemplate, type FromTemplate } from './item-from-template.ts';
import { templateDifferences } from './template-differences.ts';
import { readTemplates } from './template-files.ts';

const hub = readHub('content');
const templates = readTemplates('content');
const slots = { place: 'thornby', time: '5pm on Monday 23 November 2026', number: '01632 960 001' };
const from = (given: Partial<FromTemplate>) =>
  itemFromTemplate(
    { name: 'phones-down', slots, id: 'bcdfghjkl2', now: '2026-11-22T08:15:00Z', ...given },
    templates,
    hub,
  );

describe('the templates of the demo hub', () => {
  test('are those for the usual alerts, and nothing is wrong with any', () => {
    expect(templates.map(({ template, faults }) => template?.name ?? faults)).toEqual([
      'closure',
      'cold',
      'critical-incident',
      'heat',
      'phones-down',
    ]);
  });

  test.each(templates.flatMap(({ template }) => template ?? []))(
    '$name makes an alert that is ready',
    (template) => {
      const made = from({ name: template.name });
      const { item, faults, written, body } = parseItemFile(made.text, made.file, hub);
      expect(faults).toEqual([]);
      expect(item).toMatchObject({
        kind: 'alert',
        draft: false,
        places: ['thornby'],
        template: template.name,
      });
      expect(made.text).not.toMatch(/[{}]/);
      const words = { title: String(written['title']), summary: String(written['summary']), body };
      expect(templateDifferences(words, template)).toEqual([]);
    },
  );
});

describe('an item from a template', () => {
  test('is published at that moment, and named by its template and place', () => {
    const { file, text } = from({});
    expect(file).toBe('news/2026/2026-11-22-phones-down-thornby.md');
    expect(text).toContain('published: 2026-11-22 08:15');
    expect(text).toContain('title: "Phones at Thornby GP surgery are not working"');
  });

  test('keeps the quotation marks of staff', () => {
    const time = 'the end of "Flu week" on Friday 27 November 2026';
    const made = from({ slots: { ...slots, time } });
    expect(parseItemFile(made.text, made.file, hub).item?.summary).toContain(time);
  });

  test.each([
    [
      'each slot that is not filled',
      { slots: { place: 'thornby', time: ' ' } },
      /\{time\}.*--time "5pm.*\n.*\{number\}.*--number/,
    ],
    ['the templates there are', { name: 'zzz' }, /no template "zzz"\. The templates are: closure, cold,/],
    ['the place that was meant', { slots: { ...slots, place: 'thornbi' } }, /Did you mean "thornby"/],
    [
      'a time that stays true',
      { slots: { ...slots, time: '5pm tomorrow' } },
      /--time "5pm tomorrow": This names no day, month and year\. Write it as in --time "5pm on Monday 23/,
    ],
    ['a number to call', { slots: { ...slots, number: 'us' } }, /--number "us": This is no phone number\./],
  ])('asks for %s', (_, given, message) => {
    expect(() => from(given)).toThrow(message);
  });

  test('cannot be made from a template that is wrong, and says what is wrong with it', () => {
    const fault = {
      file: 'templates/a.md',
      position: { line: 2, column: 1 },
      what: 'It is wrong.',
      instead: 'Mend it.',
    };
    const given = { name: 'a', slots, id: 'bcdfghjkl2', now: '2026-11-22T08:15:00Z' };
    expect(() => itemFromTemplate(given, [{ file: 'templates/a.md', faults: [fault] }], hub)).toThrow(
      'templates/a.md:2:1 It is wrong. Mend it.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { templateWords } from './template-words.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const template = `---
kind: alert
template: phones
title: Phones at {place} are not working
summary: Call {number} until {time}.
---

Call {number}.

Or come in.
`;
const alert = (title: string, body: string, more = '') =>
  item(`kind: alert\ntitle: ${title}\ntemplate: phones\n${more}`, body).replace(
    'summary: Walk in.',
    'summary: Call 01632 960 001 until 5pm.',
  );
const check = (text: string, files = { 'templates/phones.md': template }) =>
  lines(run(templateWords, facts({ ...files, 'news/a.md': text })));
const TITLE = 'Phones at Millmere are not working';
const BODY = 'Call 01632 960 001.\n\nOr come in.';

describe('an item that names a template', () => {
  test('is right when only the slots differ', () => {
    expect(check(alert(TITLE, BODY))).toEqual([]);
  });

  test.each([
    [
      'its title',
      alert('Phones are down', BODY),
      'The title approved is "Phones at {place} are not working".',
    ],
    ['words left out', alert(TITLE, 'Call 01632 960 001.'), 'The text leaves out "Or come in."'],
    ['words added', alert(TITLE, `${BODY}\n\nSorry.`), 'The text has "Sorry.", which the template has not.'],
    ['the order of its lines', alert(TITLE, 'Or come in.\n\nCall 1.'), 'in another order'],
  ])('is told what differs: %s', (_, text, what) => {
    expect(check(text)).toEqual([
      expect.stringMatching(/warns This is not in the approved words of "phones"/),
    ]);
    expect(check(text)[0]).toContain(what);
  });

  test('may say what came of it in other words', () => {
    const news = 'changes: [{ at: 2026-11-22 09:00, what: They work, state: stood-down }]\n';
    expect(check(alert('Phones work again', 'All is well.', news))).toEqual([]);
  });

  test('with a slot left open stops the build, unless it is a draft', () => {
    const open = alert(TITLE, 'Call {number}.\n\nOr come in.');
    expect(check(open)).toEqual([
      'news/a.md:11:6 blocks The slot {number} is not filled. Write what belongs there, without brackets.',
    ]);
    expect(check(open.replace('kind:', 'draft: true\nkind:'))[0]).toContain('warns');
  });

  test('that is not there is told the nearest', () => {
    expect(check(alert(TITLE, BODY).replace('template: phones', 'template: phone'))).toEqual([
      expect.stringContaining('There is no template "phone". Did you mean "phones"?'),
    ]);
  });
});

describe('a template', () => {
  test.each([
    ['with a slot that nobody fills', template.replace('{time}', '{when}'), 'Nobody can fill in "{when}".'],
    [
      'with another name than its file',
      template.replace('template: phones', 'template: x'),
      'Write "phones".',
    ],
    [
      'that holds for a time nobody can tell',
      template.replace('kind:', 'holds: soon\nkind:'),
      'is not a time',
    ],
    ['without a title', template.replace(/title: .*\n/, ''), '"title" is missing'],
  ])('%s is named', (_, text, what) => {
    expect(check(item(), { 'templates/phones.md': text })).toEqual([expect.stringContaining(what)]);
  });
});

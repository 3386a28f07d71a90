import { expect, test } from 'vitest';
import { CHECKS } from '../index.ts';
import { withoutHiddenWords } from './hidden-files.ts';
import { runChecks } from './run-checks.ts';
import { facts, item, lines } from '../testing/facts.ts';

/** What a log would say of a hub of these files. */
function logged(files: Readonly<Record<string, string>>, more = {}): string {
  const known = facts(files, more);
  return lines(withoutHiddenWords(runChecks(known, CHECKS).problems, known)).join('\n');
}

const secret = 'news/the-canary.md';

test.each([
  ['has the same id', {}, ''],
  ['has nearly the name of a link', {}, '[x](the-canar.md)'],
  ['has nearly the address of a link', {}, '[x](/news/the-canar/)'],
  ['has nearly the picture', { 'news/canary-plan.png': '' }, '![Plan of it](canary-pla.png)'],
])('a public item never names a hidden one that %s', (_, pictures, body) => {
  const hidden = item('draft: true\nimage: { file: canary-plan.png, alt: A plan of it }');
  const log = logged({ 'news/a.md': item('', body), [secret]: hidden, 'news/z.md': item(), ...pictures });
  expect(log).toContain('news/z.md:2:5 blocks');
  expect(log.replaceAll(/^news\/the-canary\.md:.*$/gm, '')).not.toMatch(/the-canary|canary-plan/);
});

test.each([
  ['its draft line is no truth', 'draft: yes'],
  ['it comes out later today', 'published: 2026-11-22 23:00'],
  ['its date is not written our way', 'published: 1/12/2026'],
  ['it has the wrong form of today', 'published: 2026-11-22T23:00:00Z'],
  ['its YAML is broken', 'published: 2026-11-01\nsocial: { text: *canary }'],
])('the words of an item that cannot be read stay hidden while %s', (_, more) => {
  const body = '![canary.png](canary.png) and [x](canary.md)';
  const log = logged({ 'news/a.md': item(`kind: canary\n${more}`, body) });
  expect(log).toContain('of an item that may not be public yet.');
  expect(log).not.toContain('canary');
});

test.each([
  ['published: 1/12/2026', '"1/12/2026" is not a date or a time.'],
  ['draft: yes', 'Write "true", without quotation marks.'],
  ['published: 2026-11-20T09:00:00Z\nkind: flu', '"kind": "flu" is not a kind of item.'],
  ['published: 2026-02-30', '2026-02-30 is not a day'],
])('what must be mended first is told in words: %s', (more, what) => {
  expect(logged({ 'news/a.md': item(more) })).toContain(what);
});

test('an item that was posted is no secret: its writer is told how to take it back', () => {
  const log = logged({ 'news/a.md': item('draft: true') }, { postedIds: new Set(['fv7kq2mxw4']) });
  expect(log).toContain('This item was posted, so it cannot become a draft.');
  expect(log).toContain('withdrawn: {');
});

test('a posted item whose front matter is broken was not deleted', () => {
  const log = logged({ 'news/a.md': item('social: { text: *flu }') }, { ledgerIds: ['fv7kq2mxw4'] });
  expect(log).toContain('This cannot be read');
  expect(log).not.toContain('You deleted');
});

test('a picture that only a hidden item shows is as hidden as the item; one that another shows is not', () => {
  const taken = { width: 1600, height: 1066, hasGps: true, hasCamera: false, hasAuthor: false };
  const hidden = item(
    'draft: true\nimage: { file: plan.jpg, alt: A plan }',
    '![A map](map.jpg)',
    'bcdfghjklm',
  );
  const known = facts(
    { 'news/a.md': item('', '![A map](map.jpg)'), [secret]: hidden, 'news/map.jpg': '', 'news/plan.jpg': '' },
    {
      pictures: new Map([
        ['news/map.jpg', taken],
        ['news/plan.jpg', taken],
      ]),
    },
  );
  const told = withoutHiddenWords(runChecks(known, CHECKS).problems, known);
  expect(told.map(({ file, hidden: is = false }) => [file, is])).toEqual([
    ['news/map.jpg', false],
    ['news/plan.jpg', true],
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseItemFile } from '../news/item-files.ts';
import { withdrawnFrontMatter } from './withdrawn-front-matter.ts';

const HUB = { accounts: [], language: 'en-GB', places: [], timeZone: 'Europe/London', topics: [] };
const WITHDRAWN = { at: '2026-11-22 12:00', reason: 'It was published too early.' };
const LINES = 'withdrawn:\n  at: 2026-11-22 12:00\n  reason: "It was published too early."\n';
const FRONT = 'id: k7m2p9q4wd\ntitle: Flu clinic opens # the market hall\nsummary: "Walk in: all day."\n';
const item = (fields = '', end = 'Come in.\n') => `---\n${FRONT}${fields}published: 2026-11-20\n---\n${end}`;

describe('withdrawn is added to front matter', () => {
  test.each([
    ['as its last field', item(), item().replace('20\n---', `20\n${LINES}---`)],
    [
      'with the line ends of Windows',
      item().replaceAll('\n', '\r\n'),
      item().replace('20\n---', `20\n${LINES}---`).replaceAll('\n', '\r\n'),
    ],
    ['after a byte order mark', `\uFEFF${item()}`, `\uFEFF${item()}`.replace('20\n---', `20\n${LINES}---`)],
    [
      'and not where the text has a line of three hyphens',
      item('', '\n---\n\nwithdrawn: no\n'),
      item('', '\n---\n\nwithdrawn: no\n').replace('20\n---', `20\n${LINES}---`),
    ],
    ['in place of one for later', item('withdrawn: { at: 2026-12-24, reason: Then. }\n'), item(LINES)],
    [
      'in place of one of several lines, and what follows it stays',
      item(
        'withdrawn: # soon\n  at: 2026-12-24\n\n  reason: |\n    Then,\n    or later.\n# A comment.\nkind: event\n',
      ),
      item(`${LINES}# A comment.\nkind: event\n`),
    ],
  ])('%s', (_, before, after) => {
    expect(withdrawnFrontMatter(before, WITHDRAWN)).toBe(after);
  });

  test('as far in as the other fields', () => {
    const indented =
      '---\n  id: k7m2p9q4wd\n  title: Flu\n  summary: Walk in.\n  published: 2026-11-20\n---\n';
    const read = parseItemFile(withdrawnFrontMatter(indented, WITHDRAWN), 'news/x.md', HUB);
    expect(read.item?.withdrawn).toMatchObject({ reason: 'It was published too early.' });
  });

  test('and whatever an item and a reason say, the item read again is the same, and withdrawn', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => !/\p{Cc}/u.test(text) && text.trim() !== '');
    const anItem = fc.record({
      title: line,
      summary: line,
      reason: line,
      body: fc.string({ unit: 'grapheme' }),
      eol: fc.constantFrom('\n', '\r\n'),
      style: fc.constantFrom(
        (text: string) => JSON.stringify(text),
        (text: string) => `|+\n  ${text}\n`,
      ),
      file: fc.constantFrom('news/x.md', 'news/x.mdx'),
    });
    fc.assert(
      fc.property(anItem, ({ title, summary, reason, body, eol, style, file }) => {
        const front = `---\nid: k7m2p9q4wd\npublished: 2026-11-20\ntitle: ${JSON.stringify(title)}\nsummary: ${style(summary)}\n---\n`;
        const source = `${front.replaceAll('\n', eol)}${body}`;
        const before = parseItemFile(source, file, HUB);
        fc.pre(before.item !== undefined);
        const after = parseItemFile(withdrawnFrontMatter(source, { ...WITHDRAWN, reason }), file, HUB);
        expect(after.faults).toEqual([]);
        expect([after.item, after.body]).toEqual([
          { ...before.item, withdrawn: { at: '2026-11-22T12:00:00Z', reason: reason.trim(), erase: false } },
          before.body,
        ]);
      }),
    );
  });
});

import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Surveyed } from './count.ts';
import { surveyCsv } from './survey-csv.ts';

const row = (more: Partial<Surveyed>): Surveyed => ({
  line: 2,
  body: 'Millmere',
  network: 'x',
  account: 'millmere',
  state: 'active',
  how: 'read',
  on: '2026-11-22',
  lastPost: '2026-11-20',
  days: 2,
  present: true,
  ...more,
});
const cellsOf = (...rows: readonly Surveyed[]): readonly (readonly string[])[] =>
  parse(surveyCsv({ rows }), { bom: true });

test('each row has its state, its last post and how it was known', () => {
  const observed = {
    on: '2026-11-20',
    by: 'communications officer',
    evidence: 'https://files.example.org/1.png',
  };
  const { account: _, lastPost: __, days: ___, ...empty } = row({ state: 'none', how: 'listed' });
  const { lastPost: ____, days: _____, ...unread } = row({ state: 'not known', why: 'It did not answer.' });
  expect(cellsOf(row({}), row({ how: 'observed', on: '2026-11-20', observed }), empty, unread)).toEqual([
    [
      'body',
      'ODS code',
      'network',
      'account',
      'address',
      'state',
      'last post on',
      'days since',
      'as of',
      'how it was known',
      'points to',
      'evidence',
      'why',
      'note',
    ],
    [
      'Millmere',
      '',
      'X',
      'millmere',
      '',
      'active',
      '2026-11-20',
      '2',
      '2026-11-22',
      'read on Sunday 22 November 2026',
      '',
      '',
      '',
      '',
    ],
    [
      'Millmere',
      '',
      'X',
      'millmere',
      '',
      'active',
      '2026-11-20',
      '2',
      '2026-11-20',
      'seen on Friday 20 November 2026 by: communications officer',
      '',
      'https://files.example.org/1.png',
      '',
      '',
    ],
    ['Millmere', '', 'X', 'none', '', 'none', '', '', '2026-11-22', 'as the list says', '', '', '', ''],
    [
      'Millmere',
      '',
      'X',
      'millmere',
      '',
      'not known',
      '',
      '',
      '2026-11-22',
      'not to be read on Sunday 22 November 2026',
      '',
      '',
      'It did not answer.',
      '',
    ],
  ]);
});

test('it opens in a spreadsheet: a byte order mark, and the line ends of Windows', () => {
  expect(surveyCsv({ rows: [] })).toMatch(/^\uFEFFbody,.*\r\n$/);
});

test('no cell is a formula, whatever stands in it', () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '=HYPERLINK("https://x.example")',
    '@SUM(A1)',
  );
  fc.assert(
    fc.property(start, fc.string({ maxLength: 10 }), (first, rest) => {
      const text = first + rest;
      const [, cells = []] = cellsOf(
        row({ body: text, account: text, pointsTo: text, note: text, why: text }),
      );
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells[0]).toBe(`'${text}`);
    }),
  );
});

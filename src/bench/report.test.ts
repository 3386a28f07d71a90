import { expect, test } from 'vitest';
import { ratiosTable } from './report.ts';
import { rowsTable, seconds, table, whole } from './table.ts';

test('a table has columns of one width, numbers on the right', () => {
  expect(
    table(
      ['', 'items'],
      [
        ['Cold', '1,000'],
        ['Nothing changed', '100'],
      ],
    ),
  ).toBe(
    [
      '|                 | items |',
      '| --------------- | ----: |',
      '| Cold            | 1,000 |',
      '| Nothing changed |   100 |',
    ].join('\n'),
  );
});

test.each([
  [1.534, '1.53'],
  [12.36, '12.4'],
  [128.4, '128'],
  [undefined, '–'],
])('%j seconds are written %s', (number, written) => {
  expect(seconds(number)).toBe(written);
});

test('whole numbers are grouped', () => {
  expect([whole(10_312.4), whole(undefined)]).toEqual(['10,312', '–']);
});

test('a row shows medians, and a dash for what was not told', () => {
  const run = { wall: 1.5, cpu: 2, memory: 410, rendered: 12, kept: 10_312 };
  const rows = [
    { items: 10_000, name: 'One item published', runs: [run, { ...run, wall: 1.7 }, { ...run, wall: 9 }] },
    { items: 10_000, name: 'Hugo, cold', runs: [{ wall: 6, cpu: 9 }] },
  ];
  const [, , ours, hugo] = rowsTable(rows).split('\n');
  expect(ours?.split(/ *\| */).slice(1, -1)).toEqual([
    'One item published',
    '10,000',
    '1.70',
    '2.00',
    '410',
    '12',
    '10,312',
  ]);
  expect(hugo?.split(/ *\| */).slice(1, -1)).toEqual(['Hugo, cold', '10,000', '6.00', '9.00', '–', '–', '–']);
});

test('ratios say how many times as much another builder took', () => {
  const rows = [
    { items: 100, name: 'Cold', runs: [{ wall: 4, cpu: 4 }] },
    { items: 100, name: 'One item published', runs: [{ wall: 2, cpu: 1 }] },
    { items: 100, name: 'Hugo, cold', runs: [{ wall: 6, cpu: 9, memory: 80 }] },
  ];
  const cells = ratiosTable(rows, ['Hugo'])
    .split('\n')
    .slice(2)
    .map((line) => line.split(/ *\| */).slice(1, -1));
  expect(cells).toEqual([
    ['Hugo cold / our "One item published"', '100', '3.00×', '9.00×', '–'],
    ['Hugo cold / our "Cold"', '100', '1.50×', '2.25×', '–'],
  ]);
});

import { describe, expect, test } from 'vitest';
import type { Indexed } from './indexed-years.ts';
import { searchFiles, searchOnSite } from './search-on-site.ts';

const year = (number: number): Indexed['years'][number] => ({
  year: number,
  folder: `${number}-a`,
  items: { [`n${number}`]: { path: `/news/n${number}/`, revision: 'a' } },
});
const indexed: Indexed = { version: 2, program: 'program-a', years: [2024, 2026, 2023, 2025].map(year) };
const listed = (number: number) => ({ year: number, folder: `${number}-a` });

describe('search on a site', () => {
  test('is of the newest two years at once, and of older ones when it is asked for', () => {
    expect(searchOnSite(indexed, () => true)).toEqual({
      list: {
        program: 'program-a',
        atOnce: [listed(2026), listed(2025)],
        older: [listed(2024), listed(2023)],
        leftOut: [],
      },
      leftOut: [],
    });
  });

  test('leaves out the years of which something stands no more, and says of how much', () => {
    const { list, leftOut } = searchOnSite(indexed, (id) => id !== 'n2025');
    expect(list.atOnce).toEqual([listed(2026), listed(2024)]);
    expect(list.leftOut).toEqual([2025]);
    expect(leftOut).toEqual([{ year: 2025, items: 1 }]);
  });

  test('has the files of the program, and those of each year in its folder beside them', () => {
    const { list } = searchOnSite(indexed, (id) => id > 'n2024');
    const files = searchFiles(list, (folder) => ({ 'index/x': `hash of ${folder}` }));
    expect([...files]).toEqual([
      ['pagefind/index/x', { from: 'program-a/index/x', hash: 'hash of program-a' }],
      ['pagefind/2026-a/index/x', { from: '2026-a/index/x', hash: 'hash of 2026-a' }],
      ['pagefind/2025-a/index/x', { from: '2025-a/index/x', hash: 'hash of 2025-a' }],
    ]);
  });
});

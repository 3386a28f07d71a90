import { describe, expect, test } from 'vitest';
import { standsAmong, yearFolder, type FoundItem } from './indexed-years.ts';

const found = (id: string, fields: Partial<FoundItem> = {}): FoundItem => ({
  id,
  path: `/news/${id}/`,
  revision: 'a',
  page: (body) => ({ url: `/news/${id}/`, content: `<h1>${id}</h1>${body}` }),
  ...fields,
});
const PAGEFIND = 'pagefind 1';
const folder = yearFolder(2026, [found('flu'), found('clinic')], PAGEFIND);

describe('the folder of a year', () => {
  test('is named by the year and what is in it, in whatever order that comes', () => {
    expect(folder).toMatch(/^2026-[0-9a-f]{12}$/);
    expect(yearFolder(2026, [found('clinic'), found('flu')], PAGEFIND)).toBe(folder);
  });

  test.each<[string, readonly FoundItem[], string]>([
    ['an item is new', [found('flu'), found('clinic'), found('gp')], PAGEFIND],
    ['an item went', [found('flu')], PAGEFIND],
    ['an item says something else', [found('flu', { revision: 'b' }), found('clinic')], PAGEFIND],
    [
      'an item moved',
      [found('flu', { page: (body) => ({ url: '/else/', content: body }) }), found('clinic')],
      PAGEFIND,
    ],
    [
      'a place that it is of has another name',
      [found('flu', { page: () => ({ url: '/news/flu/', content: '<i>Millmere</i>' }) }), found('clinic')],
      PAGEFIND,
    ],
    ['another program makes it', [found('flu'), found('clinic')], 'pagefind 2'],
  ])('has another name when %s', (_, items, maker) => {
    expect(yearFolder(2026, items, maker)).not.toBe(folder);
  });
});

const FLU = { path: '/news/flu/', revision: 'a' };

test('an indexed item stands while the site says the same of it at the same address', () => {
  expect(standsAmong([{ id: 'flu', ...FLU }])('flu', FLU)).toBe(true);
});

test.each([
  ['changed', [{ id: 'flu', path: '/news/flu/', revision: 'z' }]],
  ['moved', [{ id: 'flu', path: '/news/influenza/', revision: 'a' }]],
  ['withdrawn or gone', []],
])('an indexed item stands no more when it is %s', (_, live) => {
  expect(standsAmong(live)('flu', FLU)).toBe(false);
});

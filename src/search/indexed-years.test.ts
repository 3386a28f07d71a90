import { describe, expect, test } from 'vitest';
import type { Manifest } from '../manifest/manifest.ts';
import { standsOn, yearFolder, type FoundItem } from './indexed-years.ts';

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

const site = (items: object[], withdrawn: object[] = []) =>
  ({ items, withdrawn }) as unknown as Pick<Manifest, 'items' | 'withdrawn'>;
const everywhere = () => true;
const FLU = { path: '/news/flu/', revision: 'a' };

describe('an indexed item stands', () => {
  test.each([
    ['while it says the same', site([{ id: 'flu', revision: 'a' }])],
    ['when it is too old for the manifest, and has its page', site([{ id: 'new', revision: 'c' }])],
  ])('%s', (_, manifest) => {
    expect(standsOn(manifest, everywhere)('flu', FLU)).toBe(true);
  });
});

describe('an indexed item stands no more', () => {
  test.each([
    ['changed', site([{ id: 'flu', revision: 'z' }]), everywhere],
    ['withdrawn, with a notice at its address', site([], [{ id: 'flu' }]), everywhere],
    ['gone', site([]), (path: string) => path !== '/news/flu/'],
  ])('when it is %s', (_, manifest, hasPage) => {
    expect(standsOn(manifest, hasPage)('flu', FLU)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import type { Manifest } from '../manifest/manifest.ts';
import { noLongerTrue, type IndexedItems } from './indexed-items.ts';

const indexed: IndexedItems = {
  version: 1,
  items: {
    flu: { path: '/news/flu/', revision: 'a' },
    old: { path: '/news/old/', revision: 'b' },
  },
};
const site = (items: object[], withdrawn: object[] = []) =>
  ({ items, withdrawn }) as unknown as Pick<Manifest, 'items' | 'withdrawn'>;
const everywhere = () => true;

describe('an index is true', () => {
  test('while all that it holds stands as it was, also what is too old for the manifest', () => {
    expect(noLongerTrue(indexed, site([{ id: 'flu', revision: 'a' }]), everywhere)).toEqual([]);
  });

  test('when items are new since', () => {
    const items = [
      { id: 'new', revision: 'c' },
      { id: 'flu', revision: 'a' },
    ];
    expect(noLongerTrue(indexed, site(items), everywhere)).toEqual([]);
  });
});

describe('an index is not true any more', () => {
  test.each([
    ['changed', site([{ id: 'flu', revision: 'z' }]), everywhere],
    ['withdrawn, with a notice at its address', site([], [{ id: 'flu' }]), everywhere],
    ['gone', site([]), (path: string) => path !== '/news/flu/'],
  ])('when an item is %s', (_, manifest, hasPage) => {
    expect(noLongerTrue(indexed, manifest, hasPage)).toEqual(['flu']);
  });
});

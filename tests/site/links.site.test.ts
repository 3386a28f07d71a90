import { describe, expect, test } from 'vitest';
import { SITES, elements, fileAt, pagesOf, text, type Site } from './site.ts';

/** Attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'poster'] as const;

/** What a script may hold that no browser runs. */
const DATA = new Set(['application/ld+json', 'text/pagefind-template']);

interface Address {
  readonly page: string;
  readonly element: string;
  readonly address: string;
}

function addresses(site: Site): readonly Address[] {
  return pagesOf(site).flatMap((page) =>
    elements(site, page).flatMap((element) => [
      ...ADDRESSES.flatMap((name) => element.attributes[name] ?? []).map((address) => ({
        page,
        element: element.name,
        address,
      })),
      ...(element.attributes['srcset'] ?? '')
        .split(',')
        .map((part) => part.trim().split(' ')[0] ?? '')
        .filter((address) => address !== '')
        .map((address) => ({ page, element: element.name, address })),
    ]),
  );
}

const isOurs = (address: string): boolean => address.startsWith('/') && !address.startsWith('//');

describe.each(SITES)('on %s', (_, site) => {
  const all = addresses(site);

  test('every link and picture of our own leads to a file of the site', () => {
    expect(all.filter(({ address }) => isOurs(address) && !fileAt(site, address))).toEqual([]);
  });

  test('every address of our own is under the base path', () => {
    expect(all.filter(({ address }) => isOurs(address) && !address.startsWith(site.base))).toEqual([]);
  });

  test('every link to a part of a page leads to a part that is there', () => {
    const parts = all.filter(
      ({ address }) => address.startsWith('#') || (isOurs(address) && address.includes('#')),
    );
    const missing = parts.filter(({ page, address }) => {
      const file = address.startsWith('#') ? page : (fileAt(site, address) ?? '');
      return !text(site, file).includes(`id="${address.split('#')[1]}"`);
    });
    expect(parts.some(({ address }) => address.startsWith('#'))).toBe(true);
    expect(missing).toEqual([]);
  });

  test('no address is relative: every page may be read from anywhere', () => {
    const relative = all.filter(({ address }) => !/^(\/|#|https?:|webcal:|mailto:|tel:)/.test(address));
    expect(relative).toEqual([]);
  });

  test('a page asks nobody else for anything', () => {
    const asked = all.filter(
      ({ element, address }) => element !== 'a' && element !== 'link' && /^(https?:)?\/\//.test(address),
    );
    const linked = all.filter(({ element, address }) => element === 'link' && /^https?:/.test(address));
    const unfetched = /rel="(canonical|alternate|hub|me)"/;
    const fetched = linked.filter(({ page, address }) => !unfetched.test(linkTag(site, page, address)));
    expect([...asked, ...fetched]).toEqual([]);
  });

  test('there is no JavaScript but on the search page, whose program is of the site', () => {
    const scripts = pagesOf(site).flatMap((page) =>
      elements(site, page)
        .filter(({ name, attributes }) => name === 'script' && !DATA.has(attributes['type'] ?? ''))
        .map(({ attributes }) => [page, attributes['src']]),
    );
    const program = `${site.base}pagefind/by-year/pagefind.js`;
    expect(scripts).toEqual([['search/index.html', program]]);
    const files = site.files.filter((file) => /\.m?js$/.test(file));
    expect(files.filter((file) => !file.startsWith('pagefind/'))).toEqual([]);
  });
});

function linkTag(site: Site, page: string, address: string): string {
  return (
    text(site, page)
      .match(/<link [^>]*>/g)
      ?.find((tag) => tag.includes(`href="${address}"`)) ?? ''
  );
}

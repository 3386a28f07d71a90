import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from '../run/steps.ts';
import { elements, fileAt, pagesOf, siteAt, text, type Site } from '../site/site.ts';

/** A hub without places, topics and accounts, before its first item and after it. */
describe.each([
  ['with one item', []],
  ['on its first day', ['news']],
])('a bare hub %s', (_, without) => {
  let top: string;
  let site: Site;

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), 'freesheet-bare-'));
    const [hub, out] = [join(top, 'hub'), join(top, 'site')];
    cpSync(resolve('tests/hubs/bare'), hub, { recursive: true });
    without.forEach((folder) => rmSync(join(hub, folder), { recursive: true }));
    const built = await runNode(['scripts/build.ts', '--hub', hub, '--out', out], {
      FREESHEET_NOW: '2026-11-22T12:00:00Z',
      FREESHEET_STORE: join(top, 'store'),
    });
    if (built.code !== 0) throw new Error(built.text);
    site = siteAt(out, '/');
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  test('has each page that a menu or a resident may ask for', () => {
    expect(PAGES.filter((path) => fileAt(site, path) === undefined)).toEqual([]);
  });

  test('has words on every page, and one headline', () => {
    const wordless = pagesOf(site).filter((page) => {
      const html = text(site, page);
      const main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '';
      return !/<(p|li|td|dd)\b[^>]*>\s*\S/.test(main) || html.match(/<h1/g)?.length !== 1;
    });
    expect(wordless).toEqual([]);
  });

  test('shows no empty list, and nothing that only a program would say', () => {
    const slips = pagesOf(site).filter((page) =>
      /<(ul|ol|dl|table|tbody)\b[^>]*>\s*<\/|\b(undefined|NaN|Invalid Date)\b|\[object /.test(
        text(site, page),
      ),
    );
    expect(slips).toEqual([]);
  });

  test('links to nothing that is not there', () => {
    const dead = pagesOf(site).flatMap((page) =>
      elements(site, page)
        .flatMap(({ attributes }) => attributes['href'] ?? attributes['src'] ?? [])
        .filter((address) => address.startsWith('/') && !address.startsWith('/pagefind/'))
        .filter((address) => fileAt(site, address) === undefined)
        .map((address) => ({ page, address })),
    );
    expect(dead).toEqual([]);
  });
});

/** Pages that stand whether or not they have anything to show. */
const PAGES = [
  '/',
  '/news/',
  '/topics/',
  '/places/',
  '/alerts/',
  '/notices/',
  '/events/',
  '/have-your-say/',
  '/you-said-we-did/',
  '/stories/',
  '/this-week/',
  '/search/',
  '/latest/',
  '/subscribe/',
  '/accounts/',
  '/tell-us/',
  '/contact/',
] as const;

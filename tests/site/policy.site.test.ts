import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SITES, elements, pagesOf, text, type Site } from './site.ts';

function policyOf(site: Site, page: string): string {
  const meta = elements(site, page).find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  return meta?.attributes['content'] ?? '';
}

function stylesOf(site: Site, page: string): readonly string[] {
  return [...text(site, page).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
}

const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

describe.each(SITES)("on %s, each page's policy", (_, site) => {
  const pages = pagesOf(site);

  test('is there', () => {
    expect(pages.filter((page) => !policyOf(site, page).includes("default-src 'none'"))).toEqual([]);
  });

  test('allows exactly the styles that the page holds', () => {
    const refused = pages.filter(
      (page) => !stylesOf(site, page).every((css) => policyOf(site, page).includes(hashOf(css))),
    );
    expect(refused).toEqual([]);
  });

  test('is never broken by a style or a handler in an attribute', () => {
    const broken = pages.filter((page) =>
      elements(site, page).some(({ attributes }) =>
        Object.keys(attributes).some((name) => /^(style|on.*)$/i.test(name)),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('allows nothing unsafe, and nobody else', () => {
    expect(pages.filter((page) => / 'unsafe-|https?:|\*/.test(policyOf(site, page)))).toEqual([]);
  });

  test('allows a program, and WebAssembly, on the search page alone', () => {
    const scripts = (page: string) => policyOf(site, page).match(/script-src [^;]*/)?.[0];
    expect(pages.filter((page) => (scripts(page) ?? "script-src 'none'") !== "script-src 'none'")).toEqual([
      'search/index.html',
    ]);
    expect(policyOf(site, 'search/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });
});

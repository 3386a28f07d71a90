import { describe, expect, test } from 'vitest';
import { withPolicy } from './page-policy.ts';

const page = (styles: string) => `<head><meta charset="utf-8">${styles}</head>`;
const hash = (text: string) => `<${text}>`;

describe("a page's policy", () => {
  test('allows the styles that the page holds, and no script', () => {
    const html = withPolicy(page('<style>p{}</style><style>a{}</style>'), false, hash);
    expect(html).toContain("script-src 'none'; style-src 'sha256-<p{}>' 'sha256-<a{}>'\"");
    expect(html).toContain("default-src 'none'; ");
  });

  test('allows the own program of a page that has one, and nothing inline', () => {
    expect(withPolicy(page(''), true, hash)).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
    expect(withPolicy(page(''), true, hash)).toContain("worker-src 'self'; ");
  });

  test('allows no style where there is none', () => {
    expect(withPolicy(page(''), false, hash)).toContain("style-src 'none'\"");
  });

  test('comes before anything that it is to hold for', () => {
    expect(withPolicy(page('<style>p{}</style>'), false, hash)).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
  });

  test('is not given to a page that has one of its own', () => {
    const own = '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="x">';
    expect(withPolicy(own, false, hash)).toBe(own);
  });
});

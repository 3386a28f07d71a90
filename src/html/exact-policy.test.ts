import { describe, expect, test } from 'vitest';
import { exactPolicy } from './exact-policy.ts';

const page = (styles: string) =>
  `<meta content="default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self' 'sha256-b' 'sha256-c';">${styles}`;
const hash = (text: string) => `<${text}>`;

describe("a page's policy", () => {
  test('allows the styles that the page holds and no script', () => {
    expect(exactPolicy(page('<style>p{}</style><style>a{}</style>'), hash)).toBe(
      `<meta content="default-src 'none'; script-src 'none'; style-src 'sha256-<p{}>' 'sha256-<a{}>';"><style>p{}</style><style>a{}</style>`,
    );
  });

  test('allows the own program of a page that asked for one, and nothing inline', () => {
    const asked = page('').replace("script-src 'self'", "script-src 'wasm-unsafe-eval'");
    expect(exactPolicy(asked, hash)).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  test('allows no style where there is none', () => {
    expect(exactPolicy(page(''), hash)).toContain("style-src 'none';");
  });
});

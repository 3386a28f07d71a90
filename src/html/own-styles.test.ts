import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownStyles } from './own-styles.ts';

const body = '<main class="story lead"><h2 dir="rtl">A > B</h2><svg viewBox="0 0 1 1"></svg></main>';
const styled = (css: string, html = body) => `<style>${css}</style>${html}`;

describe('a page keeps only the styles that it can use', () => {
  test.each([
    ['an element', 'h2{a:b}'],
    ['a class', '.story{a:b}'],
    ['two classes of one element', '.story.lead{a:b}'],
    ['an attribute', '[dir=rtl] svg{a:b}'],
    ['what is no need of the page', 'h2:not(.other):hover:before{a:b}'],
    ['everything', '*,:before{a:b}'],
    ['a condition', '@media (width>=40em) and print{@supports (a:b){.lead>svg{a:b}}}'],
    ['what is no rule', '@page{margin:20mm}@font-face{font-family:"A } B"}'],
    ['a rule after quotation marks that hold a brace', '.story:after{content:"{"}h2{a:b}'],
    ['a comma in brackets', '.story:is(.a,.b){a:b}'],
  ])('%s', (_, css) => {
    expect(ownStyles(styled(css))).toBe(styled(css));
  });

  test.each([
    ['an element that is not there', 'table{a:b}', ''],
    ['a class that is not there', '.story .other{a:b}h2{a:b}', 'h2{a:b}'],
    ['another value of an attribute', '[dir=ltr]{a:b}', ''],
    ['one selector of several', '.story,.other,table{a:b}', '.story{a:b}'],
    ['a condition that holds nothing any more', '@media print{.other{a:b}}', ''],
    ['a class with a colon in its name', '.\\:focus{a:b}', ''],
  ])('goes without %s', (_, css, left) => {
    expect(ownStyles(styled(css))).toBe(styled(left));
  });

  test('a page on which a script runs keeps them all, and data is no such script', () => {
    const script = '<script type="module" src="/search.js"></script>';
    const data = '<script type="application/ld+json">{}</script>';
    expect(ownStyles(styled('.other{a:b}', script))).toBe(styled('.other{a:b}', script));
    expect(ownStyles(styled('.other{a:b}', data))).toBe(styled('', data));
  });

  test('nothing but styles changes, whatever the page says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = `<p title="${text.replaceAll(/["<>&]/g, '')}">${text.replaceAll('<', '')}</p>`;
        expect(ownStyles(styled('p{a:b}', html))).toBe(styled('p{a:b}', html));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letteringIn } from './lettering.ts';

/** Letters of plain text, moved to where Unicode has them in another style: A and a at these code points. */
const STYLES = {
  bold: [0x1d400, 0x1d41a],
  'bold sans': [0x1d5d4, 0x1d5ee],
  'bold script': [0x1d4d0, 0x1d4ea],
  'bold Fraktur': [0x1d56c, 0x1d586],
  monospace: [0x1d670, 0x1d68a],
  circled: [0x24b6, 0x24d0],
  wide: [0xff21, 0xff41],
} as const;

function styled(text: string, style: keyof typeof STYLES): string {
  const [upper, lower] = STYLES[style];
  return text
    .replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint(upper + letter.charCodeAt(0) - 0x41))
    .replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(lower + letter.charCodeAt(0) - 0x61));
}

describe('lettering', () => {
  test('of any style is read back as the plain words that it stands for, where it stands', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{2,9}( [A-Za-z]{1,9}){0,3}$/),
        fc.constantFrom(...(Object.keys(STYLES) as (keyof typeof STYLES)[])),
        (plain, style) => {
          const text = styled(plain, style);
          expect(letteringIn(`Come: ${text}. Bring a friend.`)).toEqual([{ offset: 6, text, plain }]);
        },
      ),
    );
  });

  test('is never found in the letters of languages, nor in what a keyboard has', () => {
    const letters = fc.constantFrom(
      ...'aZé ñŁøßŵ ЖяЇ αΩ اردو हिन्दी 漢字かな 한글 ½²₂№™℃€£ – ’ “ ① Ⅳ ª º 🅰 🅿'.split(''),
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (all) => {
        expect(letteringIn(all.join(''))).toEqual([]);
      }),
    );
  });

  test.each([
    ['𝐹𝓇𝑒𝑒 today', '𝐹𝓇𝑒𝑒', 'Free'],
    ['ℕℍ𝕊 news', 'ℕℍ𝕊', 'NHS'],
    ['🅽🅴🆆 clinic', '🅽🅴🆆', 'NEW'],
    ['🄽🄷🅂 news', '🄽🄷🅂', 'NHS'],
    ['ᶠʳᵉᵉ tests', 'ᶠʳᵉᵉ', 'free'],
    ['9̶a̶m̶ 10am', '9̶a̶m̶', '9am'],
    ['Hear 𝗪𝗵𝗮𝘁’𝘀 𝗼𝗻!', '𝗪𝗵𝗮𝘁’𝘀 𝗼𝗻', 'What’s on'],
  ])('of %s is %s', (sentence, text, plain) => {
    expect(letteringIn(sentence)).toEqual([{ offset: sentence.indexOf(text), text, plain }]);
  });

  test('as wide as a Chinese character is at home in Japanese', () => {
    expect(letteringIn('ＮＨＳ１１１に電話', true)).toEqual([]);
    expect(letteringIn('𝗡𝗛𝗦 １１１に電話', true)).toHaveLength(1);
  });

  test('over a whole page is found at once', () => {
    expect(letteringIn('𝗡𝗛𝗦 '.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

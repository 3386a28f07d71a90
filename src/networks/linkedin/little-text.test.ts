import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLittle } from '../testing/pretend-little-text.ts';
import { littleText, plainText } from './little-text.ts';

/** All 15, in the order in which LinkedIn lists them. */
const RESERVED = ['|', '{', '}', '@', '[', ']', '(', ')', '<', '>', '#', '\\', '*', '_', '~'];

/** A text with the hashtags that were lifted to its end. */
function tagged(text: string, tags: readonly string[]) {
  const line = tags.map((tag) => `#${tag}`).join(' ');
  const all = tags.length === 0 ? text : `${text}\n\n${line}`;
  const hashtags = tags.map((tag, place) => {
    const start = all.length - line.length + tags.slice(0, place).join('').length + 2 * place;
    return { tag, start, end: start + tag.length + 1 };
  });
  return { text: all, hashtags };
}

describe('What LinkedIn reserves for itself', () => {
  test.each(RESERVED)('%s has a backslash before it', (sign) => {
    const escaped = littleText({ text: `before ${sign} after${sign}`, hashtags: [] });
    expect(escaped).toBe(`before \\${sign} after\\${sign}`);
    expect(readLittle(escaped).visible).toBe(`before ${sign} after${sign}`);
    expect(plainText(escaped)).toBe(`before ${sign} after${sign}`);
  });

  test.each(RESERVED)(
    'a text with %s as it stands is cut off there by LinkedIn, so the pretend one does it',
    (sign) => {
      expect(readLittle(`before ${sign} after`).visible).toBe('before ');
    },
  );

  test.each([
    ['Flu clinic (no booking needed) opens', String.raw`Flu clinic \(no booking needed\) opens`],
    ['We are #1 *really*', String.raw`We are \#1 \*really\*`],
    ['mail@nhs.example', String.raw`mail\@nhs.example`],
    [
      '9am – 5pm, 10% off! "Ask" & go: £5/$6; it’s x-y.z…',
      '9am – 5pm, 10% off! "Ask" & go: £5/$6; it’s x-y.z…',
    ],
    ['C:\\temp', String.raw`C:\\temp`],
  ])('%s', (text, little) => {
    expect(littleText({ text, hashtags: [] })).toBe(little);
  });
});

describe('What stays as it is', () => {
  test.each([
    ['https://news.example/a_b/~c/@d', 'https://news.example/a_b/~c/@d'],
    ['See https://news.example/a_(b)/#c_d.', 'See https://news.example/a_(b)/#c_d.'],
    ['(see https://news.example/a_b)', String.raw`\(see https://news.example/a_b\)`],
    ['*https://news.example/a*', String.raw`\*https://news.example/a\*`],
    ['<https://news.example/a>', String.raw`\<https://news.example/a\>`],
    ['[x](https://news.example/a_b)', String.raw`\[x\]\(https://news.example/a_b\)`],
    ['HTTPS://NEWS.EXAMPLE/A_B, then a_b', String.raw`HTTPS://NEWS.EXAMPLE/A_B, then a\_b`],
    ['https://news.example/a|b', String.raw`https://news.example/a\|b`],
    ['news.example/a_b', String.raw`news.example/a\_b`],
  ])('an address: %s', (text, little) => {
    expect(littleText({ text, hashtags: [] })).toBe(little);
    expect(readLittle(little).visible).toBe(text);
  });

  test('the # of a hashtag that is meant as one, and of no other', () => {
    const post = tagged('Ward #7 opens (again)', ['FluJab', 'Brackenshire']);
    expect(littleText(post)).toBe('Ward \\#7 opens \\(again\\)\n\n#FluJab #Brackenshire');
  });

  test('but not one that its place in the text does not bear out', () => {
    const hashtags = [{ tag: 'FluJab', start: 0, end: 7 }];
    expect(littleText({ text: '#7 beds', hashtags })).toBe(String.raw`\#7 beds`);
  });
});

describe('A text that LinkedIn gives back', () => {
  test.each([
    [String.raw`Opens \(again\) {hashtag|\#|FluJab}`, 'Opens (again) #FluJab'],
    [String.raw`{hashtag|\#|flu\_jab} {hashtag|#|x}`, '#flu_jab #x'],
    ['Ask @[Brackenshire NHS](urn:li:organization:5515715)', 'Ask Brackenshire NHS'],
    [String.raw`C:\\temp and \.`, String.raw`C:\temp and \.`],
    ['#FluJab', '#FluJab'],
  ])('%s', (little, text) => {
    expect(plainText(little)).toBe(text);
  });
});

describe('Whatever is written', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...RESERVED, ' ', 'a', '.', '/', ':') }),
    fc.constantFrom(
      'https://news.example/a_b',
      '(https://news.example/)',
      'https://',
      'http://x.example/~',
      '#a',
    ),
  );
  const post = fc
    .tuple(
      fc.array(word).map((words) => words.join(' ')),
      fc.array(fc.constantFrom('FluJab', 'NHS', 'Żory', 'فلو'), { maxLength: 2 }),
    )
    .map(([text, tags]) => tagged(text, tags));

  test('readers see it, whole', () => {
    fc.assert(
      fc.property(post, (one) => {
        expect(readLittle(littleText(one)).visible).toBe(one.text);
      }),
    );
  });

  test('it comes back as it was sent', () => {
    fc.assert(
      fc.property(post, (one) => {
        expect(plainText(littleText(one))).toBe(one.text);
        expect(plainText(readLittle(littleText(one)).stored)).toBe(one.text);
      }),
    );
  });

  test('no reserved character is left bare outside addresses and hashtags', () => {
    fc.assert(
      fc.property(post, (one) => {
        const rest = littleText(one)
          .replaceAll(/\\[|{}@[\]()<>#\\*_~]/g, '')
          .replaceAll(/https?:\/\/[^\s\\<>"'|{}^`[\]]+/gi, '')
          .replaceAll(/(?<=^|\s)#(?:FluJab|NHS|Żory|فلو)/g, '');
        expect(rest).not.toMatch(/[|{}@[\]()<>#\\*_~]/);
      }),
    );
  });
});

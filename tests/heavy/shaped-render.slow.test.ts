import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardShape } from '../../src/hub/account-fields.ts';
import { LAYOUTS } from '../../src/cards/card-layouts.ts';
import { amountOfInk } from '../../src/cards/ink.ts';
import type { RtlFont } from '../../src/cards/rtl-fonts.ts';
import { setInBox } from '../../src/cards/shaped-render.ts';
import { shapedTexts } from '../../src/cards/shaped-texts.ts';
import { shapedWords, type ShapedText } from '../../src/cards/shaped-text.ts';
import { countInk } from '../../src/cards/testing/find-ink.ts';

/** So much room that a text stands on one line. */
const VAST = { left: 0, top: 0, width: 9000, height: 2000 };

const ONE_LINE = { colour: '#ffffff', sizes: [60], dividedSizes: [60], box: VAST };

const SENTENCES: Readonly<Record<string, readonly [RtlFont, string]>> = {
  ar: ['arabic', 'مفتوحة من X إلى المساء'],
  fa: ['arabic', 'از ساعت X تا شب رایگان'],
  ps: ['arabic', 'کلینیک د X بجو څخه'],
  ckb: ['arabic', 'کلینیک لە X ەوە کراوەیە'],
  ur: ['nastaliq', 'صبح X سے شام تک'],
  he: ['hebrew', 'פתוח מ X עד הערב'],
};

describe('numbers in a text from right to left are drawn in their own order', () => {
  test.each(
    Object.keys(SENTENCES).flatMap((language) =>
      [
        ['10:30', '30:10'],
        ['20/11/2026', '2026/11/20'],
        ['12.50', '50.12'],
        ['1,250', '250,1'],
        ['01632 960 001', '001 960 01632'],
        ['+44 1632 960001', '960001 1632 44+'],
        ['NHS 111', '111 NHS'],
      ].map(([number = '', reversed = '']) => [language, number, reversed] as const),
    ),
  )('in %s: %s, not %s', async (language, number, reversed) => {
    const [font, sentence] = SENTENCES[language] ?? ['arabic', ''];
    const drawn = await line(sentence.replace('X', number), language, font);
    expect(countInk(await leftToRight(number, language, font), drawn)).toBe(1);
    expect(countInk(await leftToRight(reversed, language, font), drawn)).toBe(0);
  });

  test('whatever the time', async () => {
    const times = fc.tuple(fc.integer({ min: 10, max: 23 }), fc.integer({ min: 24, max: 59 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ar', 'ur', 'he'), times, async (language, [hour, minute]) => {
        const [font, sentence] = SENTENCES[language] ?? ['arabic', ''];
        const drawn = await line(sentence.replace('X', `${hour}:${minute}`), language, font);
        expect(countInk(await leftToRight(`${hour}:${minute}`, language, font), drawn)).toBe(1);
        expect(countInk(await leftToRight(`${minute}:${hour}`, language, font), drawn)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  // The sign follows the number as it is read: on the left in Arabic script (https://www.unicode.org/reports/tr9/#W2).
  test.each([
    ['ar', '%15', '15%'],
    ['ur', '%15', '15%'],
    ['he', '15%', '%15'],
  ])('a percentage in %s stands as browsers show it: %s', async (language, stands, other) => {
    const [font, sentence] = SENTENCES[language] ?? ['arabic', ''];
    const drawn = await line(sentence.replace('X', '15%'), language, font);
    expect(countInk(await leftToRight(stands, language, font), drawn)).toBe(1);
    expect(countInk(await leftToRight(other, language, font), drawn)).toBe(0);
  });

  test('Persian digits too', async () => {
    const drawn = await line('از ساعت ۱۰:۳۰ رایگان', 'fa', 'arabic');
    expect(countInk(await leftToRight('۱۰:۳۰', 'fa', 'arabic'), drawn)).toBe(1);
  });
});

test.each(['A&amp;E', 'B<i>C</i>D', 'E>F'])(
  'marks of Pango in a title are words like others: %s',
  async (words) => {
    const drawn = await line(`לקח ${words} לקח`, 'he', 'hebrew');
    expect(countInk(await leftToRight(words, 'he', 'hebrew'), drawn)).toBe(1);
  },
);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  ur: ['ویکسین', 'میں', 'لگوائیں', '10:30', 'NHS', 'ہے', 'گھوڑے', '999', 'کیئر', '28 نومبر', 'پچیس'],
  ar: ['عيادة', 'لقاح', 'الإنفلونزا', '20/11/2026', 'من', 'Wrenhythe', '15%', 'والمستشفيات', 'أو'],
  he: ['חיסון', 'מרפאה', '16:45', 'של', 'NHS', 'ולבית־החולים', '01632 960 001', 'עד'],
};

test('lines of Urdu that would run into each other stand further apart', async () => {
  const [text] = textsOf('ویکسین ویکسین ہے ویکسین ویکسین ویکسین', 'ur', 'portrait');
  expect(await seen(text)).toEqual({ isInside: true, isWhole: true });
});

describe.each(['landscape', 'square', 'portrait', 'story'] as const)('in %s', (shape) => {
  test.each(['ur', 'ar', 'he'])('no title in %s leaves its box, and none of it is cut', async (language) => {
    const titles = fc
      .array(fc.constantFrom(...(WORDS[language] ?? [])), { minLength: 1, maxLength: 22 })
      .map((words) => words.join(' ').slice(0, 110).trim());
    await fc.assert(
      fc.asyncProperty(titles, async (title) => {
        const [text] = textsOf(title, language, shape);
        expect(await seen(text)).toEqual({ isInside: true, isWhole: true });
      }),
      { numRuns: 5 },
    );
  });

  test.each([
    ['one long word', 'ت'.repeat(110), 'ar'],
    ['110 of the widest letters', 'ﷺ'.repeat(110), 'ar'],
    ['one long word in Urdu', 'پچھلی'.repeat(22), 'ur'],
    ['one long word in Hebrew', 'ש'.repeat(110), 'he'],
  ])('neither does %s', async (_, title, language) => {
    const [text] = textsOf(title, language, shape);
    const { width, height, data } = await setInBox(text);
    expect([width <= text.box.width, height <= text.box.height]).toEqual([true, true]);
    expect(amountOfInk({ width, height, data })).toBeGreaterThan(2000);
  });
});

/** A text set in its box: whether it is inside, and how much of its ink is there of that on one line. */
async function seen(text: ShapedText) {
  const set = await setInBox(text);
  const whole = amountOfInk(await setInBox({ ...text, box: VAST, sizes: [set.size] }));
  const isInside = set.width <= text.box.width && set.height <= text.box.height;
  return { isInside, isWhole: amountOfInk(set) / whole > 0.99 };
}

function textsOf(title: string, language: string, shape: CardShape): readonly [ShapedText] {
  const lettering = ({ ur: 'nastaliq', ar: 'arabic', he: 'hebrew' } as const)[language] ?? 'arabic';
  const [text] = shapedTexts(
    {
      title: { text: title, lettering, language, direction: 'rtl' },
      band: { text: 'Vaccinations', lettering: 'arimo', language: 'en-GB', direction: 'ltr' },
      alert: false,
      hubName: 'NHS Upper Marle and Wrenhythe Valley Integrated Care Partnership',
      date: 'Friday 20 November 2026',
      demo: true,
      colour: '#003087',
      side: 'right',
    },
    LAYOUTS[shape],
  );
  if (!text) throw new Error('The title is not drawn by Pango.');
  return [text];
}

/** A text on one line, as a title of an item in the language. */
async function line(text: string, language: string, font: RtlFont) {
  return setInBox({
    text: shapedWords({ text, language, lettering: font, direction: 'rtl' }),
    ...ONE_LINE,
    font,
    language,
    direction: 'rtl',
    side: 'right',
  });
}

/** The same letters from left to right, whatever they are. */
async function leftToRight(text: string, language: string, font: RtlFont) {
  return setInBox({
    text: `\u202d${text}\u202c`,
    ...ONE_LINE,
    font,
    language,
    direction: 'ltr',
    side: 'left',
  });
}

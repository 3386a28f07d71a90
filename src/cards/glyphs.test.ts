import { createHash } from 'node:crypto';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { readCardFonts } from './font-files.ts';
import { arimoLacks, textWidth } from './glyphs.ts';
import { ranges } from './testing/ranges.ts';

test('the table of glyphs is that of the font (after a new font: vitest run src/cards/glyphs.test.ts -u)', async () => {
  await expect(tableOfFont()).toMatchFileSnapshot('glyphs.json');
});

test.each([
  ['English', 'Flu clinic opens: walk in, 9am to 5pm – no booking', []],
  ['Polish', 'Zażółć gęślą jaźń', []],
  ['Welsh, Vietnamese, Greek, Russian, Hebrew', 'ŵ ŷ Tiếng Việt Ελληνικά Русский עברית', []],
  ['a letter and its accent written apart', 'Cafe\u0301', []],
  ['line ends', 'Two\nlines', []],
  ['an emoji of several parts, named once', 'Christmas 👩🏽‍⚕️ hours 👩🏽‍⚕️ 🎄', ['👩🏽‍⚕️', '🎄']],
  ['Urdu and Chinese', 'ویکسین 中', ['و', 'ی', 'ک', 'س', 'ن', '中']],
])('knows what Arimo lacks: %s', (_, text, missing) => {
  expect(arimoLacks(text)).toEqual(missing);
});

test('a text is as wide as its letters together', () => {
  expect(textWidth('WW', 100)).toBeCloseTo(2 * textWidth('W', 100));
  expect(textWidth('W', 100)).toBeCloseTo(94.4, 1);
});

/** The font's characters by advance, as `glyphs.json` holds them. */
function tableOfFont(): string {
  const hash = createHash('sha256');
  const advances = new Map<number, number>();
  let unitsPerEm = 0;
  for (const { data } of readCardFonts()) {
    hash.update(data);
    const font = create(data);
    unitsPerEm = font.unitsPerEm;
    for (const point of font.characterSet) {
      if (point >= 0x20 && !advances.has(point)) {
        advances.set(point, font.hmtx.metrics.get(font.glyphForCodePoint(point).id).advance);
      }
    }
  }
  const points = Map.groupBy(
    [...advances.keys()].toSorted((a, b) => a - b),
    (point) => advances.get(point) ?? 0,
  );
  const entries = [...points].map(([advance, list]) => [advance, ranges(list)] as const);
  return `${JSON.stringify({ unitsPerEm, hash: hash.digest('hex'), advances: Object.fromEntries(entries) }, null, 2)}\n`;
}

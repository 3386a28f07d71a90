import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { RTL_FONT_FILES } from './font-files.ts';
import { RTL_FONTS } from './rtl-fonts.ts';
import { ranges } from './testing/ranges.ts';

const FONTS = ['arabic', 'nastaliq', 'hebrew'] as const;

test('the table of characters is that of the fonts (after a new font: vitest run src/cards/rtl-fonts.test.ts -u)', async () => {
  const tables = FONTS.map((id) => {
    const bytes = readFileSync(RTL_FONT_FILES[id]);
    const points = create(bytes).characterSet.filter((point) => point >= 0x20);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return [id, { hash, points: ranges([...new Set(points)].toSorted((a, b) => a - b)) }];
  });
  const text = `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('rtl-glyphs.json');
});

test.each(FONTS)('%s is called as its file says, or Pango would take another font', (id) => {
  expect(create(readFileSync(RTL_FONT_FILES[id])).fullName).toBe(RTL_FONTS[id].family);
});

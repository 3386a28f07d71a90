import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardOf } from './card.ts';
import { CARD_BYTES, drawCard } from './render.ts';

const HUB = {
  name: 'Brackenshire Health and Care',
  title: 'NHS Upper Marle and Wrenhythe Valley Integrated Care Partnership',
  site: 'https://news.brackenshire.example',
  topics: [{ id: 'long', name: 'Long-term conditions, carers and community services' }],
  timeZone: 'Europe/London',
  colours: { brand: '#005eb8', dark: '#003087' },
  demo: true,
};
const ITEM = {
  id: 'bcdfghjklm',
  file: 'news/x.md',
  title: 'A',
  kind: 'news',
  topics: ['long'],
  published: '2026-11-25T09:00:00Z',
  language: 'en-GB',
} as const;

const DENSE =
  'Szczepienia przeciw grypie & RSV: zażółć gęślą jaźń, 8@$%QGRS w Brackenford, Wrenhythe, Skelbeck i Thornby § €';

describe.each([
  ['short', 'A', 'news'],
  ['usual', 'Walk-in flu clinic opens in Brackenford market hall this Saturday', 'news'],
  ['dense, 110 characters', DENSE, 'news'],
  ['dense, an alert', DENSE, 'alert'],
  ['wide, 110 characters', 'W'.repeat(110), 'alert'],
] as const)('a card with a title that is %s', (_, title, kind) => {
  const drawing = drawCard(cardOf({ ...ITEM, title, kind } as typeof ITEM, HUB));

  test('is an indexed PNG of 1200×630 pixels and 20 kB at most', async () => {
    const png = await drawing;
    expect(png.byteLength).toBeLessThanOrEqual(CARD_BYTES);
    expect(await sharp(png).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
      isPalette: true,
    });
  });

  test('keeps its edges empty: nothing is cut off', async () => {
    const edges = [
      await region(await drawing, 1160, 0, 40, 630),
      await region(await drawing, 0, 610, 1200, 20),
    ];
    expect(edges.map(({ isOpaque, channels }) => [isOpaque, ...channels.map(({ stdev }) => stdev)])).toEqual([
      [true, 0, 0, 0],
      [true, 0, 0, 0],
    ]);
  });
});

test('a usual title survives a crop to the centre square: nothing but the band lies outside', async () => {
  const title = 'Walk-in flu clinic opens in Brackenford market hall this Saturday';
  const png = await drawCard(cardOf({ ...ITEM, title }, HUB));
  const sides = [await region(png, 0, 90, 285, 540), await region(png, 915, 0, 285, 630)];
  expect(sides.map(({ channels }) => channels.map(({ stdev }) => stdev))).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('the ground and the band of an alert are exactly of their colours', async () => {
  const png = await drawCard(cardOf({ ...ITEM, kind: 'alert' } as unknown as typeof ITEM, HUB));
  const corners = [await region(png, 1199, 629, 1, 1), await region(png, 0, 0, 1, 1)];
  expect(corners.map(({ channels }) => channels.map(({ mean }) => mean))).toEqual([
    [0x00, 0x30, 0x87],
    [0xff, 0xeb, 0x3b],
  ]);
});

test('the same card is the same bytes', async () => {
  const card = cardOf(ITEM, HUB);
  expect(Buffer.compare(await drawCard(card), await drawCard(card))).toBe(0);
});

async function region(png: Buffer, left: number, top: number, width: number, height: number) {
  const cut = await sharp(png).extract({ left, top, width, height }).flatten().toBuffer();
  return sharp(cut).stats();
}

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardOf } from './card.ts';
import { CARD_BYTES, drawCard } from './render.ts';

const HUB = {
  name: 'Brackenshire Health and Care',
  title: 'NHS Upper Marle and Wrenhythe Valley Integrated Care Partnership',
  site: 'https://news.brackenshire.example',
  topics: [{ id: 'long', name: 'Long-term conditions, carers and community services' }],
  language: 'en-GB',
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

const URDU = {
  title:
    'ملمیر میں فلو کی ویکسین مفت لگوائیں، صبح 10:30 سے شام 16:45 تک، 28 نومبر 2026، فون 01632 960 001 پر بات کریں اب',
  language: 'ur',
  kind: 'alert',
};
const ARABIC = { title: 'لقاح الإنفلونزا: 15% أقل من 2025', language: 'ar' };
const HEBREW = { title: 'חיסון', language: 'he' };

test.each([
  ['Urdu, long, an alert', URDU],
  ['Arabic', ARABIC],
  ['Hebrew, one word', HEBREW],
])('a card from right to left is an indexed PNG of 20 kB at most: %s', async (_, item) => {
  const png = await drawCard(cardOf({ ...ITEM, ...item } as unknown as typeof ITEM, HUB));
  expect(png.byteLength).toBeLessThanOrEqual(CARD_BYTES);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, isPalette: true });
  const sides = [await region(png, 0, 0, 285, 630), await region(png, 915, 90, 285, 540)];
  expect(sides.map(({ channels }) => channels.map(({ stdev }) => stdev))).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

describe.each([
  ['square', 1080, [0, 1080]],
  ['portrait', 1350, [0, 1350]],
  ['story', 1920, [250, 1580]],
] as const)('a card in %s', (shape, height, [from, to]) => {
  test.each([
    ['short', { title: 'A' }],
    ['dense, 110 characters', { title: DENSE }],
    ['wide, 110 characters, an alert', { title: 'W'.repeat(110), kind: 'alert' }],
    ['Urdu, long, an alert', URDU],
    ['Hebrew', HEBREW],
  ])('is a JPEG with words only where they are free to stand: %s', async (_, item) => {
    const jpeg = await drawCard(cardOf({ ...ITEM, ...item } as unknown as typeof ITEM, HUB, shape));
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(await sharp(jpeg).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1080,
      height,
      chromaSubsampling: '4:4:4',
    });
    const box = await wordsIn(jpeg);
    expect(Math.min(box.left, 1080 - box.right)).toBeGreaterThanOrEqual(64);
    expect(box.top).toBeGreaterThanOrEqual(from);
    expect(box.bottom).toBeLessThanOrEqual(to);
  });
});

test.each(['landscape', 'square'] as const)('the same card is the same bytes: %s', async (shape) => {
  const cards = [ITEM, { ...ITEM, ...URDU } as unknown as typeof ITEM].map((item) =>
    cardOf(item, HUB, shape),
  );
  const [first, second] = [await Promise.all(cards.map(drawCard)), await Promise.all(cards.map(drawCard))];
  expect(first.map((bytes) => bytes.toString('hex'))).toEqual(second.map((bytes) => bytes.toString('hex')));
});

/** The box round all that is not of the ground's colour, and not in the band: its ground reaches the edge. */
async function wordsIn(jpeg: Buffer) {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ground = data[data.length - 1] ?? 0;
  const isInk = (at: number): boolean => Math.abs((data[at] ?? 0) - ground) > 40;
  const rows = Array.from({ length: info.height }, (_, row) => row * info.width);
  const inked = rows.filter((row) => data.subarray(row, row + info.width).some((_, x) => isInk(row + x)));
  const unbanded = inked.filter((row) => !isInk(row) && !isInk(row + info.width - 1));
  const columns = unbanded.flatMap((row) =>
    Array.from({ length: info.width }, (_, x) => x).filter((x) => isInk(row + x)),
  );
  return {
    top: (inked[0] ?? 0) / info.width,
    bottom: (inked.at(-1) ?? 0) / info.width,
    left: columns.reduce((least, x) => Math.min(least, x), info.width),
    right: columns.reduce((most, x) => Math.max(most, x), 0),
  };
}

async function region(png: Buffer, left: number, top: number, width: number, height: number) {
  const cut = await sharp(png).extract({ left, top, width, height }).flatten().toBuffer();
  return sharp(cut).stats();
}

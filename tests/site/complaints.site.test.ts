import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/cards/card.ts';
import { readHub } from '../../src/hub/hub-files.ts';
import { manifestSchema } from '../../src/manifest/manifest.ts';
import { direction } from '../../src/news/direction.ts';
import { readItemFiles } from '../../src/news/item-files.ts';
import { CANARIES } from '../run/canaries.ts';
import { BUILD_LOG, bytes, DEMO, DEMO_HUB, elements, fileAt, SITES, text, type Site } from './site.ts';

/** The largest card, in bytes: some networks take no more of a picture that they fetch themselves. */
const LARGEST = 300_000;

const hub = readHub(DEMO_HUB);
const hidden = readItemFiles(DEMO_HUB, hub).flatMap(({ item }) =>
  item && CANARIES.some((canary) => item.title.includes(canary)) ? item : [],
);

const manifestOf = (site: Site) => manifestSchema.parse(JSON.parse(text(site, 'items.json')));
const pageOf = (site: Site, url: string) => fileAt(site, new URL(url).pathname) ?? '';
const metas = (site: Site, url: string) =>
  new Map(
    elements(site, pageOf(site, url))
      .filter(({ name }) => name === 'meta')
      .map(({ attributes }) => [attributes['property'] ?? attributes['name'], plain(attributes['content'])]),
  );

describe('complaint 7: no embargo breaks', () => {
  test.each(CANARIES.flatMap((canary) => [canary, Buffer.from(canary).toString('base64').slice(0, 8)]))(
    'nothing hidden is in any file of the site, in its name, or in what the build printed: %s',
    (canary) => {
      expect(
        DEMO.files.filter((file) => `${file}${bytes(DEMO, file).toString('latin1')}`.includes(canary)),
      ).toEqual([]);
      expect(BUILD_LOG).not.toContain(canary);
    },
  );

  test('no id of a draft or an embargoed item is in any file', () => {
    const ids = hidden.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(
      DEMO.files.filter((file) => ids.some((id) => file.includes(id) || text(DEMO, file).includes(id))),
    ).toEqual([]);
  });
});

describe.each(SITES)('on %s', (_, site) => {
  const { items } = manifestOf(site);

  test.each(items)(
    'complaint 8: $title: the page and the posts have one alt text',
    ({ url, cardAlt, picture }) => {
      expect(metas(site, url).get('og:image:alt')).toBe(picture?.alt ?? cardAlt);
      expect((picture?.alt ?? cardAlt).length).toBeGreaterThan(10);
    },
  );

  test.each(items)(
    'complaint 9: $title: its picture is there, whole, small, and called by its content',
    async ({ url, cards, picture }) => {
      const said = metas(site, url);
      expect(said.get('og:image')).toBe((picture ?? cards.landscape).url);
      const card = bytes(site, pageOf(site, cards.landscape.url));
      const { format, width, height } = await sharp(card).metadata();
      expect([format, width, height]).toEqual(['png', 1200, 630]);
      expect(card.byteLength).toBeLessThan(LARGEST);
      expect(cards.landscape.url).toMatch(/\.[0-9a-f]{8,}\.png$/);
      const shown = await sharp(bytes(site, pageOf(site, said.get('og:image') ?? ''))).metadata();
      expect([said.get('og:image:width'), said.get('og:image:height')]).toEqual([
        String(shown.width),
        String(shown.height),
      ]);
    },
  );

  test.each(items)(
    'complaint 9: $title: the words of its card survive a crop to the square',
    async ({ cards, language }) => {
      const card = bytes(site, pageOf(site, cards.landscape.url));
      // The band with the topic hangs where a reader of the language begins.
      const [left, right] = direction(language) === 'rtl' ? ([0, 90] as const) : ([90, 0] as const);
      expect(await Promise.all([sideOf(card, 0, left, 285), sideOf(card, 915, right, 285)])).toEqual([0, 0]);
    },
  );
});

test.each([
  ['its title', { title: 'Other words' }],
  ['its kind', { kind: 'alert' as const }],
  ['its date', { published: '2026-11-01T00:00:00Z' }],
  ['its topic', { topics: [] }],
])('complaint 9: a card that shows %s otherwise has another address', (_, change) => {
  const item = readItemFiles(DEMO_HUB, hub).flatMap((one) =>
    one.item?.kind === 'news' && one.item.topics.length > 0 ? one.item : [],
  )[0];
  const before = item && cardOf(item, hub).file;
  expect(before).toMatch(/\.[0-9a-f]{8,}\.png$/);
  expect(item && cardOf({ ...item, ...change }, hub).file).not.toBe(before);
});

/** How much a strip of a card differs from one flat colour. */
async function sideOf(card: Buffer, left: number, top: number, width: number): Promise<number> {
  const strip = await sharp(card)
    .extract({ left, top, width, height: 630 - top })
    .flatten()
    .toBuffer();
  const { channels } = await sharp(strip).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

/** An attribute's value as readers see it. */
function plain(value = ''): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll(/&#3[49];/g, (entity) => (entity === '&#34;' ? '"' : "'"))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&(amp|#38);/g, '&');
}

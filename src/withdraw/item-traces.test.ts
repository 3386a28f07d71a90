import { describe, expect, test } from 'vitest';
import type { Item } from '../news/item.ts';
import { parseItemFile } from '../news/item-files.ts';
import { itemTraces } from './item-traces.ts';
import { itemText } from './testing/withdrawn-hub.ts';

const HUB = { accounts: [], language: 'en-GB', places: [], timeZone: 'Europe/London', topics: [] };
const PICTURE = 'image: { file: clinic.png, alt: A clinic }\n';
const found = itemAt(
  'news/2026/2026-11-20-flu.md',
  PICTURE,
  '![Map](../map.png) ![Far](https://x.org/a.png)',
);

describe('the pictures of an item', () => {
  test.each([
    ['go with it when nobody else shows them', itemAt('news/2026/other.md', '', 'Come in.'), []],
    [
      'go with it when another of the same name lies elsewhere',
      itemAt('news/2025/other.md', PICTURE, ''),
      [],
    ],
    [
      'stay when another item shows one at its top',
      itemAt('news/2026/other.md', PICTURE, ''),
      ['news/2026/clinic.png'],
    ],
    [
      'stay when another item shows one in its text',
      itemAt('news/other.md', '', '![Map](map.png)'),
      ['news/map.png'],
    ],
    [
      'stay when another item shows one by HTML',
      itemAt('news/a.mdx', '', '<img src="map.png" />'),
      ['news/map.png'],
    ],
  ])('%s', (_, other, stay) => {
    const { own, shared } = itemTraces(found, [found, other]);
    expect(shared).toEqual(stay.map((picture) => ({ picture, file: other.file })));
    expect([...own, ...stay].toSorted()).toEqual(['news/2026/clinic.png', 'news/map.png']);
  });
});

describe('who links to an item', () => {
  test.each([
    ['by its address', '[It](/news/2026-11-20-flu/)', true],
    ['by its file', '[It](2026/2026-11-20-flu.md)', true],
    ['by one like it: that is another', '[It](/news/2026-11-20-flu-clinics/)', false],
  ])('%s', (_, body, links) => {
    const { linking } = itemTraces(found, [found, itemAt('news/a.md', '', body)]);
    expect(linking).toEqual(links ? ['news/a.md'] : []);
  });
});

function itemAt(file: string, fields: string, body: string) {
  const read = parseItemFile(itemText('k7m2p9q4wd', 'Flu', fields, body), file, HUB);
  return { ...read, item: read.item as Item };
}

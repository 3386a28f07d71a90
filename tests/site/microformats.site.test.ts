import { mf2 } from 'microformats-parser';
import { describe, expect, test } from 'vitest';
import { SITES, fileAt, text, type Site } from './site.ts';

interface Told {
  readonly hub: { readonly site: string; readonly name: string };
  readonly items: readonly {
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly published: string;
    readonly correction: number;
    readonly updated?: string;
  }[];
}

function entryOf(site: Site, url: string) {
  const page = text(site, fileAt(site, new URL(url).pathname) ?? '');
  return mf2(page, { baseUrl: url }).items.filter(({ type }) => type?.includes('h-entry'));
}

describe.each(SITES)('on %s, readers of microformats', (_, site) => {
  const { hub, items } = JSON.parse(text(site, 'items.json')) as Told;

  test.each(items)('find one entry on the page of $title, and all that it says of itself', (item) => {
    const [entry, ...others] = entryOf(site, item.url);
    expect(others).toEqual([]);
    expect(entry?.properties).toMatchObject({
      name: [item.title],
      summary: [item.summary],
      url: [item.url],
      published: [item.published],
      author: [{ type: ['h-card'], properties: { name: [hub.name] } }],
      content: [{ html: expect.stringContaining('<p>') as string }],
    });
  });
});

test('a changed item says when, and names its topics and places', () => {
  const [, demo] = SITES[0];
  const { items } = JSON.parse(text(demo, 'items.json')) as Told;
  const changed = items.filter(({ correction }) => correction > 0);
  const told = changed.map(({ url }) => entryOf(demo, url)[0]?.properties['updated']);
  expect(changed.length).toBeGreaterThan(0);
  expect(told).toEqual(changed.map(({ updated }) => [updated]));
  const walkIn = entryOf(
    demo,
    'https://news.brackenshire.example/news/2026-11-20-flu-vaccine-walk-in-clinics/',
  );
  expect(walkIn[0]?.properties['category']).toEqual(expect.arrayContaining(['Vaccinations', 'Millmere']));
});

import { parseHub } from '../../hub/hub-files.ts';
import { manifestSchema, type Manifest, type ManifestItem } from '../../manifest/manifest.ts';

const site = 'https://news.example.org';

/** A hub with one account on Bluesky and the usual rules. */
export const hub = parseHub(`
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: ${site}
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications } }
topics: [{ id: flu, name: Flu }]
places: [{ id: thornby, name: Thornby }]
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-11-01 }
`);

/** An item of the manifest for tests, published at 9am on Sunday 22 November 2026. */
export function item(given: Partial<ManifestItem> = {}): ManifestItem {
  const id = given.id ?? 'k7m2p9q4wd';
  const image = { type: 'image/png', width: 1200, height: 630 };
  return {
    id,
    url: `${site}/news/${id}/`,
    title: `Flu clinics open (${id})`,
    summary: 'Walk in on Saturday.',
    kind: 'news',
    language: 'en-GB',
    topics: ['flu'],
    places: ['thornby'],
    published: '2026-11-22T09:00:00Z',
    postFrom: '2026-11-22T09:00:00Z',
    changes: [],
    revision: '0123456789abcdef',
    correction: 0,
    cards: {
      landscape: { ...image, url: `${site}/cards/${id}.png` },
      portrait: { type: 'image/jpeg', width: 1080, height: 1350, url: `${site}/cards/${id}.4x5.jpg` },
    },
    cardAlt: `A card: ${id}`,
    social: { post: true, missed: 'late', approve: false, accounts: {}, hashtags: [] },
    ...given,
  };
}

/** A manifest of the hub for tests. */
export function manifest(
  items: readonly ManifestItem[],
  withdrawn: readonly { readonly id: string; readonly at: string }[] = [],
): Manifest {
  const { tag, name, language, timeZone, demo } = hub;
  return manifestSchema.parse({
    version: 1,
    hub: { tag, name, site, language, timeZone, demo },
    items,
    withdrawn,
  });
}

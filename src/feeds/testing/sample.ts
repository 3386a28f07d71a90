import { parseHub } from '../../hub/hub-files.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Item } from '../../news/item.ts';
import { feedModel, type FeedModel, type FeedSources } from '../model.ts';
import { hubScope } from '../scope.ts';

/** A hub for tests of feeds, under a base path and with a WebSub hub. */
export const SAMPLE_HUB: Hub = parseHub(`
name: Thornby Trust
title: Thornby news
strapline: News & notices
site: https://thornby.example/hub
tag: thornby.example,2026-02
topics: [{ id: vaccinations, name: Vaccinations & flu }, { id: care, name: Care }]
places: [{ id: millmere, name: Millmere }]
contacts: { public: { name: Public team } }
webSubHub: https://push.example/?hub=1&x=2
repository: public
`);

/** The feed of the sample hub with these items. */
export function sampleFeed(
  items: readonly Item[],
  sources: Partial<FeedSources<Item>> = {},
): Promise<FeedModel> {
  return feedModel({
    hub: SAMPLE_HUB,
    scope: hubScope(SAMPLE_HUB),
    now: '2026-11-22T12:00:00Z',
    items,
    html: async () => '<p>Bring your letter.</p>',
    card: ({ id }) => ({ path: `/cards/${id}.0123456789abcdef.png`, alt: 'What the card says.' }),
    picture: () => undefined,
    ...sources,
  });
}

import { getRssString } from '@astrojs/rss';
import { msOf, type Instant } from '../news/times.ts';
import type { FeedItem, FeedModel } from './model.ts';
import { escapeXml } from './xml.ts';

/**
 * A feed as RSS 2.0. What `@astrojs/rss` has no option for goes through its custom data, which turns text that looks
 * like a number into one: so only text that never does may stand there.
 */
export function rssFeed(feed: FeedModel): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      `<language>${escapeXml(feed.language)}</language>`,
      `<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>`,
      `<atom:link href="${escapeXml(feed.self.rss)}" rel="self" type="application/rss+xml"/>`,
      ...(feed.webSubHub === undefined ? [] : [`<atom:link href="${escapeXml(feed.webSubHub)}" rel="hub"/>`]),
    ].join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: new Date(msOf(item.published)),
      categories: item.categories.map(({ name }) => name),
      content: item.html,
      customData: itemData(item),
    })),
  });
}

/** The lasting id in place of the link, the language, the last correction, and the card as readers show it. */
function itemData({ id, language, updated, card }: FeedItem): string {
  return [
    `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    ...(updated === undefined ? [] : [`<atom:updated>${updated}</atom:updated>`]),
    `<media:content url="${escapeXml(card.url)}" type="image/png" medium="image" width="1200" height="630">`,
    `<media:description type="plain">${escapeXml(card.alt)}</media:description></media:content>`,
  ].join('');
}

function rfc822(instant: Instant): string {
  return new Date(msOf(instant)).toUTCString();
}

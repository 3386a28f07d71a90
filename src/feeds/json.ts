import type { FeedItem, FeedModel } from './model.ts';

/** A feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: FeedModel): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.home }],
    hubs: feed.webSubHub === undefined ? undefined : [{ type: 'WebSub', url: feed.webSubHub }],
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    image: item.card.url,
    date_published: item.published,
    date_modified: item.updated,
    language: item.language,
    tags: item.categories.map(({ name }) => name),
  };
}

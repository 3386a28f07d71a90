import { Feed } from 'feed';
import { escapeHtml } from '../news/text.ts';
import { msOf, type Instant } from '../news/times.ts';
import type { Category, FeedModel } from './model.ts';
import { escapeXml } from './xml.ts';

/**
 * A feed as Atom 1.0. `feed` writes titles and summaries as HTML and undoes one `&amp;` in the feed's own text, so
 * each is escaped once more; it has no option for the language.
 */
export function atomFeed(feed: FeedModel): string {
  const atom = new Feed({
    id: feed.id,
    title: ampersands(feed.title),
    description: ampersands(feed.description),
    link: feed.home,
    feedLinks: { atom: feed.self.atom },
    hub: feed.webSubHub,
    updated: dateOf(feed.updated),
    generator: false,
    author: { name: ampersands(feed.author), link: feed.home },
  });
  for (const item of feed.items) {
    atom.addItem({
      id: item.id,
      title: escapeHtml(item.title),
      link: item.url,
      description: escapeHtml(item.summary),
      content: item.html,
      published: dateOf(item.published),
      date: dateOf(item.updated ?? item.published),
      category: item.categories.map(categoryOf),
      image: item.card.url,
    });
  }
  return atom.atom1().replace('<feed ', `<feed xml:lang="${escapeXml(feed.language)}" `);
}

/** A name with "<", which `feed` would leave as it is in an attribute, is left to the id. */
function categoryOf({ id, name }: Category): { term: string; name?: string } {
  return { term: id, name: name.includes('<') ? undefined : name };
}

function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}

function dateOf(instant: Instant): Date {
  return new Date(msOf(instant));
}

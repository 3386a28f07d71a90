import type { MadeFile } from '../made-item.ts';
import { itemMarkup, lineMarkup, pageMarkup, rssItem, rssMarkup, type Written } from './markup.ts';
import { NEWEST, peerText, type Peer, type PeerItem } from './peer.ts';

const CONFIG = `const by = (items, name) => {
  const groups = new Map();
  for (const item of items) {
    const key = [item.data[name]].flat()[0];
    (groups.get(key) ?? groups.set(key, []).get(key)).push(item);
  }
  return [...groups].map(([key, items]) => ({ key, items }));
};
const newest = (api) => api.getFilteredByTag('item').toReversed();
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
function configure(config) {
  config.addCollection('newest', newest);
  config.addCollection('months', (api) => by(newest(api), 'month'));
  config.addCollection('byTopic', (api) => by(newest(api), 'topics'));
  config.addFilter('day', (date) => day.format(date));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('utc', (date) => date.toUTCString());
  config.addFilter('first', (items, count) => items.slice(0, count));
  config.setUseGitIgnore(false);
  return { markdownTemplateEngine: false };
}
export { configure as default };
`;

const WORDS: Written = {
  title: '{{ title }}',
  summary: '{{ description }}',
  date: '"{{ page.date | iso }}"',
  day: '{{ page.date | day }}',
  topic: '"/topics/{{ topics[0] }}/"',
  path: '"{{ page.url }}"',
  content: '{{ content | safe }}',
};
const IN_LIST: Written = {
  title: '{{ one.data.title }}',
  summary: '{{ one.data.description }}',
  date: '{{ one.date | utc }}',
  day: '{{ one.date | day }}',
  topic: '',
  path: '"{{ one.url }}"',
  content: '{{ one.content }}',
};
const IN_RSS: Written = { ...IN_LIST, path: 'https://news.made.example{{ one.url }}' };

const list = (items: string): string =>
  `<ul>{% for one in ${items} %}${lineMarkup(IN_LIST)}{% endfor %}</ul>`;
const paged = (data: string, as: string, permalink: string, heading: string, items: string): string =>
  `---json
{ "layout": "page.njk", "title": "News", "permalink": "${permalink}",
  "pagination": { "data": "${data}", "size": 1, "alias": "${as}" } }
---
<h1>${heading}</h1>${list(items)}
`;
const newest = `collections.newest | first(${NEWEST})`;

const TEMPLATES: Readonly<Record<string, string>> = {
  'eleventy.config.mjs': CONFIG,
  '_includes/page.njk': `<!doctype html>\n${pageMarkup('{{ title }}', '{{ content | safe }}')}`,
  '_includes/item.njk': `---\nlayout: page.njk\n---\n${itemMarkup(WORDS)}`,
  'news/news.json': JSON.stringify({ layout: 'item.njk', tags: ['item'] }),
  'months.njk': paged(
    'collections.months',
    'month',
    '/news/{{ month.key }}/',
    '{{ month.key }}',
    'month.items',
  ),
  'topics.njk': paged(
    'collections.byTopic',
    'topic',
    '/topics/{{ topic.key }}/',
    '{{ topic.key }}',
    `topic.items | first(${NEWEST})`,
  ),
  'archive.njk': `---\nlayout: page.njk\ntitle: News\npermalink: /news/\n---\n<h1>News</h1><ul>{% for month in collections.months %}<li><a href="/news/{{ month.key }}/">{{ month.key }}</a></li>{% endfor %}</ul>`,
  'index.njk': `---\nlayout: page.njk\ntitle: Latest\n---\n<h1>Latest</h1>${list(newest)}`,
  'rss.njk': `---\npermalink: /rss.xml\n---\n${rssMarkup(`{% for one in ${newest} %}${rssItem(IN_RSS)}{% endfor %}`)}`,
};

/** Eleventy: https://www.11ty.dev @param program where it is, or its name on the path. */
export function eleventy(program: string): Peer {
  return { name: 'Eleventy', files, command: [program, '--quiet'], caches: ['_site', '.cache'] };
}

function* files(items: readonly PeerItem[]): Iterable<MadeFile> {
  for (const [file, text] of Object.entries(TEMPLATES)) yield { file, text };
  for (const item of items) yield { file: `news/${item.month}/${item.slug}.md`, text: peerText(item) };
}

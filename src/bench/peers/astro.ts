import type { MadeFile } from '../made-item.ts';
import { itemMarkup, lineMarkup, pageMarkup, rssItem, rssMarkup, type Written } from './markup.ts';
import { NEWEST, peerText, type Peer, type PeerItem } from './peer.ts';

const CONTENT = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({
  title: z.string(), description: z.string(), date: z.coerce.date(), month: z.string(),
  topics: z.array(z.string()),
});
export const collections = {
  news: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/news' }), schema }),
};
`;

const NEWS = `import { getCollection } from 'astro:content';
const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
export const day = (date) => format.format(date);
export const path = (one) => '/news/' + one.id + '/';
let sorted;
export async function newest() {
  sorted ??= (await getCollection('news')).sort((a, b) => b.data.date - a.data.date);
  return sorted;
}
export async function groups(name) {
  const found = new Map();
  for (const one of await newest()) {
    const key = [one.data[name]].flat()[0];
    (found.get(key) ?? found.set(key, []).get(key)).push(one);
  }
  return [...found].map(([key, items]) => ({ params: { key }, props: { key, items } }));
}
`;

const wordsOf = (date: string, content: string, path = '{path(one)}'): Written => ({
  title: '{one.data.title}',
  summary: '{one.data.description}',
  date,
  day: '{day(one.data.date)}',
  topic: "{'/topics/' + one.data.topics[0] + '/'}",
  path,
  content,
});
const WORDS = wordsOf('{one.data.date.toISOString()}', '<Content />');

const list = (items: string): string => `<ul>{${items}.map((one) => (${lineMarkup(WORDS)}))}</ul>`;
const page = (up: string, script: string, title: string, content: string): string => `---
import Page from '${up}Page.astro';
import { day, groups, newest, path } from '${up}news.js';
${script}
---
<Page title={${title}}>${content}</Page>
`;
const grouped = (name: string, items: string): string =>
  page(
    '../../',
    `export const getStaticPaths = () => groups('${name}');\nconst { key, items } = Astro.props;`,
    'key',
    `<h1>{key}</h1>${list(items)}`,
  );

const ITEM = `import { render } from 'astro:content';
export const getStaticPaths = async () =>
  (await newest()).map((one) => ({ params: { slug: one.id }, props: { one } }));
const { one } = Astro.props;
const { Content } = await render(one);`;

const RSS = `import { newest, path } from '../news.js';
const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const item = (one) => \`${rssItem({
  ...wordsOf('${one.data.date.toUTCString()}', '${text(one.rendered.html)}'),
  title: '${text(one.data.title)}',
  summary: '${text(one.data.description)}',
  path: 'https://news.made.example${path(one)}',
})}\`;
export async function GET() {
  const items = (await newest()).slice(0, ${NEWEST}).map(item).join('');
  return new Response(\`${rssMarkup('${items}').trimEnd()}\`);
}
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': "export default { site: 'https://news.made.example' };\n",
  'src/content.config.mjs': CONTENT,
  'src/news.js': NEWS,
  'src/Page.astro': `---\nconst { title } = Astro.props;\n---\n<!doctype html>\n${pageMarkup('{title}', '<slot />')}`,
  'src/pages/index.astro': page(
    '../',
    '',
    "'Latest'",
    `<h1>Latest</h1>${list(`(await newest()).slice(0, ${NEWEST})`)}`,
  ),
  'src/pages/news/index.astro': page(
    '../../',
    "const months = await groups('month');",
    "'News'",
    "<h1>News</h1><ul>{months.map(({ props }) => (<li><a href={'/months/' + props.key + '/'}>{props.key}</a></li>))}</ul>",
  ),
  'src/pages/news/[slug].astro': page('../../', ITEM, 'one.data.title', itemMarkup(WORDS)),
  'src/pages/months/[key].astro': grouped('month', 'items'),
  'src/pages/topics/[key].astro': grouped('topics', `items.slice(0, ${NEWEST})`),
  'src/pages/rss.xml.js': RSS,
};

/** Astro's own way: a content collection of files, and all pages from `getStaticPaths`. @param node @param program Astro's own. */
export function astro(node: string, program: string): Peer {
  return {
    name: 'Astro',
    files,
    command: [node, program, 'build', '--silent'],
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  };
}

function* files(items: readonly PeerItem[]): Iterable<MadeFile> {
  for (const [file, text] of Object.entries(FILES)) yield { file, text };
  for (const item of items) yield { file: `src/news/${item.month}/${item.slug}.md`, text: peerText(item) };
}

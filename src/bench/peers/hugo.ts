import type { MadeFile } from '../made-item.ts';
import { itemMarkup, lineMarkup, pageMarkup, rssItem, rssMarkup, type Written } from './markup.ts';
import { namesIn, NEWEST, peerText, type Peer, type PeerItem } from './peer.ts';

const CONFIG = `baseURL = "https://news.made.example/"
languageCode = "en-GB"
title = "Made-up Health News"
buildFuture = true
[taxonomies]
topic = "topics"
[permalinks]
news = "/news/:slug/"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[outputFormats.RSS]
mediaType = "application/rss+xml"
baseName = "rss"
`;

const WORDS: Written = {
  title: '{{ .Title }}',
  summary: '{{ .Description }}',
  date: '"{{ .Date.Format "2006-01-02T15:04:05Z" }}"',
  day: '{{ .Date.Format "2 January 2006" }}',
  topic: '"/topics/{{ index .Params.topics 0 }}/"',
  path: '"{{ .RelPermalink }}"',
  content: '{{ .Content }}',
};
const IN_RSS: Written = {
  ...WORDS,
  date: '{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}',
  path: '{{ .Permalink }}',
};

const list = (pages: string): string => `<ul>{{ range ${pages} }}${lineMarkup(WORDS)}{{ end }}</ul>`;
const main = (content: string): string => `{{ define "main" }}${content}{{ end }}\n`;
const months =
  '<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';

const LAYOUTS: Readonly<Record<string, string>> = {
  '_default/baseof.html': `<!doctype html>\n${pageMarkup('{{ .Title }}', '{{ block "main" . }}{{ end }}')}`,
  '_default/single.html': main(itemMarkup(WORDS)),
  '_default/list.html': main(
    `<h1>{{ .Title }}</h1>{{ if .Sections }}${months}{{ else }}${list('.Pages')}{{ end }}`,
  ),
  '_default/term.html': main(`<h1>{{ .Title }}</h1>${list(`(first ${NEWEST} .Pages)`)}`),
  '_default/terms.html': main('<h1>Topics</h1>'),
  'index.html': main(`<h1>Latest</h1>${list(`(first ${NEWEST} .Site.RegularPages)`)}`),
  'index.rss.xml': rssMarkup(`{{ range first ${NEWEST} .Site.RegularPages }}${rssItem(IN_RSS)}{{ end }}`),
};

/** Hugo: https://gohugo.io */
export const hugo: Peer = {
  name: 'Hugo',
  files,
  command: ['hugo', '--quiet', '--cleanDestinationDir', '--noBuildLock'],
  caches: ['public', 'resources'],
};

function* files(items: readonly PeerItem[]): Iterable<MadeFile> {
  yield { file: 'config.toml', text: CONFIG };
  for (const [name, text] of Object.entries(LAYOUTS)) yield { file: `layouts/${name}`, text };
  for (const month of namesIn(items, 'month')) {
    yield { file: `content/news/${month}/_index.md`, text: `---\ntitle: "${month}"\n---\n` };
  }
  for (const item of items) {
    yield { file: `content/news/${item.month}/${item.slug}.md`, text: peerText(item) };
  }
}

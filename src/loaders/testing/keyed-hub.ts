import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHub } from '../../hub/hub-files.ts';
import { readSite } from '../read-site-files.ts';
import type { Site } from '../site.ts';

const HUB = parseHub(`name: Keyed Health
title: Keyed News
strapline: News by keys
site: https://news.keyed.example
tag: news.keyed.example,2026
repository: private
contacts: { public: { name: News team, email: news@keyed.example } }
topics: [{ id: clinics, name: Clinics }, { id: blood, name: Giving blood }]
places: [{ id: marsh, name: Marsh End }, { id: quay, name: Quayside }]
accounts:
  - { id: bluesky, network: bluesky, url: 'https://bsky.app/profile/keyed.example', connected: 2026-01-01 }
redirects: [{ from: /was/, to: /news/ }]
`);
const NOW = '2026-11-22T12:00:00Z';

/** The text of an item's file. */
export const text = (id: string, title: string, published: string, fields = '', body = 'You can walk in.') =>
  `---\nid: ${id}\ntitle: ${title}\nsummary: Open to all.\npublished: ${published}\n${fields}---\n${body}\n`;

/** Items, oldest first: one of spring that stands by itself, and three of autumn about the same. */
export const SPRING = 'news/2026-03-01-spring.md';
export const OLD = 'news/2026-10-10-old.md';
export const MIDDLE = 'news/2026-11-15-middle.md';
export const POLISH = 'news/2026-11-16-po-polsku.md';
export const NEW = 'news/2026-11-20-new.md';
const SAME = 'topics: [clinics]\nplaces: [marsh]\n';
export const spring = (title: string, more = '') =>
  text('sprng23456', title, '2026-03-01 09:00', `topics: [blood]\nplaces: [quay]\n${more}`);
export const old = (title: string, more = '') => text('bcdfghjkl2', title, '2026-10-10 09:00', SAME + more);
export const middle = (title: string, more = '') =>
  text('mddlgh2345', title, '2026-11-15 09:00', SAME + more, 'See [spring](2026-03-01-spring.md).');
export const polish = (title: string) =>
  text('plshgh2345', title, '2026-11-16 09:00', 'lang: pl\ntranslationOf: mddlgh2345\n', 'Tak.');
export const latest = (title: string, more = '') =>
  text('nwgghjkl23', title, '2026-11-20 09:00', SAME + more);

/** The hub of which every test changes one thing. */
export const EXAMPLE = {
  [SPRING]: spring('Give blood in spring'),
  [OLD]: old('The old clinic'),
  [MIDDLE]: middle('The clinic in the middle'),
  [POLISH]: polish('Przychodnia'),
  [NEW]: latest('The new clinic'),
  'pages/about.md': '---\ntitle: About us\nsummary: Who we are.\n---\nWords.\n',
};
/** Files of a hub, by their paths. */
export type Files = Readonly<Record<string, string>>;

/**
 * The site of a hub that is written into a folder for it.
 * @param change what of the site is another than its files say.
 * @param picture lies beside the items as `a.png`.
 */
export async function siteOf(
  folder: string,
  files: Files,
  change: Partial<Site>,
  picture: string,
): Promise<Site> {
  rmSync(join(folder, 'hub'), { recursive: true, force: true });
  for (const [file, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'hub', file)), { recursive: true });
    writeFileSync(join(folder, 'hub', file), words);
  }
  cpSync(picture, join(folder, 'hub/news/a.png'));
  const settings = {
    hubFolder: join(folder, 'hub'),
    store: folder,
    ledger: join(folder, 'ledger'),
    paper: false,
    held: [],
  };
  const now = change.now ?? NOW;
  return { ...(await readSite({ ...settings, hub: HUB, now })), ...change };
}

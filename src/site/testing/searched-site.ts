import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHub } from '../../hub/hub-files.ts';
import type { YearsList } from '../../search/search-on-site.ts';

/** A hub with one item a year, and its site as a build leaves it: enough to be searched. */
export function searchedSite(years: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-search-'));
  const hubFolder = join(folder, 'hub');
  const out = join(folder, 'site');
  cpSync('tests/hubs/bare', hubFolder, { recursive: true });
  rmSync(join(hubFolder, 'news'), { recursive: true });
  const published: { readonly id: string; readonly path: string; readonly revision: string }[] = [];
  const site = {
    settings: {
      hubFolder,
      hub: readHub(hubFolder),
      now: '2026-11-22T12:00:00Z',
      out,
      store: join(folder, 'store'),
    },
    /** Writes an item into the hub, and its page with what it says. */
    publish(name: string, day: string, revision: string, says: string): void {
      published.push({ id: name.padEnd(10, 'x'), path: `/news/${day.slice(0, 10)}-${name}/`, revision });
      write(join(hubFolder, `news/${day.slice(0, 10)}-${name}.md`), [
        '---',
        `id: ${name.padEnd(10, 'x')}`,
        `title: News of ${name}`,
        'summary: All about it.',
        `published: ${day}`,
        '---',
        says,
      ]);
      write(join(out, `news/${day.slice(0, 10)}-${name}/index.html`), [
        `<meta name="freesheet:revision" content="${revision}" />`,
        `<div class="prose"><p>${says}</p></div>`,
      ]);
    },
    /** The items that are live, as the site says them. */
    live: () => published,
    /** Takes search off the site, as a new build does. */
    buildAnew(): void {
      rmSync(join(out, 'pagefind'), { recursive: true });
    },
    /** What the site says of its years. */
    years: () => JSON.parse(readFileSync(join(out, 'pagefind/years.json'), 'utf8')) as YearsList,
    /** The files of search on the site, but for its list of years. */
    files: (): readonly string[] =>
      globSync('pagefind/**/*', { cwd: out, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'years.json')
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)),
    /** Those that hold a word, unpacked. */
    holding: (word: string): readonly string[] =>
      site.files().filter((file) => {
        const bytes = readFileSync(join(out, file));
        return (/\.pf_[a-z]+$/.test(file) ? gunzipSync(bytes) : bytes).includes(word);
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
  for (const year of years) site.publish(`fl${year}`, `${year}-06-01 09:00`, 'a', `canary${year}`);
  write(join(out, 'items.json'), ['{}']);
  return site;
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, lines.join('\n'));
}

import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where Freesheet and Astro keep things for themselves on this computer. All folders are absolute. */
export interface Caches {
  /** Cards, pictures and search index of the hub. */
  readonly store: string;
  /** Astro's own, of the hub. */
  readonly cache: string;
  /** `.freesheet`: posts on paper, and the ledger of `npm start`. */
  readonly own: string;
  /** `.astro`: what a build leaves there for the next one. */
  readonly astro: string;
}

/**
 * Deletes what is kept of an item on this computer outside its hub. All of it is made anew when it is needed.
 * @returns the names of the item's cards and pictures, as the site serves them: `cards/k7m2p9q4wd.0123.png`.
 */
export function eraseCaches({ store, cache, own, astro }: Caches, item: string): readonly string[] {
  const served = ['cards', 'pictures'].flatMap((kind) =>
    namesIn(join(store, kind))
      .filter((name) => name.startsWith(`${item}.`))
      .map((name) => `${kind}/${name}`),
  );
  const paper = join(own, 'paper');
  const gone = [
    ...served.map((name) => join(store, name)),
    join(store, 'search'),
    ...['checks.json', 'items.json'].flatMap((name) => [
      join(store, name),
      ...globSync(`hubs/*/${name}`, { cwd: own }).map((path) => join(own, path)),
    ]),
    cache,
    join(astro, '.prerender'),
    join(astro, 'content-modules.mjs'),
    ...paperPosts(join(paper, 'posts'), item),
    join(paper, 'index.html'),
    join(paper, 'ledger', item),
    join(own, 'start', 'ledger', item),
  ];
  for (const path of gone) rmSync(path, { recursive: true, force: true });
  return served;
}

/** The files of the posts on paper of an item, pictures and half-written ones included. */
function paperPosts(folder: string, item: string): readonly string[] {
  return globSync('*.json{,.new}', { cwd: folder })
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes(`"item":"${item}"`))
    .flatMap((name) => {
      const key = name.slice(0, name.indexOf('.'));
      return namesIn(folder).filter((other) => other.startsWith(`${key}.`));
    })
    .map((name) => join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { keepCards } from '../cards/card-files.ts';
import type { Card } from '../cards/card.ts';
import type { Instant } from '../news/times.ts';
import { digestOf } from '../news/traces.ts';
import type { NamedCard } from '../page-data/card-names.ts';
import { keepPictures, readPictureFile, type PictureOwner } from '../pictures/picture-files.ts';
import { cleanCopy, RULES } from './own-files.ts';
import type { SiteNote } from './site-note-files.ts';
import type { Output } from './site-outputs.ts';

/** The files that go with every site: of Freesheet's own public folder, and what Vite made. @param key of the program. */
export function clientOutputs(folder: string, key: string): readonly Output[] {
  return filesUnder(folder).map((file) => put(file, `${key} ${file}`, join(folder, file)));
}

/** The cards, drawn where they are not yet; and the former ones that posts still show. */
export async function cardOutputs(
  store: string,
  cards: readonly NamedCard[],
  now: Instant,
): Promise<readonly Output[]> {
  const files = await keepCards({ store, cards, now, draw: async ({ card }) => (await drawer())(card()) });
  return files.map((file) => put(`cards/${file}`, file, join(store, file)));
}

async function drawer(): Promise<(card: Card) => Promise<Uint8Array>> {
  return (await import('../cards/render.ts')).drawCard;
}

/** The pictures of live items in all their widths. */
export function pictureOutputs(
  store: string,
  hubFolder: string,
  items: readonly PictureOwner[],
): readonly Output[] {
  return keepPictures(store, items).map((job) => ({
    file: `pictures/${job.name}`,
    key: job.name,
    rendered: false,
    make: async (path) => writeFileSync(path, await readPictureFile({ store, hubFolder }, job)),
  }));
}

/**
 * The files of the hub's own public folder, but for the rules of hosts, which pages of ours begin.
 * @param key of the program: pictures are cleaned by its code.
 */
export function ownOutputs(
  hubFolder: string,
  key: string,
  known: SiteNote['own'],
): {
  readonly outputs: readonly Output[];
  readonly own: SiteNote['own'];
} {
  const folder = join(hubFolder, 'public');
  const own: Record<string, readonly [number, number, string]> = {};
  const outputs = filesUnder(folder).map((file): Output => {
    const path = join(folder, file);
    const { size, mtimeMs, ctimeMs } = statSync(path);
    const changed = Math.max(mtimeMs, ctimeMs);
    const before = known[file];
    const digest =
      before?.[0] === size && before[1] === changed ? before[2] : digestOf(readFileSync(path, 'latin1'));
    own[file] = [size, changed, digest];
    return {
      file,
      key: `own ${key} ${digest}`,
      rendered: false,
      make: (to) => cleanCopy(path, to, `public/${file}`),
    };
  });
  return { outputs: outputs.filter(({ file }) => !RULES.has(file)), own };
}

/** A file that lies ready. */
function put(file: string, key: string, from: string): Output {
  return { file, key, rendered: false, make: (path) => copyFileSync(from, path) };
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();
}

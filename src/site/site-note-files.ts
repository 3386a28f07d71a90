import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../news/traces.ts';

/** What is known of a site that was built: what each of its files was made from. */
export interface SiteNote {
  /** Also in the site itself: a site and a note that differ do not belong together. */
  readonly build: string;
  /** The key of each file, by its path from the site's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The file of each card and what it says, by the item's id and the card's shape, and by what it was found: so it is not laid out again. */
  readonly cards: Readonly<Record<string, readonly [key: string, file: string, alt: string]>>;
  /** The digest of each file of the hub's own public folder, by its size and the time of its last change. */
  readonly own: Readonly<Record<string, readonly [size: number, changed: number, digest: string]>>;
}

const note = z.object({
  version: z.literal(1),
  build: z.string(),
  // Zod looks at each of 50,000 for longer than it takes to read them.
  files: z.custom<SiteNote['files']>((value) => isRecordOf(value, (key) => typeof key === 'string')),
  cards: z.custom<SiteNote['cards']>((value) => isRecordOf(value, Array.isArray)),
  own: z.custom<SiteNote['own']>((value) => isRecordOf(value, Array.isArray)),
});

function isRecordOf(value: unknown, is: (one: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => is(one));
}

/** The file of a site that says which build it is. */
export const BUILD_FILE = 'build-id.json';

/** What was noted of a site; nothing when none was, or it cannot be read: then all is built anew. */
export function readNote(path: string): SiteNote | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes a note where it is told. */
export function writeNote(path: string, { build, files, cards, own }: SiteNote): void {
  writeFileSync(path, JSON.stringify({ version: 1, build, files, cards, own }));
}

/** Which build a site is, by what all its files were made from: the same for the same site, wherever and however it was built. */
export function buildOf(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).map(([file, key]) => `${file} ${key}`);
  return digestOf(lines.toSorted().join('\n'));
}

/** What is written into the file of a site that says which build it is. */
export function writeBuild(build: string): string {
  return `${JSON.stringify({ build })}\n`;
}

/**
 * Why nothing of what stands in a site's folder can be kept; nothing where it can be, and where there is nothing.
 * @param known what was noted of the site that was built there last.
 */
export function whyWhole(out: string, known: SiteNote | undefined): string | undefined {
  if (!existsSync(out)) return known && 'the site of the last build is gone';
  if (!known) return 'it is not known what the site was built from';
  return readBuild(join(out, BUILD_FILE)) === known.build
    ? undefined
    : 'the site is not the one that is noted as built last';
}

/** What a site says of itself; nothing where none stands, or it says nothing. */
function readBuild(path: string): string | undefined {
  try {
    return z.object({ build: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).build;
  } catch {
    return undefined;
  }
}

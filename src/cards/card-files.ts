import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { msOf, type Instant } from '../news/times.ts';

/** How long a former card stays reachable after it was last current: old posts still show it. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;

/**
 * Cards drawn at a time. Sharp draws on threads of its own: on two cores 8 at a time take two thirds of the time of one after the
 * other, and each takes 15 MB.
 */
const AT_ONCE = 8;

const INDEX = 'index.json';

/** What the card store remembers: of each file, when it was last current; null while it is. */
type Index = Readonly<Record<string, Instant | null>>;

/** What a build brings to the card store. */
export interface CardRound<T extends { readonly file: string }> {
  /** The card store's folder: absolute, kept between builds. */
  readonly store: string;
  /** The cards of all live items, in every shape that is wanted. */
  readonly cards: readonly T[];
  readonly now: Instant;
  readonly draw: (card: T) => Promise<Uint8Array>;
}

/**
 * Brings the card store up to date. Cards not seen before are drawn; former cards of live items stay for 90 days after
 * they were last current; every card of an item that is not live any more goes at once.
 * @returns the names of all files to publish, current and former, in order.
 */
export async function keepCards<T extends { readonly file: string }>({
  store,
  cards,
  now,
  draw,
}: CardRound<T>): Promise<readonly string[]> {
  mkdirSync(store, { recursive: true });
  const before = readIndex(store);
  const there = new Set(readdirSync(store).filter((file) => /\.(png|jpg)$/.test(file)));
  const current = new Set(cards.map(({ file }) => file));
  const live = new Set([...current].map(idOf));
  const stays = (file: string): boolean =>
    live.has(idOf(file)) && msOf(before[file] ?? now) + KEPT_DAYS * DAY > msOf(now);
  const former = new Set([...there].filter((file) => !current.has(file) && stays(file)));

  for (const file of there) {
    if (!current.has(file) && !former.has(file)) rmSync(join(store, file));
  }
  const queue = missingCards(cards, there);
  const drawAll = async (): Promise<void> => {
    for (const card of queue) writeWhole(join(store, card.file), await draw(card));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, drawAll));
  const files = [...current, ...former].toSorted();
  const index: Index = Object.fromEntries(
    files.map((file) => [file, current.has(file) ? null : (before[file] ?? now)]),
  );
  writeWhole(join(store, INDEX), `${JSON.stringify(index, null, 1)}\n`);
  return files;
}

/** Cards to draw, one by one to whoever asks; none any more after one of them failed. */
function* missingCards<T extends { readonly file: string }>(
  cards: readonly T[],
  there: ReadonlySet<string>,
): Generator<T> {
  const asked = new Set(there);
  for (const card of cards) {
    if (!asked.has(card.file)) yield card;
    asked.add(card.file);
  }
}

/** The bytes of a card that `keepCards` named. */
export function readCard(store: string, file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(store, file)));
}

function readIndex(store: string): Index {
  const path = join(store, INDEX);
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')) as Index;
}

function idOf(file: string): string {
  return file.slice(0, file.indexOf('.'));
}

/** A file is there whole or not at all, whenever the build is stopped. */
function writeWhole(path: string, data: string | Uint8Array): void {
  writeFileSync(`${path}.part`, data);
  renameSync(`${path}.part`, path);
}

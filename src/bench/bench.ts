import { join } from 'node:path';
import { measureCards, type CardsMeasure, type Stopwatch } from './cards.ts';
import { makeCold } from './cold-files.ts';
import { makeRepository } from './hub-repository-files.ts';
import { measured, type Command } from './measured-run-files.ts';
import type { Measure, Row } from './measure.ts';
import { pageWeight, type PageWeight } from './page-weight-files.ts';
import { peerItems, type Peer } from './peers/peer.ts';
import { writePeer } from './peers/peer-files.ts';
import { buildOf, oneRun } from './one-run.ts';
import { seconds, whole } from './table.ts';
import { placeOf, type Ground, type Place } from './place.ts';

/** What is measured, with what. */
export interface Bench {
  readonly items: readonly number[];
  readonly runs: number;
  readonly seed: number;
  /** Other builders, those that are installed. */
  readonly peers: readonly Peer[];
  readonly ground: Ground;
  readonly watch: Stopwatch;
  readonly log: (line: string) => void;
}

/** All that was measured. */
export interface BenchResult {
  readonly rows: readonly Row[];
  readonly weights: readonly (PageWeight & { readonly items: number })[];
  readonly cards: CardsMeasure;
}

/** How many cards are drawn. */
const CARDS = 200;

/** The row of the first build of all. */
export const FIRST = 'First, every card drawn';

/**
 * Measures hubs of several sizes, everything in turn and all of it as often as there are runs, so that a busy moment of
 * the computer falls on all alike. Another builder that fails has no row. @throws Error when our own work fails.
 */
export async function bench({ items, runs, seed, peers, ground, watch, log }: Bench): Promise<BenchResult> {
  const rows = new Map<string, Row>();
  const places = items.map((size) => placeOf({ items: size, seed }, ground));
  const keep = (place: Place, name: string, measure: Measure): void => {
    const size = place.hub.items;
    const row = rows.get(`${size} ${name}`) ?? { items: size, name, runs: [] };
    rows.set(`${size} ${name}`, { ...row, runs: [...row.runs, measure] });
    log(lineOf(size, name, measure));
  };
  const take = async (place: Place, name: string, command: Command): Promise<void> =>
    keep(place, name, await measured(command, watch.wall));
  const tell = (name: string, error: unknown): void => log(`${name} failed: ${String(error)}`);

  const cards = await measureCards(CARDS, seed, watch);
  for (const place of places) {
    makeRepository(place.content, place.hub);
    makeCold(place);
    await take(place, FIRST, buildOf(place));
    const same = peers.length > 0 ? peerItems(place.hub, place.hub.items + 1) : [];
    for (const peer of peers)
      writePeer(join(place.peers, peer.name), peer, same, join(ground.root, 'node_modules'));
  }
  for (let run = 0; run < runs; run += 1) {
    for (const place of places) {
      await oneRun(place, peers, { take: (name, command) => take(place, name, command), tell });
    }
  }
  const weights = places.map(({ hub, out }) => ({ items: hub.items, ...pageWeight(out) }));
  return { rows: [...rows.values()], weights, cards };
}

function lineOf(items: number, name: string, { wall, cpu, rendered, kept }: Measure): string {
  const pages = rendered === undefined ? '' : `, ${whole(rendered)} pages rendered, ${whole(kept)} kept`;
  return `${whole(items)} items, ${name}: ${seconds(wall)} s, ${seconds(cpu)} s of processors${pages}`;
}

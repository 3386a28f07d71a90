import type { Manifest } from '../../src/manifest/manifest.ts';
import type { CorrectionMeans } from '../../src/networks/network.ts';
import type { Doing } from '../../src/reports/fault-table.ts';
import { item, manifest } from '../../src/syndication/testing/items.ts';
import { corrected } from '../../src/syndication/testing/life.ts';
import type { Standing } from './places.ts';

/** What a run is to do with the one item of a scene, and how to tell that it is done. */
export interface Task {
  /** In the words of the table. */
  readonly doing: Doing;
  /** How the post is corrected. */
  readonly means?: CorrectionMeans;
  /** Whether the item is posted before. */
  readonly begun: boolean;
  readonly manifest: Manifest;
  /** How many posts are made in all, the first one included. */
  readonly made: number;
  /** How many stand at any moment, at most. */
  readonly atOnce: number;
  /** How many posts stand that say what they should now; after a take-down, how many stand at all. */
  readonly count: (posts: readonly Standing[]) => number;
  /** Whether all is as it should be. */
  readonly isDone: (posts: readonly Standing[]) => boolean;
}

/** The manifest of the first build: the item, before anything became of it. */
export const FIRST = manifest([item()]);

/** Says what the item says after its correction. */
const isNew = ({ text }: Standing) => text.includes('10am');

const correcting = (means: CorrectionMeans, made: number, atOnce: number): Task => ({
  doing: 'correct',
  means,
  begun: true,
  manifest: manifest([corrected()]),
  made,
  atOnce,
  count: (posts) => posts.filter(isNew).length,
  isDone: (posts) => posts.length === atOnce && posts.filter(isNew).length === 1,
});

/** Everything that becomes of an item on an account. */
export const TASKS: readonly Task[] = [
  {
    doing: 'post',
    begun: false,
    manifest: FIRST,
    made: 1,
    atOnce: 1,
    count: (posts) => posts.length,
    isDone: (posts) => posts.length === 1,
  },
  correcting('edit', 1, 1),
  correcting('repost', 2, 1),
  correcting('reply', 2, 2),
  {
    doing: 'take down',
    begun: true,
    manifest: manifest([], [{ id: item().id, at: '2026-11-22T12:00:00Z' }]),
    made: 1,
    atOnce: 1,
    count: (posts) => posts.length,
    isDone: (posts) => posts.length === 0,
  },
];

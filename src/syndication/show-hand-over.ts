import { join } from 'node:path';
import { writeHandOver } from '../reports/hand-over-files.ts';
import { handOverInOne } from '../reports/hand-over-in-one.ts';
import type { HandOverFacts } from '../reports/handed-post.ts';
import { handOverPictures } from './hand-over-pictures.ts';
import type { Run } from './run.ts';

/** Where the page of what is posted by hand lies when nobody says otherwise; git ignores it. */
export const HAND_OVER_FOLDER = join('.freesheet', 'hand-over');

/** The page of what is posted by hand, as it was written. */
export interface HandOverShown {
  /** Where it lies. */
  readonly path: string;
  /** The same in one file, for an email. */
  readonly inOne: string;
}

/** Draws the page of what is posted by hand and writes it, with its pictures from the site. Nothing when nothing waits. */
export async function showHandOver(
  folder: string,
  facts: HandOverFacts,
  from: Pick<Run, 'fetch' | 'site'>,
): Promise<HandOverShown | undefined> {
  const pictures = await handOverPictures(facts, from);
  const path = writeHandOver(folder, facts, pictures);
  return path === undefined || facts.posts.length === 0
    ? undefined
    : { path, inOne: handOverInOne(facts, pictures) };
}

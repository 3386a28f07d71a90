import { expect } from 'vitest';
import type { Run } from '../run.ts';
import { syndicate } from '../syndicate.ts';
import { item } from './items.ts';
import { corrected, correctedBy, onMastodon } from './life.ts';
import { world, type World } from './world.ts';

/** How a post is changed, and how many posts there are when all is done: the old words, and the new ones. */
export interface Change {
  readonly run: (here: World) => Run;
  readonly old: number;
  readonly new: number;
}

const alone = ({ run }: World) => run;
const build = ({ built }: World) => built([corrected()]);
const gone = ({ built }: World) => built([], ['k7m2p9q4wd']);

/** Everything that becomes of a post. */
export const LIFE: readonly (readonly [string, Change])[] = [
  ['posted to Bluesky', { run: alone, old: 1, new: 0 }],
  ['posted to Mastodon', { run: (here) => onMastodon(here, here.run), old: 1, new: 0 }],
  ['edited on Mastodon', { run: (here) => onMastodon(here, build(here)), old: 0, new: 1 }],
  ['deleted and posted again on Bluesky', { run: build, old: 0, new: 1 }],
  [
    'deleted and posted again on Mastodon',
    { run: (here) => correctedBy('repost', onMastodon(here, build(here))), old: 0, new: 1 },
  ],
  ['answered on Bluesky', { run: (here) => correctedBy('reply', build(here)), old: 1, new: 1 }],
  [
    'answered on Mastodon',
    { run: (here) => correctedBy('reply', onMastodon(here, build(here))), old: 1, new: 1 },
  ],
  ['taken down from Bluesky', { run: gone, old: 0, new: 0 }],
  ['taken down from Mastodon', { run: (here) => onMastodon(here, gone(here)), old: 0, new: 0 }],
];

/** A world in which the item is posted, if the change is about a post that is there. */
export async function begun(change: Change): Promise<World> {
  const here = world([item()]);
  const run = change.run(here);
  here.built([item()]);
  const isFirst = run.manifest.items.some(({ correction }) => correction === 0);
  if (!isFirst) await syndicate({ ...here.run, accounts: run.accounts });
  return here;
}

/** Three more runs, an hour apart, so that every wait is over. */
export async function ended(here: World, change: Change): Promise<void> {
  for (const _ of [1, 2, 3]) {
    here.pass(3_600_000);
    await syndicate(change.run(here));
  }
  expect(await syndicate(change.run(here))).toMatchObject({ exitCode: 0, outcomes: [] });
}

/** How many posts stand with the old words, and with the new. */
export function standing({ network, mastodon }: World): readonly [number, number] {
  const texts = [
    ...network.posts().map(({ value }) => value.text),
    ...mastodon.posts().map(({ text }) => text),
  ];
  const isNew = (text: string) => text.includes('10am');
  return [texts.filter((text) => !isNew(text)).length, texts.filter(isNew).length];
}

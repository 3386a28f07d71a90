import { describe, expect, test } from 'vitest';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Run } from './run.ts';
import { syndicate } from './syndicate.ts';
import { hub, item } from './testing/items.ts';
import { died, dying, onMastodon } from './testing/life.ts';
import { world, type World } from './testing/world.ts';

const declared = item({ kind: 'alert', title: 'Phones are down', summary: 'Call 111 instead.' });
const update = {
  at: '2026-11-22T11:30:00Z',
  what: 'Mended by 5pm',
  minor: false,
  state: 'updated' as const,
};
const end = {
  at: '2026-11-22T11:45:00Z',
  what: 'They work again',
  minor: false,
  state: 'stood-down' as const,
};
const updated = news('1111111111111111', [update]);
const over = news('2222222222222222', [update, end]);

const texts = ({ network, mastodon }: World) => [
  ...network.posts().map(({ value }) => value.text),
  ...mastodon.posts().map(({ text }) => text),
];
const alone = (_: World, run: Run) => run;

describe('an alert that is declared, updated and stood down', () => {
  test('is answered twice on Bluesky, each time below its first post', async () => {
    const here = world([declared]);
    await syndicate(here.run);
    await syndicate(here.built([updated]));
    await syndicate(here.built([over]));
    expect(texts(here)).toEqual([
      'Phones are down\n\nCall 111 instead.',
      'Update: Mended by 5pm.',
      'Stood down: They work again.',
    ]);
    const [first, ...answers] = here.network.posts();
    expect(answers.map(({ value }) => value.reply?.parent.uri)).toEqual([first?.uri, first?.uri]);
    expect(await syndicate(here.built([over]))).toMatchObject({ exitCode: 0, outcomes: [] });
  });

  test('is edited on Mastodon, and says first what is new', async () => {
    const here = world([declared]);
    await syndicate(onMastodon(here, here.run));
    await syndicate(onMastodon(here, here.built([updated])));
    expect(texts(here)[0]).toMatch(/^Update: Mended by 5pm\.\n\nPhones are down\. Call 111 instead\./);
    await syndicate(onMastodon(here, here.built([over])));
    expect(texts(here)).toEqual([expect.stringMatching(/^Stood down: They work again\.\n\nhttps/)]);
  });

  test('is told of before anything else that is due, over a cap that is full', async () => {
    const capped = { hub: { ...hub, posting: { ...hub.posting, perHour: 1 } } };
    const other = item({ id: 'b1', postFrom: '2026-11-22T08:00:00Z' });
    const here = world([declared], capped);
    await syndicate(here.run);
    const { outcomes } = await syndicate({ ...here.built([other, updated]) });
    expect(outcomes.map(({ item: id }) => id)).toEqual(['k7m2p9q4wd', 'b1']);
  });

  test('is never posted when nothing of it was posted before its end', async () => {
    const here = world([over]);
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 0, outcomes: [] });
  });

  test('is first posted with its update, where it could not be posted before', async () => {
    const here = world([updated]);
    await syndicate(here.run);
    expect(texts(here)).toEqual(['Update: Mended by 5pm.\n\nPhones are down. Call 111 instead.']);
  });
});

describe('wherever a run dies that brings news of an alert, the news is out once in the end', () => {
  const kills = [1, 2, 3, 4, 5];
  test.each(kills)('on Bluesky, at its write %i', async (k) => {
    expect(await afterDeath(k, alone)).toEqual([
      'Phones are down\n\nCall 111 instead.',
      'Stood down: They work again.',
    ]);
  });

  test.each(kills)('on Mastodon, at its write %i', async (k) => {
    expect(await afterDeath(k, onMastodon)).toEqual([expect.stringMatching(/^Stood down: They work again/)]);
  });
});

async function afterDeath(k: number, on: (here: World, run: Run) => Run): Promise<readonly string[]> {
  const here = world([declared]);
  await syndicate(on(here, here.run));
  await died(syndicate(dying(on(here, here.built([over])), k)));
  for (const _ of [1, 2]) {
    here.pass(3_600_000);
    await syndicate(on(here, here.built([over])));
  }
  return texts(here);
}

function news(revision: string, changes: ManifestItem['changes']): ManifestItem {
  const stoodDown = changes.find(({ state }) => state === 'stood-down');
  return {
    ...declared,
    revision,
    changes,
    correction: changes.length,
    updated: changes.at(-1)?.at,
    ...(stoodDown && { expires: stoodDown.at }),
  };
}

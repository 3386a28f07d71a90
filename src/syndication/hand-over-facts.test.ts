import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { byHand } from '../networks/by-hand.ts';
import { mastodon } from '../networks/mastodon.ts';
import type { HandOverFacts } from '../reports/handed-post.ts';
import { handOverFacts } from './hand-over-facts.ts';
import { handOverPictures } from './hand-over-pictures.ts';
import type { Run } from './run.ts';
import { planNow } from './running.ts';
import { readSettlement, settle } from './settle.ts';
import { syndicate } from './syndicate.ts';
import { item } from './testing/items.ts';
import { corrected } from './testing/life.ts';
import { mastodonAccount, world, type World } from './testing/world.ts';

const HOUR = 3_600_000;
const POST = 'https://social.example/@brackenshire/5';
const GITHUB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'example/news' };

describe('what waits to be posted by hand', () => {
  test('is the post that was handed over, with its picture, its count and its time', async () => {
    const { facts } = await after([item()]);
    expect(facts.posts).toHaveLength(1);
    expect(facts.posts[0]).toMatchObject({
      kind: 'post',
      item: 'k7m2p9q4wd',
      title: 'Flu clinics open (k7m2p9q4wd)',
      itemUrl: 'https://news.example.org/news/k7m2p9q4wd/',
      account: { id: 'mastodon', network: 'Mastodon', url: 'https://social.example/@brackenshire' },
      ledgerId: 'mastodon',
      n: 'c0',
      post: { text: expect.stringContaining('Walk in on Saturday.'), link: expect.any(String) },
      picture: {
        file: 'k7m2p9q4wd-mastodon.png',
        width: 1200,
        height: 630,
        alt: 'A card: k7m2p9q4wd',
      },
      max: 500,
      unit: 'characters',
      since: 'midday on Sunday 22 November 2026',
      until: expect.stringContaining('November 2026'),
      late: false,
      command: 'npm run settle -- k7m2p9q4wd mastodon posted <address of the post> --by <your role>',
    });
  });

  test('is nothing of accounts that post by themselves, and nothing that is settled', async () => {
    const { theWorld, run } = await after([item()]);
    expect(factsOf({ ...run, accounts: [theWorld.onMastodon] }).posts).toEqual([]);
    settled(theWorld, 'posted', POST);
    expect(factsOf(run).posts).toEqual([]);
  });

  test('has alerts first, then what is late, then what waits longest', async () => {
    const later = (id: string, at: string) => item({ id, postFrom: `2026-11-22T${at}:00Z` });
    const alert = { ...later('b4k8s2v6zd', '14:00'), kind: 'alert' as const };
    const { theWorld, run } = await after([
      later('d2q4k8s6rw', '13:45'),
      later('f2q4k8s6rw', '13:15'),
      alert,
      item(),
    ]);
    theWorld.pass(1.5 * HOUR);
    await syndicate(run);
    theWorld.pass(HOUR);
    await syndicate(run);
    theWorld.pass(22.5 * HOUR);
    const { posts } = factsOf(run);
    expect(posts.map(({ item: id, alert: is = false, late }) => [id, is, late])).toEqual([
      ['b4k8s2v6zd', true, true],
      ['k7m2p9q4wd', false, true],
      ['f2q4k8s6rw', false, false],
      ['d2q4k8s6rw', false, false],
    ]);
  });

  test('is a correction of what a person posted, with what stands there now', async () => {
    const { theWorld } = await after([item()]);
    settled(theWorld, 'posted', POST);
    const { posts } = factsOf(onlyByHand(theWorld.built([corrected()])));
    expect(posts).toMatchObject([
      {
        kind: 'correct',
        n: 'c0',
        correction: 1,
        former: { url: POST, text: expect.stringContaining('(k7m2p9q4wd)') },
        post: { text: expect.stringContaining('Flu clinics open at 10am') },
        command: 'npm run settle -- k7m2p9q4wd mastodon skip --correction 1 --by <your role>',
      },
    ]);
  });

  test.each([
    ['that a person posted', true, { url: POST }],
    ['that a person may have posted', false, {}],
  ])('is the deletion of a post %s, of an item that was withdrawn', async (_, isThere, former) => {
    const { theWorld } = await after([item()]);
    if (isThere) settled(theWorld, 'posted', POST);
    const { posts } = factsOf(onlyByHand(theWorld.built([], [item().id])));
    expect(posts).toMatchObject([
      {
        kind: 'delete',
        title: 'Item k7m2p9q4wd',
        late: true,
        former: { ...former, text: expect.stringContaining('Flu clinics open') },
        command: 'npm run settle -- k7m2p9q4wd mastodon deleted --by <your role>',
      },
    ]);
    expect(posts[0]).not.toHaveProperty('post');
  });

  test('is a repeat in its own words', async () => {
    const repeat = { dates: ['2026-11-25T09:00:00Z'], texts: ['Still open on Saturday.'] };
    const repeated = item({ social: { ...item().social, repeat } });
    const { theWorld, run } = await after([repeated]);
    settled(theWorld, 'posted', POST);
    theWorld.pass(3 * 24 * HOUR);
    await syndicate(run);
    const { posts } = factsOf(run);
    expect(posts).toMatchObject([{ kind: 'post', n: 'r2026-11-25' }]);
    const { text = '', linkSpan } = posts[0]?.post ?? {};
    expect(text).toContain('Still open on Saturday.');
    expect(text.slice(linkSpan?.start, linkSpan?.end)).toBe(repeated.url);
  });

  test('is settled from a phone where a workflow runs, and by the command elsewhere', async () => {
    const { run, facts } = await after([item()]);
    expect(facts).not.toHaveProperty('settle');
    expect(factsOf(run, GITHUB).settle).toEqual({
      workflow: 'https://github.com/example/news/actions/workflows/settle.yml',
    });
  });
});

describe('the pictures of what is posted by hand', () => {
  test('come from the site, and one that cannot be had is left out', async () => {
    const { theWorld, run, facts } = await after([item(), item({ id: 'd2q4k8s6rw' })]);
    theWorld.pages.set('/cards/d2q4k8s6rw.png', () => new Response('', { status: 500 }));
    expect([...(await handOverPictures(facts, run)).keys()]).toEqual(['k7m2p9q4wd-mastodon.png']);
  });
});

/** A world whose one account a person posts to, after a run. */
async function after(items: readonly ManifestItem[]): Promise<{
  readonly theWorld: World;
  readonly run: Run;
  readonly facts: HandOverFacts;
}> {
  const theWorld = world(items);
  const run = onlyByHand(theWorld.run);
  await syndicate(run);
  return { theWorld, run, facts: factsOf(run) };
}

function onlyByHand(run: Run): Run {
  return { ...run, accounts: [{ ...mastodonAccount, network: byHand(mastodon, 'mastodon'), settings: {} }] };
}

function factsOf(run: Run, env: Readonly<Record<string, string>> = {}): HandOverFacts {
  const progress = (id: string) => fold(run.ledger.read([id]));
  return handOverFacts({ ...run, progress, steps: planNow(run), env });
}

function settled({ events, run }: World, ...said: readonly string[]): void {
  const read = readSettlement([item().id, 'mastodon', ...said, '--by', 'duty editor']);
  if ('wrong' in read) throw new Error(read.wrong);
  events.push(...settle(events, read, run.now(), `settled${events.length}`));
}

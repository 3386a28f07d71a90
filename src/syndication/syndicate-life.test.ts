import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger/event.ts';
import type { Run } from './run.ts';
import { syndicate } from './syndicate.ts';
import { item } from './testing/items.ts';
import { CHANGES, corrected, correctedBy, dying, noEdits, onMastodon, refused } from './testing/life.ts';
import { world, type World } from './testing/world.ts';

const kinds = (events: readonly LedgerEvent[]) => events.map(({ kind }) => kind);

describe('a correction', () => {
  test('edits the post on Mastodon: the same post, the new words, once', async () => {
    const here = posted();
    const run = onMastodon(here, here.built([item()]));
    await syndicate(run);
    const [before] = here.mastodon.posts();
    const after = onMastodon(here, here.built([corrected()]));
    expect(await syndicate(after)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'corrected' }] });
    expect(await syndicate(after)).toMatchObject({ exitCode: 0, outcomes: [] });
    const [now, ...others] = here.mastodon.posts();
    expect([now?.id, others]).toEqual([before?.id, []]);
    expect(now?.text).toContain('Flu clinics open at 10am');
    expect(here.events.filter(({ n }) => n !== 'c0')).toEqual([]);
  });

  test('deletes the post on Bluesky and posts it again', async () => {
    const here = posted();
    await syndicate(here.run);
    const run = here.built([corrected()]);
    expect(await syndicate(run)).toMatchObject({
      exitCode: 0,
      outcomes: [{ result: 'corrected', n: 'c1', words: expect.stringContaining('again') }],
    });
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(texts(here)).toEqual([expect.stringContaining('Flu clinics open at 10am')]);
    expect(kinds(here.events).slice(2)).toEqual(['sending', 'deleted', 'sending', 'receipt']);
  });

  test('answers the post where hub.yaml says so, and each later answer says only what is new', async () => {
    const here = posted();
    await syndicate(here.run);
    await syndicate(correctedBy('reply', here.built([corrected()])));
    const more = [...CHANGES, { at: '2026-11-22T11:40:00Z', what: 'Bring your letter.', minor: false }];
    const last = correctedBy('reply', here.built([corrected({ correction: 2, changes: more })]));
    expect(await syndicate(last)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'corrected' }] });
    expect(await syndicate(last)).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(texts(here).toSorted()).toEqual([
      'Correction: Bring your letter.',
      'Correction: The clinic opens at 10am, not 9am.',
      expect.stringContaining('Flu clinics open (k7m2p9q4wd)'),
    ]);
  });

  test('waits for its page like a post', async () => {
    const here = posted();
    await syndicate(here.run);
    const run = here.built([corrected()]);
    here.pages.set('/news/k7m2p9q4wd/', () => new Response('', { status: 404 }));
    expect(await syndicate(run)).toMatchObject({ exitCode: 75, outcomes: [{ result: 'not-live' }] });
    expect(texts(here)).toEqual([expect.stringContaining('(k7m2p9q4wd)')]);
  });

  test('of a post that a person deleted makes no other, and says so once', async () => {
    const here = posted();
    await syndicate(here.run);
    here.network.posts().forEach(({ uri }) => here.network.remove(uri));
    const run = here.built([corrected()]);
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'gone' }] });
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(here.network.posts()).toEqual([]);
  });

  test('by an older manifest changes nothing', async () => {
    const here = posted();
    await syndicate(here.built([corrected()]));
    const before = texts(here);
    expect(await syndicate(here.built([item()]))).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(texts(here)).toEqual(before);
  });

  test.each<[string, (here: World) => Run, (run: Run, here: World) => Run]>([
    ['edit', (here) => onMastodon(here, here.run), (run, here) => onMastodon(here, run)],
    ['repost', ({ run }) => run, (run) => run],
    ['reply', ({ run }) => run, (run) => correctedBy('reply', run)],
  ])(
    'by %s that the network refuses is not tried again, and names how to close it by hand',
    async (_, start, means) => {
      const here = posted();
      await syndicate(start(here));
      const run = refused(means(here.built([corrected()]), here));
      expect(await syndicate(run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'not-posted' }] });
      const again = await syndicate(run);
      expect(again).toMatchObject({ exitCode: 1, outcomes: [] });
      expect(again.left[0]?.reason).toContain('skip --correction 1 --by <your role>');
    },
  );

  test.each([404, 405, 501])(
    'at a server that edits no posts (%i) goes on as its words say',
    async (status) => {
      const here = posted();
      await syndicate(onMastodon(here, here.run));
      const run = noEdits(onMastodon(here, here.built([corrected()])), status);
      const { exitCode, outcomes } = await syndicate(run);
      expect([exitCode, outcomes[0]?.words]).toEqual([1, expect.stringContaining('"correct: repost"')]);
      expect(await syndicate(correctedBy('repost', run))).toMatchObject({ exitCode: 0 });
      expect(here.mastodon.posts()).toMatchObject([{ text: expect.stringContaining('open at 10am') }]);
    },
  );
});

describe('a take-down', () => {
  test('deletes each post of the item, wherever it is, and the item is never posted again', async () => {
    const here = posted();
    const both = [...here.run.accounts, here.onMastodon];
    await syndicate({ ...here.run, accounts: both });
    const run = { ...here.built([], ['k7m2p9q4wd']), accounts: both };
    expect(await syndicate(run)).toMatchObject({
      exitCode: 0,
      outcomes: [{ result: 'taken-down' }, { result: 'taken-down' }],
    });
    expect(await syndicate({ ...here.built([item()]), accounts: both })).toMatchObject({ outcomes: [] });
    expect([here.network.posts(), here.mastodon.posts()]).toEqual([[], []]);
  });

  test('takes the correction away too that answered the post', async () => {
    const here = posted();
    await syndicate(here.run);
    await syndicate(correctedBy('reply', here.built([corrected()])));
    await syndicate(here.built([], ['k7m2p9q4wd']));
    expect(here.network.posts()).toEqual([]);
  });

  test('finds a post that an earlier run left open, and deletes it in the same run', async () => {
    const here = posted();
    await expect(syndicate(dying(here.run, 2))).rejects.toThrow('killed');
    expect(here.network.posts()).toHaveLength(1);
    await syndicate(here.built([], ['k7m2p9q4wd']));
    expect(here.network.posts()).toEqual([]);
  });

  test('that the network refuses is tried once a run, and says how to do it by hand', async () => {
    const here = posted();
    await syndicate(here.run);
    here.network.fail('com.atproto.repo.deleteRecord', 'wrong scope');
    const { exitCode, outcomes } = await syndicate(here.built([], ['k7m2p9q4wd']));
    expect([exitCode, outcomes.map(({ result }) => result)]).toEqual([1, ['not-posted']]);
    expect(outcomes[0]?.words).toContain('npm run settle -- k7m2p9q4wd bluesky deleted --by <your role>');
    expect(here.network.calls.filter((call) => call.endsWith('deleteRecord'))).toHaveLength(1);
  });

  test('that the network cannot do yet says that the post stands, and leaves it to a person only if it is urgent', async () => {
    const here = posted();
    await syndicate(here.run);
    here.network.fail('com.atproto.repo.deleteRecord', 'unavailable');
    const { outcomes } = await syndicate(here.built([], ['k7m2p9q4wd']));
    expect(outcomes[0]?.words).toMatch(/^Not deleted yet\. .* If it cannot wait, delete it by hand: https:/);
  });

  test('of a post that a person found, and of which we have no id, is found by its key and deleted', async () => {
    const here = posted();
    await expect(syndicate(dying(here.run, 2))).rejects.toThrow('killed');
    const [sending] = here.events;
    here.events.push({
      version: 1,
      kind: 'settled',
      item: 'k7m2p9q4wd',
      account: 'bluesky',
      n: 'c0',
      attempt: sending?.attempt ?? '',
      at: '2026-11-22T12:00:00Z',
      by: 'duty editor',
      outcome: 'posted',
    });
    expect(await syndicate(here.built([], ['k7m2p9q4wd']))).toMatchObject({ exitCode: 0 });
    expect(here.network.posts()).toEqual([]);
  });
});

function posted(): World {
  return world([item()]);
}

function texts({ network }: World): readonly string[] {
  return network.posts().map(({ value }) => value.text);
}

import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import { IDENTITY, linkless, outcomeOf, post, ready, settle, type Bench } from './testing/bench.ts';
import type { Fault } from './testing/faults.ts';
import { pretendMastodon, signInAtMastodon, type PretendMastodon } from './testing/pretend-mastodon.ts';
import type { Ways } from './testing/pretend-ways.ts';

const WAYS: readonly (readonly [string, Ways])[] = [
  ['keeps keys for an hour', { keys: 'an hour' }],
  ['ignores keys', { keys: 'ignored' }],
  ['answers an old post for new text', { keys: 'for ever' }],
  ['answers 500 to a repeat', { keys: 'repeat fails' }],
  ['gives numbers as ids', { ids: 'number' }],
  ['gives UUIDs as ids', { ids: 'uuid' }],
  ['sends no Link header', { linkHeader: false }],
  ['reads no forms', { forms: false }],
  ['takes its time over pictures', { pictures: 'later' }],
  ['is old', { instance: 'v1' }],
];

const FAULTS: readonly Fault[] = ['lost', 'hangs', 'cut', 'web page', 'fault after', 'fault before'];

describe.each(WAYS)('On a server that %s', (_, ways) => {
  test.each(FAULTS)(
    'after "%s", a look and a second try leave one post, an hour later too',
    async (fault) => {
      let minutes = 0;
      const server = pretendMastodon({ ...ways, clock: () => Date.UTC(2026, 10, 22, 12, minutes) });
      const bench = benchAt(server);
      const first = await ready(bench);
      server.fail('post', fault);
      expect(await outcomeOf(first.publish())).toMatchObject({ refusal: 'unknown' });
      await settle(bench);
      minutes = 90;
      await settle(bench);
      expect(textsOf(server)).toEqual([post().text]);
    },
  );

  test.each(FAULTS)('after "%s", a post without a link is found by its words', async (fault) => {
    const server = pretendMastodon(ways);
    const bench = benchAt(server);
    const first = await ready(bench, linkless());
    server.fail('post', fault);
    await outcomeOf(first.publish());
    await settle(bench, linkless());
    await settle(bench, linkless());
    expect(textsOf(server)).toEqual([linkless().text]);
  });

  test('a post is edited, answered, deleted, and known by its receipt', async () => {
    const server = pretendMastodon(ways);
    const us = await benchAt(server).signIn();
    const receipt = await (await ready(benchAt(server))).publish();
    await (await us.edit?.(receipt.post, post({ text: 'Corrected.' }), undefined))?.publish();
    const reply = linkless({ text: 'Correction: 9am.', replyTo: receipt.post });
    await (await ready(benchAt(server), reply, 'c1')).publish();
    expect(server.posts()).toMatchObject([
      { text: 'Corrected.', media: [{ description: 'Example: Clinic opens' }] },
      { text: 'Correction: 9am.', replyTo: receipt.post.replace('social.example/', '') },
    ]);
    expect(await us.exists(receipt.post)).toBe(true);
    await us.remove?.(receipt.post);
    expect(await us.exists(receipt.post)).toBe(false);
    expect(textsOf(server)).toEqual(['Correction: 9am.']);
  });
});

describe('A key, sent twice without looking,', () => {
  test.each([
    ['an hour', 59, 1],
    ['an hour', 61, 2],
    ['for ever', 61, 1],
    ['ignored', 0, 2],
    ['repeat fails', 59, 1],
  ] as const)('on a server that keeps it "%s", after %i minutes, leaves %i', async (keys, wait, posts) => {
    let minutes = 0;
    const server = pretendMastodon({ keys, clock: () => Date.UTC(2026, 10, 22, 12, minutes) });
    await (await ready(benchAt(server))).publish();
    minutes = wait;
    await outcomeOf((await ready(benchAt(server))).publish());
    expect(server.posts()).toHaveLength(posts);
  });

  test('is 64 hexadecimal digits, and never changes', async () => {
    const us = await benchAt(pretendMastodon()).signIn();
    expect(us.key(IDENTITY)).toMatch(/^[0-9a-f]{64}$/);
    expect(us.key({ hubTag: 'a', item: 'b', account: 'c', n: 'c0' })).toBe(
      '9c65449f5289ae5e98483f0f23b679be2a12c62d9e292dafe450464e0f8f0fed',
    );
  });

  test('and answered with 500 is in doubt, not refused', async () => {
    const server = pretendMastodon({ keys: 'repeat fails' });
    await (await ready(benchAt(server))).publish();
    const again = await ready(benchAt(server));
    await expect(again.publish()).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test.each([post({ text: `Other words. ${post().link}` }), linkless({ text: 'Other words.' })])(
    'and answered with the old post for new words, is no receipt of these',
    async (other) => {
      const server = pretendMastodon({ keys: 'for ever' });
      await (await ready(benchAt(server))).publish();
      await expect((await ready(benchAt(server), other)).publish()).rejects.toMatchObject({
        refusal: 'unknown',
        message: /an older post/,
      });
      expect(server.posts()).toHaveLength(1);
    },
  );
});

function benchAt(server: PretendMastodon): Pick<Bench, 'signIn'> {
  return { signIn: () => mastodon.signIn(signInAtMastodon(server)) };
}

function textsOf(server: PretendMastodon): readonly string[] {
  return server.posts().map(({ text }) => text);
}

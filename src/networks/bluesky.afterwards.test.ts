import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import { linkless, ready } from './testing/bench.ts';
import { PRETEND_ACCOUNT, pretendBluesky, signInAt } from './testing/pretend-bluesky.ts';

const NOW = '2026-11-22T12:00:00Z';
const FIRST = '3n2ve7754222b';
const SECOND = '3n2ve7754223b';

describe('A post on Bluesky that is out', () => {
  test('is answered within the thread that it stands in', async () => {
    const server = pretendBluesky();
    const first = { uri: `at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/${FIRST}`, cid: 'bafyreifirst' };
    server.put(SECOND, { text: 'Second', createdAt: NOW, reply: { root: first, parent: first } });
    const second = `at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/${SECOND}`;
    await (await ready(benchOf(server), linkless({ replyTo: second, text: 'Correction' }), 'c1')).publish();
    const answer = server.posts().find(({ value }) => value.text === 'Correction');
    expect(answer?.value.reply).toEqual({ root: first, parent: { uri: second, cid: `bafyrei${SECOND}` } });
  });

  test('of another Bluesky account is neither answered nor deleted, and staff are told where it is', async () => {
    const server = pretendBluesky();
    server.put(FIRST, { text: 'Ours, by the same key', createdAt: NOW });
    const us = await benchOf(server).signIn();
    const theirs = `at://did:plc:former/app.bsky.feed.post/${FIRST}`;
    await expect(us.remove?.(theirs)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(
        `by hand in the app: https://bsky.app/profile/did:plc:former/post/${FIRST}`,
      ),
    });
    const answer = us.prepare(linkless({ replyTo: theirs }), undefined, SECOND, NOW);
    await expect(answer).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.posts()).toHaveLength(1);
  });
});

describe('Our account on Bluesky', () => {
  test.each(['deactivated', 'suspended'])('may not post when it is %s, in words', async (status) => {
    const us = await benchOf(pretendBluesky({ status })).signIn();
    expect((await us.whoAmI()).lacks).toEqual([
      `It may not post: Bluesky says that the account is ${status}.`,
    ]);
  });

  test('keeps its id under another handle, and is named by it when it has none', async () => {
    const us = await benchOf(pretendBluesky({ handle: 'handle.invalid' })).signIn();
    expect(await us.whoAmI()).toEqual({
      id: PRETEND_ACCOUNT.did,
      name: PRETEND_ACCOUNT.did,
      url: `https://bsky.app/profile/${PRETEND_ACCOUNT.did}`,
      lacks: [],
    });
  });
});

function benchOf(server: ReturnType<typeof pretendBluesky>) {
  return { signIn: () => bluesky.signIn(signInAt(server)) };
}

import { describe, expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';
import type { Message } from './message.ts';
import { PRETEND_ACCOUNT, pretendBluesky, signInAt, type PretendBluesky } from './testing/pretend-bluesky.ts';

const OURS = `at://${PRETEND_ACCOUNT.did}/app.bsky.feed.post/3n2zzzzzzzzzz`;
const THEIRS = 'at://did:plc:ben222222222222222222222/app.bsky.feed.post/3n2yyyyyyyyyy';
const OUR_REF = { uri: OURS, cid: 'bafyreiours' };

describe('What people send us on Bluesky', () => {
  test('a reply that names us too comes once, as a mention, and is known to answer our post', async () => {
    const reply = { root: OUR_REF, parent: { uri: THEIRS, cid: 'bafyreitheirs' } };
    const [message, ...others] = await gathered({ text: '@brackenshire.test hello', reply }, 'mention');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'mention', answers: THEIRS, post: OURS });
  });

  test('a reply that quotes us too, of which Bluesky tells twice, comes once', async () => {
    const server = pretendBluesky();
    const record = { text: 'x', createdAt: NINE, reply: { root: OUR_REF, parent: OUR_REF } };
    const uri = server.appView.put({ reason: 'reply', author: 'anna', record });
    const notifications = ['quote', 'reply'].map((reason) => ({ ...view(server, uri), reason }));
    server.appView.list = () => Response.json({ notifications });
    expect((await gather(server)).map(({ kind }) => kind)).toEqual(['reply']);
  });

  test('likes, reposts and followers are no messages, even from a server that was not asked for them', async () => {
    const server = pretendBluesky();
    const like = {
      ...view(server, THEIRS),
      reason: 'like',
      record: { $type: 'app.bsky.feed.like', subject: OUR_REF },
    };
    server.appView.list = () => Response.json({ notifications: [like] });
    expect(await gather(server)).toEqual([]);
  });

  test('a post of our own is no message, whoever says that it is', async () => {
    const server = pretendBluesky();
    const notifications = [{ ...view(server, OURS), reason: 'mention' }];
    server.appView.list = () => Response.json({ notifications });
    expect(await gather(server)).toEqual([]);
  });

  test('a post says what it carries, with the descriptions of pictures and whole addresses', async () => {
    const facets = [
      {
        index: { byteStart: 0, byteEnd: 3 },
        features: [{ $type: 'l', uri: 'https://nhs.example/whole/address' }],
      },
    ];
    const images = [{ alt: 'A broken lift' }, { alt: '' }];
    const media = { $type: 'app.bsky.embed.images', images };
    const embed = { $type: 'app.bsky.embed.recordWithMedia', record: { record: OUR_REF }, media };
    const [message] = await gathered({ text: 'nhs', facets, embed, langs: ['cy'] } as never, 'quote');
    expect(message).toMatchObject({
      text: 'nhs',
      links: [
        'https://nhs.example/whole/address',
        `https://bsky.app/profile/${PRETEND_ACCOUNT.did}/post/3n2zzzzzzzzzz`,
      ],
      attachments: ['a picture: "A broken lift"', 'a picture'],
      answers: OURS,
      post: OURS,
      language: 'cy',
    });
  });

  test.each([
    [{ video: { ref: 'x' }, alt: 'The queue' }, ['a video: "The queue"'], []],
    [{ external: { uri: 'https://news.example/a/', title: 'x' } }, [], ['https://news.example/a/']],
    [{ external: { uri: 'javascript:alert(1)' } }, [], []],
    [{ items: [{ alt: 'Two' }, 7] }, ['a picture: "Two"', 'a picture'], []],
    [{ media: { media: { media: { images: [{}] } } } }, [], []],
  ])('%j is said as %j, %j', async (embed, attachments, links) => {
    const [message] = await gathered({ text: 'x', embed } as never, 'mention');
    expect([message?.attachments, message?.links]).toEqual([attachments, links]);
  });

  test('was not written after it arrived, whatever it says itself', async () => {
    const server = pretendBluesky();
    const record = { text: 'x', createdAt: '2031-01-01T00:00:00Z' };
    server.appView.put({ reason: 'mention', author: 'anna', record });
    expect((await gather(server)).map(({ at }) => at)).toEqual(['2026-11-22T12:00:00Z']);
  });

  test('a person whose handle leads nowhere is known by what does not change', async () => {
    const server = pretendBluesky();
    const uri = server.appView.put({
      reason: 'mention',
      author: 'anna',
      record: { text: 'x', createdAt: NINE },
    });
    const did = 'did:plc:anna22222222222222222222';
    const author = { did, handle: 'handle.invalid', displayName: ' ' };
    const notifications = [{ ...view(server, uri), reason: 'mention', author }];
    server.appView.list = () => Response.json({ notifications });
    expect((await gather(server)).map((message) => message.author)).toEqual([{ id: did, name: did }]);
  });

  test('cannot be asked of a server by itself, which is nobody’s fault: later', async () => {
    const server = pretendBluesky({ alone: true });
    await expect(gather(server)).rejects.toMatchObject({
      refusal: 'later',
      message: 'Bluesky had a fault of its own (502). Nothing is lost; ask again later.',
    });
  });
});

test('how a message stands is not said where Bluesky answers with something else in its place', async () => {
  const server = pretendBluesky();
  const uri = server.appView.put({
    reason: 'mention',
    author: 'anna',
    record: { text: 'x', createdAt: NINE },
  });
  const [message] = await gather(server);
  server.appView.posts = () => Response.json({ posts: [{ uri: 7 }] });
  const us = await bluesky.signIn(signInAt(server));
  expect(message?.id).toBe(uri);
  expect(await us.inbox?.look([message as Message])).toEqual([]);
});

const NINE = '2026-11-22T09:00:00.000Z';

async function gathered(record: object, reason: string): Promise<readonly Message[]> {
  const server = pretendBluesky();
  server.appView.put({ reason, author: 'anna', record: { text: '', createdAt: NINE, ...record } });
  return gather(server);
}

async function gather(server: PretendBluesky): Promise<readonly Message[]> {
  const us = await bluesky.signIn(signInAt(server));
  return (await us.inbox?.gather({ since: '2026-11-01T00:00:00Z', posts: [] }))?.messages ?? [];
}

/** Somebody's post as the application view would show it. */
function view(server: PretendBluesky, uri: string): object {
  const [, , repo = '', , rkey = ''] = uri.split('/');
  return {
    uri,
    cid: 'bafyreiview',
    author: { did: repo, handle: 'anna.test' },
    record: server.appView.record(repo, rkey)?.value ?? {},
    indexedAt: NINE,
  };
}

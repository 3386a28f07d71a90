import { expect, test } from 'vitest';
import { pretendWeb, status } from '../../strangers/testing/web.ts';
import { jsonAnswer, skeet } from '../testing/answers.ts';
import { bluesky } from './bluesky.ts';

const KEY = 'millmere.example';
const URL_ASKED =
  'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=millmere.example&filter=posts_with_replies&limit=30';

async function read(answer: () => Response) {
  const web = pretendWeb({ [URL_ASKED]: answer });
  return await bluesky.read(KEY, { fetch: web.fetch, userAgent: 'Freesheet (survey)' });
}
const at = (...moments: readonly string[]) => ({ kind: 'posts', at: moments.map((one) => Date.parse(one)) });

test('says who asks, and wants no more than one page', async () => {
  const web = pretendWeb({ [URL_ASKED]: () => jsonAnswer({ feed: [] }) });
  await bluesky.read(KEY, { fetch: web.fetch, userAgent: 'Freesheet (survey)' });
  expect(web.asked.map(({ sent }) => sent.headers)).toEqual([
    { accept: 'application/json', 'user-agent': 'Freesheet (survey)' },
  ]);
});

test('posts are of the moment when Bluesky had them', async () => {
  const feed = [skeet('2026-11-20T09:00:00.000Z'), skeet('2026-11-01T09:00:00.000Z')];
  expect(await read(() => jsonAnswer({ feed, cursor: 'x' }))).toEqual(
    at('2026-11-20T09:00:00Z', '2026-11-01T09:00:00Z'),
  );
});

test('a repost is of the moment when it was made, not of the post', async () => {
  const reason = { $type: 'app.bsky.feed.defs#reasonRepost', indexedAt: '2026-11-21T09:00:00.000Z' };
  expect(await read(() => jsonAnswer({ feed: [skeet('2024-01-01T09:00:00.000Z', { reason })] }))).toEqual(
    at('2026-11-21T09:00:00Z'),
  );
});

test('a post that says that it is older is, as Bluesky sorts it; one that says that it is of the future is not', async () => {
  const dated = (createdAt: string) => ({
    post: { indexedAt: '2026-11-20T09:00:00.000Z', record: { createdAt } },
  });
  const feed = [dated('2019-05-01T09:00:00Z'), dated('2099-01-01T00:00:00Z')];
  expect(await read(() => jsonAnswer({ feed }))).toEqual(at('2019-05-01T09:00:00Z', '2026-11-20T09:00:00Z'));
});

test('an account that asks to be shown to nobody who does not sign in is left alone', async () => {
  const author = { labels: [{ val: '!no-unauthenticated' }] };
  const feed = [{ post: { indexedAt: '2026-11-20T09:00:00Z', author } }];
  expect(await read(() => jsonAnswer({ feed }))).toMatchObject({ kind: 'not read' });
});

test.each([
  ['no posts', { feed: [] }, 200, { kind: 'no posts' }],
  ['no such account', { error: 'InvalidRequest', message: 'Profile not found' }, 400, { kind: 'gone' }],
  [
    'no such name',
    { error: 'InvalidRequest', message: 'Error: Unable to resolve handle' },
    400,
    { kind: 'gone' },
  ],
  [
    'an account that was closed',
    { error: 'AccountDeactivated', message: 'Account is deactivated' },
    400,
    { kind: 'gone' },
  ],
  [
    'an account that was taken down',
    { error: 'AccountTakedown', message: 'Account has been suspended' },
    400,
    { kind: 'gone' },
  ],
  ['a 400 of another kind', { error: 'InvalidRequest', message: 'limit' }, 400, { kind: 'not read' }],
  ['a list where an object should be', [], 200, { kind: 'not read' }],
  ['posts without dates', { feed: [{ post: {} }] }, 200, { kind: 'not read' }],
  ['posts with nonsense for dates', { feed: [skeet('soon')] }, 200, { kind: 'not read' }],
  ['a fault of its own', {}, 500, { kind: 'not read' }],
])('%s', async (_, body, code, found) => {
  expect(await read(() => jsonAnswer(body, code))).toMatchObject(found);
});

test('too many calls mean that it is left alone', async () => {
  expect(await read(() => status(429))).toMatchObject({ kind: 'not read', server: 'busy' });
});

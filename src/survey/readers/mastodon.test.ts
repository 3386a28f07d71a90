import { expect, test } from 'vitest';
import { html, pretendWeb, status } from '../../strangers/testing/web.ts';
import { jsonAnswer } from '../testing/answers.ts';
import { mastodon } from './mastodon.ts';

const LOOKUP = 'https://social.example/api/v1/accounts/lookup?acct=news';
const POSTS = 'https://social.example/api/v1/accounts/1099/statuses?limit=5';
const ACCOUNT = { id: '1099', acct: 'news', last_status_at: '2026-11-10', statuses_count: 12, moved: null };

async function read(pages: Readonly<Record<string, () => Response>>) {
  return await mastodon.read('news@social.example', { fetch: pretendWeb(pages).fetch, userAgent: 'F' });
}
const withPosts = (posts: unknown, account: unknown = ACCOUNT) =>
  read({ [LOOKUP]: () => jsonAnswer(account), [POSTS]: () => jsonAnswer(posts) });

test('posts are of the moment when they were made', async () => {
  expect(await withPosts([{ created_at: '2026-11-20T09:00:00.000Z' }, { created_at: '2026-11-01' }])).toEqual(
    {
      kind: 'posts',
      at: [Date.parse('2026-11-20T09:00:00Z'), Date.parse('2026-11-01T12:00:00Z')],
    },
  );
});

test.each([
  ['are shown to nobody', () => status(401)],
  ['are none that anybody may see', () => jsonAnswer([])],
  ['are nonsense', () => html('<p>Busy</p>')],
])('where its posts %s, the day counts that the account itself names', async (_, posts) => {
  expect(await read({ [LOOKUP]: () => jsonAnswer(ACCOUNT), [POSTS]: posts })).toEqual({
    kind: 'posts',
    at: [Date.parse('2026-11-10T12:00:00Z')],
  });
});

test('an account that moved says where to', async () => {
  const moved = { url: 'https://other.example/@news' };
  expect(await withPosts([], { ...ACCOUNT, moved })).toMatchObject({ kind: 'moved', to: moved.url });
});

test('an account that moved to what is no address only has its posts', async () => {
  const moved = { url: 'javascript alert' };
  expect(await withPosts([], { ...ACCOUNT, moved })).toMatchObject({ kind: 'posts' });
});

test.each([
  [{ ...ACCOUNT, last_status_at: null, statuses_count: 0 }, { kind: 'no posts' }],
  [{ ...ACCOUNT, last_status_at: null, statuses_count: 7 }, { kind: 'not read' }],
  [{ id: '1099' }, { kind: 'not read' }],
  [{ ...ACCOUNT, suspended: true }, { kind: 'gone' }],
  [{ error: 'x' }, { kind: 'not read' }],
  [[], { kind: 'not read' }],
])('an account without posts that says %j', async (account, found) => {
  expect(await withPosts([], account)).toMatchObject(found);
});

test.each([
  [401, { kind: 'not read', why: 'social.example shows it only to those who sign in (401).' }],
  [403, { kind: 'not read' }],
  [404, { kind: 'gone', why: 'social.example has nothing there (404).' }],
  [410, { kind: 'gone' }],
  [500, { kind: 'not read', why: 'social.example answered with 500, which says nothing of the account.' }],
  [503, { kind: 'not read' }],
])('a server that answers with %i', async (code, found) => {
  expect(await read({ [LOOKUP]: () => status(code) })).toMatchObject(found);
});

test('a page in place of an answer is nonsense', async () => {
  expect(await read({ [LOOKUP]: () => html('<h1>Welcome</h1>') })).toMatchObject({
    kind: 'not read',
    why: 'social.example answered with something else than posts.',
  });
});

test('a server that is not there is said to be unreachable', async () => {
  expect(await read({})).toEqual({
    kind: 'not read',
    why: 'social.example could not be reached.',
    server: 'unreachable',
  });
});

import { describe, expect, test } from 'vitest';
import { mastodon } from './mastodon.ts';
import { asFetch } from './testing/as-fetch.ts';
import { IDENTITY, linkless, MEDIA, post } from './testing/bench.ts';
import { PRETEND_MASTODON } from './testing/pretend-answers.ts';
import { pretendMastodon, signInAtMastodon } from './testing/pretend-mastodon.ts';
import { routeOf, type PretendCall } from './testing/pretend-routes.ts';

const WIFI = () => Response.json({ welcome: 'to our wi-fi' });
const OTHER = () => Response.json({ id: '999', content: post().text });

describe('An answer of Mastodon that makes no sense', () => {
  test('to a publish call is no receipt: the post may be public', async () => {
    const { us } = await signedIn({ post: WIFI });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('that calls the post by words is no receipt', async () => {
    const { us } = await signedIn({ post: () => Response.json({ id: 'Your post is ready', url: '' }) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('whose address holds our token is not kept: the account has an address too', async () => {
    const url = `https://social.example/@brackenshire/7?access_token=${PRETEND_MASTODON.token}`;
    const { us } = await signedIn({ post: () => Response.json({ id: '7', url }) });
    expect(await publish(us)).toEqual({
      post: 'social.example/7',
      url: 'https://social.example/@brackenshire/7',
    });
  });

  test.each([WIFI, OTHER])('to an edit is no receipt either', async (answer) => {
    const { us, server } = await signedIn({ edit: answer });
    const edit = us.edit?.(`social.example/${server.put({ text: 'x' })}`, post(), MEDIA);
    await expect(edit?.then((ready) => ready.publish())).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to a deletion deletes nothing: the post is looked for', async () => {
    const { us, server } = await signedIn({ delete: WIFI });
    const id = server.put({ text: 'x' });
    await expect(us.remove?.(`social.example/${id}`)).rejects.toMatchObject({
      refusal: 'later',
      message: expect.stringContaining('The post is still there.'),
    });
    server.remove(id);
    await expect(us.remove?.(`social.example/${id}`)).resolves.toBeUndefined();
  });

  test.each([WIFI, OTHER])('to the question whether a post is there proves nothing', async (answer) => {
    const { us } = await signedIn({ read: answer });
    await expect(us.exists('social.example/1')).rejects.toMatchObject({ refusal: 'later' });
  });

  test('to the question who we are leaves us outside', async () => {
    await expect(signedIn({ who: WIFI })).rejects.toMatchObject({ refusal: 'later' });
  });

  test('to a picture keeps the post back', async () => {
    const { us, server } = await signedIn({ upload: WIFI });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'later' });
    expect(server.posts()).toEqual([]);
  });
});

describe('What Mastodon answers when it will not', () => {
  test.each([
    ['post', 422, 'Cannot attach files that have not finished processing. Try again in a moment!', 'later'],
    ['post', 422, "Validation failed: Text can't be blank", 'rejected'],
    ['post', 401, 'The access token was revoked', 'unauthorised'],
    ['upload', 422, 'File content type is invalid', 'rejected'],
    ['upload', 403, 'This action is outside the authorized scopes', 'unauthorised'],
    ['picture', 422, 'The picture could not be read', 'rejected'],
  ] as const)('to "%s", with %i "%s", is told to who must act: %s', async (call, status, error, refusal) => {
    const { us } = await signedIn({ [call]: () => Response.json({ error }, { status }) }, 'later');
    await expect(publish(us)).rejects.toMatchObject({ refusal, message: expect.stringContaining(error) });
  });

  test('a deletion is left to a person, who is not told to change the item', async () => {
    const error = 'Statuses of this age are kept';
    const { us, server } = await signedIn({ delete: () => Response.json({ error }, { status: 422 }) });
    await expect(us.remove?.(`social.example/${server.put({ text: 'x' })}`)).rejects.toMatchObject({
      refusal: 'rejected',
      message: `Mastodon did not take the deletion (${error}). The post is still there. Delete it at the server, signed in to the account.`,
    });
  });

  test('a token that is revoked while it is asked what it may is told as that', async () => {
    const { us } = await signedIn({ list: () => Response.json({ error: 'revoked' }, { status: 401 }) });
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'unauthorised' });
  });
});

test("somebody else's post that the account repeats is not taken for ours", async () => {
  const { us } = await signedIn({
    list: () => Response.json([{ id: '1', content: 'x', reblog: { id: '2' } }]),
  });
  const found = us.find({ key: '', link: null, text: 'x', except: [], since: '2026-11-22T12:00:00Z' });
  await expect(found).resolves.toMatchObject({ found: expect.stringMatching(/no|unknown/) });
});

test('an answer to a post that is gone is not even sent: some servers would make it a post of its own', async () => {
  const { us, server } = await signedIn({});
  const answer = linkless({ replyTo: 'social.example/1', attachment: undefined });
  await expect(us.prepare(answer, undefined, '', '')).rejects.toMatchObject({ refusal: 'rejected' });
  expect(server.calls.map(({ call }) => call)).toEqual(['instance', 'who', 'read']);
});

/** Signs in at a server that answers some calls with something else. */
async function signedIn(
  instead: Partial<Record<PretendCall, () => Response>>,
  pictures: 'at once' | 'later' = 'at once',
) {
  const server = pretendMastodon({ pictures });
  const fetch = asFetch(async (request) => {
    const { call } = routeOf(request.method, new URL(request.url).pathname) ?? { call: 'who' };
    return instead[call]?.() ?? server.handle(request);
  });
  return { server, us: await mastodon.signIn({ ...signInAtMastodon(server), fetch }) };
}

async function publish(us: Awaited<ReturnType<typeof signedIn>>['us']) {
  return (await us.prepare(post(), MEDIA, us.key(IDENTITY), '')).publish();
}

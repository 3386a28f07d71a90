import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import type { SignIn } from './network.ts';
import { outcomeOf, picturePost, ready, secretsIn } from './testing/bench.ts';
import { FAULTS } from './testing/faults.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { PRETEND_PAGE } from './testing/pretend-facebook-posts.ts';
import { graphRefuses } from './testing/pretend-graph.ts';
import { benchOf, fetchFor, signInFor } from './testing/pretend.ts';

describe('Signing in as a Page', () => {
  test.each(['', 'brackenshire', 'https://www.facebook.com/brackenshire', '12 34', '1'.repeat(31)])(
    'with "%s" for its number says where the number stands, and sends nothing',
    async (PAGE) => {
      const server = pretendFacebook();
      await expect(signIn(server, { settings: { PAGE, TOKEN: 'EAA' } })).rejects.toMatchObject({
        refusal: 'unauthorised',
        message: expect.stringContaining('NEWS_PAGE is not the number of a Page. Nothing was sent.'),
      });
      expect(server.calls).toEqual([]);
    },
  );

  test('with the token of a person is turned away: it would post as that person, whose name is not told', async () => {
    const me = () => Response.json({ id: '999', name: 'Pat Doe' });
    const outcome = await outcomeOf(signIn(pretendFacebook(), { fetch: instead('/me', me) }));
    expect(outcome).toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/^The setting NEWS_TOKEN is not a token of the Page .* but of 999/),
    });
    expect(String(outcome)).not.toContain('Pat');
  });

  test.each([
    ['nobody', () => Response.json({ welcome: 'to our wi-fi' }), 'later'],
    ['a web page', () => new Response('<!doctype html>'), 'later'],
    ['no token', () => graphRefuses(190, 'Malformed access token', { status: 401 }), 'unauthorised'],
    ['too many calls', () => graphRefuses(4, 'Application request limit reached'), 'later'],
  ])('is left when the answer is %s', async (_, answer, refusal) => {
    const outcome = signIn(pretendFacebook(), { fetch: instead('/me', answer) });
    await expect(outcome).rejects.toMatchObject({ name: 'NetworkError', refusal });
  });
});

describe('Who we are on Facebook', () => {
  test.each([
    [
      'pages_manage_posts',
      'It may not post, correct or delete: its token lacks the permission pages_manage_posts.',
    ],
    [
      'pages_read_engagement',
      'It may not look which posts there are: its token lacks the permission pages_read_engagement.',
    ],
    [
      'pages_manage_engagement',
      'It may not answer its own posts: its token lacks the permission pages_manage_engagement.',
    ],
  ])('says what a token may not do that lacks %s', async (lacked, words) => {
    const all = ['pages_manage_posts', 'pages_read_engagement', 'pages_manage_engagement'];
    const scopes = all.filter((scope) => scope !== lacked);
    expect((await whoAmI(pretendFacebook({ token: { scopes } }))).lacks).toEqual([words]);
  });

  test('is not known with a token that Facebook calls invalid', async () => {
    await expect(whoAmI(pretendFacebook({ token: { is_valid: false } }))).rejects.toMatchObject({
      refusal: 'unauthorised',
    });
  });

  test('has a lack where Facebook will not speak of the token: a person looks', async () => {
    const answer = () => graphRefuses(100, 'You must provide an app access token');
    expect(await whoAmI(pretendFacebook(), instead('/debug_token', answer))).toMatchObject({
      id: PRETEND_PAGE.id,
      lacks: [expect.stringContaining('Access Token Debugger')],
    });
  });

  test.each([
    [() => Response.json({}), 'later'],
    [() => Response.json({ data: { is_valid: 'yes', scopes: [] } }), 'later'],
    [() => Response.json({ data: { is_valid: true } }), 'later'],
    [() => graphRefuses(190, 'No', { status: 401 }), 'unauthorised'],
    [() => graphRefuses(1, 'Unknown'), 'later'],
  ])('is no guess when the answer about the token makes no sense', async (answer, refusal) => {
    const outcome = whoAmI(pretendFacebook(), instead('/debug_token', answer));
    await expect(outcome).rejects.toMatchObject({ name: 'NetworkError', refusal });
  });

  test('is the number of a Page that does not tell its name, at the address in hub.yaml', async () => {
    const me = () => Response.json({ id: PRETEND_PAGE.id, link: 'ask us' });
    const { name, url } = await whoAmI(pretendFacebook(), instead('/me', me));
    expect([name, url]).toEqual([PRETEND_PAGE.id, PRETEND_PAGE.link]);
  });

  test.each(FAULTS)(
    'tells nobody the token, which goes in the address once, when "%s" befalls the call',
    async (fault) => {
      const server = pretendFacebook();
      const bench = benchOf(server);
      const us = await bench.signIn();
      server.fail('debug', fault);
      const outcome = await outcomeOf(us.whoAmI());
      expect(outcome).toMatchObject({ name: 'NetworkError' });
      expect(secretsIn(outcome, bench)).toEqual([]);
    },
  );

  test('tells nobody the token when whatever fails repeats the whole address', async () => {
    const server = pretendFacebook();
    const own = fetchFor(server);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { url } = new Request(input, init);
      if (url.includes('debug_token')) throw new TypeError(`fetch failed: ${url}`);
      return own(input, init);
    };
    const outcome = await outcomeOf(whoAmI(server, fetch));
    expect(outcome).toMatchObject({ refusal: 'later', cause: expect.stringContaining('[hidden]') });
    expect(secretsIn(outcome, benchOf(server))).toEqual([]);
  });
});

describe('A picture that Facebook fetches from the site', () => {
  test.each([
    [() => new Response('', { status: 404 }), /answers 404/],
    [
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      /is not image\/png/,
    ],
  ])('and could not have there keeps the post back before Facebook is asked', async (answer, message) => {
    const server = pretendFacebook();
    const us = await signIn(server, { fetch: instead('/cards/', answer, server) });
    const prepared = us.prepare(picturePost('x'), undefined, 'k', '');
    await expect(prepared).rejects.toMatchObject({ refusal: 'later', message });
    expect(server.calls).toEqual(['me']);
  });

  test.each([
    [{ bytes: new Uint8Array(4_000_001), type: 'image/png' }, /4000001 bytes/],
    [{ bytes: Uint8Array.from([1]), type: 'image/webp' }, /JPEG or PNG/],
  ])('is refused before Facebook is asked when Facebook would', async (media, message) => {
    const server = pretendFacebook();
    const us = await signIn(server);
    const prepared = us.prepare(picturePost('x'), media, 'k', '');
    await expect(prepared).rejects.toMatchObject({ refusal: 'rejected', message });
    expect(server.calls).toEqual(['me']);
  });

  test.each([
    [() => graphRefuses(100, 'Photos should be less than 4 MB', { subcode: 1_366_046 }), 'rejected'],
    [() => graphRefuses(1, 'Unknown'), 'later'],
    [() => Response.json({ welcome: 'to our wi-fi' }), 'later'],
    [() => new Response('', { status: 503 }), 'later'],
  ])('and does not take leaves nothing public', async (answer, refusal) => {
    const server = pretendFacebook();
    const us = await signIn(server, { fetch: instead('/photos', answer, server) });
    const prepared = us.prepare(picturePost('x'), undefined, 'k', '');
    await expect(prepared).rejects.toMatchObject({ name: 'NetworkError', refusal });
    expect(server.kept()).toEqual([]);
  });
});

test('a post whose link Facebook cannot read yet waits, and is not in doubt', async () => {
  const server = pretendFacebook({ readsLinks: false });
  const { publish } = await ready(benchOf(server));
  await expect(publish()).rejects.toMatchObject({ refusal: 'later', message: /page that the post links to/ });
  expect(server.kept()).toEqual([]);
});

test("a receipt's address is Facebook's, unless that holds the token or is none", async () => {
  const urls = ['https://www.facebook.com/x/posts/7?access_token=EAApretendtokenofthepage', 'soon'];
  const receipts = urls.map(async (permalink_url) => {
    const made = () => Response.json({ id: '7', permalink_url });
    const us = await signIn(pretendFacebook(), { fetch: instead('/feed', made) });
    return (await us.prepare(picturePost('x', { attachment: undefined }), undefined, 'k', '')).publish();
  });
  expect((await Promise.all(receipts)).map(({ url }) => url)).toEqual([
    'https://www.facebook.com/7',
    'https://www.facebook.com/7',
  ]);
});

describe('The address that a person gives of a post', () => {
  test.each([
    'https://www.facebook.com/brackenshire/posts/5678',
    'https://www.facebook.com/Brackenshire/posts/5678/?ref=share',
    `https://facebook.com/${PRETEND_PAGE.id}/posts/5678`,
    `https://m.facebook.com/permalink.php?story_fbid=5678&id=${PRETEND_PAGE.id}`,
  ])('tells which it is: %s', async (url) => {
    const us = await signIn(pretendFacebook());
    expect(us.postAt?.(url)).toBe(`${PRETEND_PAGE.id}/${PRETEND_PAGE.id}_5678`);
  });

  test.each([
    'https://www.facebook.com/brackenshire/posts/pfbid02abc',
    'https://www.facebook.com/elsewhere/posts/5678',
    'https://www.facebook.com/posts/5678',
    'https://www.facebook.com/permalink.php?story_fbid=5678&id=999',
    'https://www.facebook.com/',
    'https://facebook.com.example/brackenshire/posts/5678',
    'on our page',
  ])('does not tell which it is: %s', async (url) => {
    const us = await signIn(pretendFacebook());
    expect(us.postAt?.(url)).toBeUndefined();
  });
});

type Server = ReturnType<typeof pretendFacebook>;

function signIn(server: Server, changes: Partial<SignIn> = {}) {
  return facebook.signIn({ ...signInFor(server), ...changes });
}

async function whoAmI(server: Server, fetch = fetchFor(server)) {
  return (await signIn(server, { fetch })).whoAmI();
}

/** A `fetch` that gets another answer from addresses with this in them. */
function instead(part: string, answer: () => Response, server = pretendFacebook()): typeof globalThis.fetch {
  const own = fetchFor(server);
  return async (input, init) => (new Request(input).url.includes(part) ? answer() : own(input, init));
}

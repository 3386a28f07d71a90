import { describe, expect, test } from 'vitest';
import { facebook } from './facebook.ts';
import { MEDIA, picturePost, post, ready } from './testing/bench.ts';
import { pretendFacebook } from './testing/pretend-facebook.ts';
import { PRETEND_PAGE } from './testing/pretend-facebook-posts.ts';
import { graphRefuses } from './testing/pretend-graph.ts';
import { benchOf, fetchFor, signInFor } from './testing/pretend.ts';

type Server = ReturnType<typeof pretendFacebook>;

describe('An edit on Facebook', () => {
  test('of a post with a link card sends its words alone: the card stays as Facebook made it', async () => {
    const { server, id, edited } = await editing(post(), post({ text: 'New words' }));
    await edited;
    expect(server.asked.find(({ call }) => call === 'edit')?.parameters).toEqual({ message: 'New words' });
    expect(server.kept()).toMatchObject([{ id, text: 'New words', link: post().link }]);
  });

  test('of a picture puts it there again with the new alt text, unseen, and then names it', async () => {
    const { server, edited } = await editing(picturePost('A nurse'), picturePost('A doctor'));
    await edited;
    const [photo] = server.asked.filter(({ call }) => call === 'photo').slice(1);
    expect(photo?.parameters).toMatchObject({ published: false, alt_text_custom: 'A doctor' });
    expect(server.posts()).toMatchObject([{ alts: ['A doctor'] }]);
  });

  test('that took the words but not the picture says so: a person changes that', async () => {
    const ways = { editsPictures: false };
    const { server, edited } = await editing(picturePost('A nurse'), picturePost('A doctor'), ways);
    await expect(edited).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringMatching(
        /took the new words .* but not its new picture .* by hand.*correct: repost/,
      ),
    });
    expect(server.posts()).toMatchObject([{ alts: ['A nurse'] }]);
  });

  test('of a post whose item has no picture any more is not made: nothing takes a picture off', async () => {
    const { server, edited } = await editing(picturePost('A nurse'), post({ text: 'New words' }));
    await expect(edited).rejects.toMatchObject({ refusal: 'rejected', message: /correct: repost/ });
    expect(server.calls).not.toContain('edit');
  });

  test('that only the app which made the post may make says how else to correct', async () => {
    const { edited } = await editing(post(), post({ text: 'x' }), {}, () =>
      graphRefuses(100, 'This post was not created by the application'),
    );
    await expect(edited).rejects.toMatchObject({
      refusal: 'rejected',
      message:
        'Facebook did not take the edit (This post was not created by the application). The post is as it was. ' +
        'Only the app that made a post can edit it. Write "correct: repost" for this account in hub.yaml, then run again.',
    });
  });

  test('of a post that a person deletes at that moment makes none anew', async () => {
    const { edited } = await editing(post(), post({ text: 'x' }), {}, () =>
      graphRefuses(100, 'Unsupported post request', { subcode: 33 }),
    );
    await expect(edited).rejects.toMatchObject({ refusal: 'rejected', message: /not on Facebook any more/ });
  });

  test.each([() => Response.json({ welcome: 'to our wi-fi' }), () => Response.json({ success: false })])(
    'whose answer makes no sense leaves a doubt',
    async (answer) => {
      const { edited } = await editing(post(), post({ text: 'x' }), {}, answer);
      await expect(edited).rejects.toMatchObject({ refusal: 'unknown' });
    },
  );
});

describe('A post that is not ours', () => {
  test.each(['edit', 'remove'] as const)(
    'cannot be changed (%s) on another Page, and nothing is asked',
    async (deed) => {
      const server = pretendFacebook();
      const us = await benchOf(server).signIn();
      const asked = server.calls.length;
      await expect(us[deed]?.('1/1_2', post(), MEDIA)).rejects.toMatchObject({ refusal: 'rejected' });
      expect(server.calls).toHaveLength(asked);
    },
  );

  test("cannot be changed when it is a visitor's", async () => {
    const server = pretendFacebook();
    const us = await benchOf(server).signIn();
    const id = `${PRETEND_PAGE.id}/${server.put({ text: 'Thank you', from: '999' })}`;
    await expect(us.edit?.(id, post(), undefined)).rejects.toMatchObject({ refusal: 'rejected' });
    await expect(us.remove?.(id)).rejects.toMatchObject({ refusal: 'rejected' });
    expect(server.kept()).toMatchObject([{ text: 'Thank you' }]);
  });

  test('is ours by its number when Facebook does not say whose it is', async () => {
    const there = { id: `${PRETEND_PAGE.id}_5`, message: 'x' };
    const us = await signedIn(pretendFacebook(), ({ method }) =>
      method === 'DELETE' ? Response.json({ success: true }) : Response.json(there),
    );
    await expect(us.remove?.(`${PRETEND_PAGE.id}/${there.id}`)).resolves.toBeUndefined();
  });
});

describe('A deletion on Facebook', () => {
  test('that is refused leaves the post to a person', async () => {
    const server = pretendFacebook();
    const id = server.put({ text: 'x' });
    const us = await signedIn(server, ({ method }) =>
      method === 'DELETE' ? graphRefuses(100, 'Posts of this age are kept') : undefined,
    );
    await expect(us.remove?.(`${PRETEND_PAGE.id}/${id}`)).rejects.toMatchObject({
      refusal: 'rejected',
      message:
        'Facebook did not take the deletion (Posts of this age are kept). The post is still there. Delete it on the Page by hand.',
    });
  });

  test.each([{ welcome: 'to our wi-fi' }, { success: false }])(
    'is not believed when the answer is %j',
    async (said) => {
      const server = pretendFacebook();
      const id = server.put({ text: 'x' });
      const us = await signedIn(server, ({ method }) =>
        method === 'DELETE' ? Response.json(said) : undefined,
      );
      await expect(us.remove?.(`${PRETEND_PAGE.id}/${id}`)).rejects.toMatchObject({ name: 'NetworkError' });
    },
  );

  test('of a post that a person deletes at that moment is done', async () => {
    const server = pretendFacebook();
    const id = server.put({ text: 'x' });
    const us = await signedIn(server, ({ method }) => {
      const gone = method === 'DELETE' && graphRefuses(100, 'Unsupported delete request', { subcode: 33 });
      server.remove(gone ? id : '');
      return gone || undefined;
    });
    await expect(us.remove?.(`${PRETEND_PAGE.id}/${id}`)).resolves.toBeUndefined();
  });
});

describe('"Not there" from Facebook, which says it too of what a token may not see,', () => {
  const MISSING = `${PRETEND_PAGE.id}/${PRETEND_PAGE.id}_5`;

  test('is believed when the token sees what the Page has posted', async () => {
    const server = pretendFacebook();
    const us = await benchOf(server).signIn();
    expect(await us.exists(MISSING)).toBe(false);
    expect(server.calls).toEqual(['me', 'read', 'list']);
  });

  test('is not believed when the token sees nothing', async () => {
    const server = pretendFacebook();
    server.fail('list', 'wrong scope');
    const us = await benchOf(server).signIn();
    await expect(us.exists(MISSING)).rejects.toMatchObject({ refusal: 'unauthorised' });
  });

  test('is not believed of a post that the Page shows', async () => {
    const server = pretendFacebook();
    const id = server.put({ text: 'x' });
    const us = await signedIn(server, ({ url }) =>
      url.includes(`/${id}?`) ? graphRefuses(100, 'Unsupported get request', { subcode: 33 }) : undefined,
    );
    await expect(us.exists(`${PRETEND_PAGE.id}/${id}`)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('is not even asked of a post of another Page', async () => {
    const server = pretendFacebook();
    expect(await (await benchOf(server).signIn()).exists('1/1_2')).toBe(true);
    expect(server.calls).toEqual(['me']);
  });

  test.each([{}, { id: '999', message: 'x' }])(
    'is not what an answer says that makes no sense: %j',
    async (said) => {
      const us = await signedIn(pretendFacebook(), () => Response.json(said));
      await expect(us.exists(MISSING)).rejects.toMatchObject({ refusal: 'later' });
    },
  );
});

async function editing(
  before: ReturnType<typeof post>,
  wanted: ReturnType<typeof post>,
  ways: Parameters<typeof pretendFacebook>[0] = {},
  answer?: () => Response,
) {
  const server = pretendFacebook(ways);
  const receipt = await (await ready(benchOf(server), before)).publish();
  const isEdit = ({ method, url }: Request) => method === 'POST' && !/photos|feed/.test(url);
  const us = await signedIn(server, (request) => (isEdit(request) ? answer?.() : undefined));
  const edited = us.edit?.(receipt.post, wanted, MEDIA).then(({ publish }) => publish());
  return { server, id: server.kept()[0]?.id, edited };
}

/** Signs in where some calls are answered with something else. */
async function signedIn(server: Server, instead: (request: Request) => Response | undefined) {
  const own = fetchFor(server);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    return (request.url.includes('/me?') ? undefined : instead(request)) ?? own(input, init);
  };
  return facebook.signIn({ ...signInFor(server), fetch });
}

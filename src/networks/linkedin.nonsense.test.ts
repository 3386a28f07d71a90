import { describe, expect, test } from 'vitest';
import { linkedin } from './linkedin.ts';
import { IDENTITY, linkless, MEDIA, post } from './testing/bench.ts';
import { asFetch } from './testing/as-fetch.ts';
import { PRETEND_LINKEDIN } from './testing/pretend-linkedin-answers.ts';
import { pretendLinkedIn } from './testing/pretend-linkedin.ts';
import { signInFor } from './testing/pretend.ts';

const NOON = '2026-11-22T12:00:00Z';
const WIFI = () => Response.json({ welcome: 'to our wi-fi' });
const EMPTY = () => new Response(null, { status: 200 });
const OTHER = () => Response.json({ id: 'urn:li:share:999', commentary: post().text });

describe('An answer of LinkedIn that makes no sense', () => {
  test.each([
    WIFI,
    EMPTY,
    () => new Response(null, { status: 201, headers: { 'x-restli-id': 'Your post' } }),
  ])('to a publish call is no receipt: the post may be public', async (answer) => {
    const { us } = await signedIn({ post: answer });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('that writes the name of the post as an address would is understood', async () => {
    const headers = { 'x-restli-id': 'urn%3Ali%3Ashare%3A7' };
    const { us } = await signedIn({ post: () => new Response(null, { status: 201, headers }) });
    expect(await publish(us)).toMatchObject({ post: 'urn:li:share:7' });
  });

  test.each([WIFI, EMPTY])('to a deletion deletes nothing: the post is looked for', async (answer) => {
    const { us, server } = await signedIn({ delete: answer, 'delete comment': answer });
    const urn = server.put({ commentary: 'x' });
    const comment = `urn:li:comment:(${urn},${server.comment({ post: urn, text: 'x' })})`;
    const stillThere = { refusal: 'later', message: expect.stringContaining('is still there.') };
    await expect(us.remove?.(comment)).rejects.toMatchObject(stillThere);
    await expect(us.remove?.(urn)).rejects.toMatchObject(stillThere);
    server.remove(comment);
    server.remove(urn);
    await expect(us.remove?.(comment)).resolves.toBeUndefined();
    await expect(us.remove?.(urn)).resolves.toBeUndefined();
  });

  test.each([WIFI, OTHER])('to the question whether a post is there proves nothing', async (answer) => {
    const { us } = await signedIn({ read: answer, 'read comment': answer });
    await expect(us.exists('urn:li:share:1')).rejects.toMatchObject({ refusal: 'later' });
    await expect(us.exists('urn:li:comment:(urn:li:share:1,2)')).rejects.toMatchObject({ refusal: 'later' });
  });

  test.each([
    WIFI,
    () => Response.json({ elements: [null] }),
    () => Response.json({ elements: [{ commentary: post().text }] }),
    () => new Response('', { status: 404 }),
  ])('to the question which posts there are is none', async (answer) => {
    const { us } = await signedIn({ list: answer });
    const sought = { key: '', link: null, text: 'x', except: [], since: NOON };
    await expect(us.find(sought)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('to the question which answers there are is none either', async () => {
    const { us } = await signedIn({ comments: WIFI });
    const sought = { key: 'comment:urn:li:share:1', link: null, text: 'x', except: [], since: NOON };
    await expect(us.find(sought)).rejects.toMatchObject({ refusal: 'later' });
  });

  test('to the question who we are does not say it', async () => {
    const { us } = await signedIn({ list: WIFI });
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'later' });
  });

  test.each(['initialize', 'upload', 'picture'])('to a picture ("%s") keeps the post back', async (call) => {
    const { us, server } = await signedIn({ [call]: () => new Response('<!doctype html>') });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'later' });
    expect(server.posts()).toEqual([]);
  });
});

describe('Where pictures go', () => {
  test.each([
    'http://www.linkedin.com/dms-uploads/x',
    'https://linkedin.com.evil.example/x',
    'https://evil-linkedin.com/x',
    'https://user:secret@www.linkedin.com/x',
    'https://www.linkedin.com:8443/x',
    'https://evil.example/linkedin.com',
    'not an address',
    undefined,
  ])('is never %s', async (uploadUrl) => {
    const value = { uploadUrl, image: 'urn:li:image:1' };
    const { us, server, foreign } = await signedIn({ initialize: () => Response.json({ value }) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'later' });
    expect(server.calls).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('the token goes along once LinkedIn asked for it', async () => {
    const server = pretendLinkedIn({}, { uploadsWantToken: true });
    const us = await linkedin.signIn(signInFor(server));
    await publish(us);
    const uploads = server.requests.filter(({ call }) => call === 'upload');
    expect(uploads.map(({ headers }) => headers.get('authorization'))).toEqual([
      null,
      `Bearer ${PRETEND_LINKEDIN.token}`,
    ]);
  });

  test.each([
    ['never', 'later', /still at work/],
    ['failed', 'rejected', /Replace the picture/],
  ] as const)('a picture that is ready "%s" keeps the post back: %s', async (pictures, refusal, message) => {
    const server = pretendLinkedIn({}, { pictures });
    const us = await linkedin.signIn(signInFor(server));
    await expect(publish(us)).rejects.toMatchObject({ refusal, message: expect.stringMatching(message) });
    expect(server.posts()).toEqual([]);
  });

  test.each([
    [{ bytes: new Uint8Array(8_000_001), type: 'image/png' }, {}],
    [{ bytes: Uint8Array.from([1]), type: 'image/webp' }, {}],
    [MEDIA, { width: 36_152_320, height: 1 }],
  ])('one that LinkedIn would refuse is refused before anything is sent', async (media, size) => {
    const { us, server } = await signedIn({});
    const { attachment } = post();
    const wanted = attachment && { ...attachment, picture: { ...attachment.picture, ...size } };
    const prepared = us.prepare(post({ attachment: wanted }), media, '', NOON);
    await expect(prepared).rejects.toMatchObject({ refusal: 'rejected', message: /JPEG, PNG or GIF/ });
    expect(server.calls).toEqual([]);
  });
});

describe('What LinkedIn answers when it will not', () => {
  const OLD = /Freesheet is too old.*Update Freesheet/;

  test.each([
    ['post', 400, 'FIELD_LENGTH_TOO_LONG', 'rejected', /Change the item/],
    ['post', 400, 'VERSION_MISSING', 'unauthorised', OLD],
    ['post', 401, 'EXPIRED_ACCESS_TOKEN', 'unauthorised', /60 days.*LINKEDIN_TOKEN/],
    ['post', 401, 'REVOKED_ACCESS_TOKEN', 'unauthorised', /LINKEDIN_TOKEN/],
    ['post', 403, 'ACCESS_DENIED', 'unauthorised', /administrator of the page/],
    ['post', 409, 'CONFLICT', 'later', /Run again, it is safe/],
    ['post', 422, 'INVALID_BODY', 'rejected', /Change the item/],
    ['post', 426, 'NONEXISTENT_VERSION', 'unauthorised', OLD],
    ['initialize', 426, 'NONEXISTENT_VERSION', 'unauthorised', OLD],
    ['initialize', 403, 'ACCESS_DENIED', 'unauthorised', /administrator of the page/],
    ['picture', 400, 'INVALID_URN_ID', 'rejected', /Change the item/],
    ['upload', 413, 'TOO_LARGE', 'rejected', /Change the item/],
  ] as const)(
    'to "%s", with %i %s, is told to who must act: %s',
    async (call, status, code, refusal, advice) => {
      const { us } = await signedIn({
        [call]: () => Response.json({ status, code, message: 'No.' }, { status }),
      });
      await expect(publish(us)).rejects.toMatchObject({
        refusal,
        message: expect.stringMatching(
          new RegExp(`^LinkedIn did not take .*${code}: No\\..*${advice.source}`),
        ),
      });
    },
  );

  test('a code that is only mentioned decides nothing', async () => {
    const message = '426 NONEXISTENT_VERSION ACCESS_DENIED DUPLICATE_POST';
    const { us } = await signedIn({ post: () => Response.json({ status: 400, message }, { status: 400 }) });
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'rejected', message: /Change the item/ });
  });

  test.each([
    ['2026-11-22T12:00:00Z', '2026-11-23T00:00:00Z'],
    ['2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z'],
    ['2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
  ])('the calls of a day are used up at %s: it is tried again at %s', async (now, retryAt) => {
    const server = pretendLinkedIn();
    const us = await linkedin.signIn({ ...signInFor(server), now: () => now });
    server.fail('post', 'busy for ever');
    await expect(publish(us)).rejects.toMatchObject({ refusal: 'later', retryAt });
  });

  test('a deletion is left to a person, who is not told to change the item', async () => {
    const body = { status: 400, code: 'X', message: 'No.' };
    const { us, server } = await signedIn({ delete: () => Response.json(body, { status: 400 }) });
    await expect(us.remove?.(server.put({ commentary: 'x' }))).rejects.toMatchObject({
      refusal: 'rejected',
      message:
        'LinkedIn did not take the deletion (X: No.). The post is still there. Delete it by hand, as an administrator of the page.',
    });
  });

  test('a post that is gone while its answer is on its way is not made anew', async () => {
    const gone = () => Response.json({ status: 404 }, { status: 404 });
    const { us, server } = await signedIn({ comment: gone });
    const urn = server.put({ commentary: 'x' });
    const answer = await us.prepare(linkless({ replyTo: urn, attachment: undefined }), undefined, '', NOON);
    await expect(answer.publish()).rejects.toMatchObject({ refusal: 'rejected', message: /not on LinkedIn/ });
  });
});

/** Signs in at a server that answers some calls with something else. */
async function signedIn(instead: Readonly<Record<string, () => Response>>) {
  const server = pretendLinkedIn();
  const foreign: string[] = [];
  const fetch = asFetch(async (request) => {
    if (!server.isAt(new URL(request.url))) foreign.push(request.url);
    return instead[server.callOf(request) ?? '']?.() ?? server.handle(request);
  });
  return { server, foreign, us: await linkedin.signIn({ ...signInFor(server), fetch }) };
}

async function publish(us: Awaited<ReturnType<typeof signedIn>>['us']) {
  return (await us.prepare(post(), MEDIA, us.key(IDENTITY), NOON)).publish();
}

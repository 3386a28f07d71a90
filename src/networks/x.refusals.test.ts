import { describe, expect, test } from 'vitest';
import { MEDIA, outcomeOf, picturePost, post } from './testing/bench.ts';
import { pretendX } from './testing/pretend-x.ts';
import { noOfX, publishOnX, signInAtX } from './testing/sign-in-at-x.ts';

const LINK = 'https://news.brackenshire.nhs.uk/2026/flu-clinic/';
const FLU = post({ text: `Flu clinic ${LINK}`, link: LINK, attachment: undefined });
const DAY_BEFORE = Date.UTC(2026, 10, 21, 12);

/** As X was seen to say it in 2026: it has a sentence, and neither a number nor a kind. */
const DUPLICATE = {
  title: 'Forbidden',
  detail: 'You are not allowed to create a Tweet with duplicate content.',
  type: 'about:blank',
  status: 403,
};

function problem(status: number, title: string, detail: string, kind: string) {
  return { title, detail, type: `https://api.x.com/2/problems/${kind}`, status };
}

describe('What X answers when it will not have a post', () => {
  test.each([
    [400, problem(400, 'Invalid Request', 'Invalid.', 'invalid-request'), 'rejected', /Change the item/],
    [401, problem(401, 'Unauthorized', 'Unauthorized', 'x'), 'unauthorised', /make a new access token/],
    [402, problem(402, 'CreditsDepleted', 'No credits.', 'credits'), 'unauthorised', /wants money/],
    [402, {}, 'unauthorised', /wants money/],
    [403, problem(403, 'SpendCapReached', 'Spend cap.', 'x'), 'unauthorised', /wants money/],
    [
      403,
      problem(403, 'Forbidden', 'Not permitted.', 'oauth1-permissions'),
      'unauthorised',
      /Read and write/,
    ],
    [403, { ...DUPLICATE, detail: 'No duplicate content, please.' }, 'unauthorised', /Read and write/],
    [404, {}, 'rejected', /without a reason, status 404/],
    [413, {}, 'rejected', /Change the item/],
    [422, { errors: [{ message: 'The text is not valid.' }] }, 'rejected', /The text is not valid/],
    [429, problem(429, 'Too Many Requests', 'x', 'x'), 'later', /too many calls/],
    [429, problem(429, 'UsageCapExceeded', 'x', 'usage-capped'), 'later', /too many calls/],
    [500, {}, 'unknown', /may be public/],
    [503, {}, 'unknown', /may be public/],
  ])('with %i %j is "%s"', async (status, body, refusal, message) => {
    const { us } = await signInAtX({ post: noOfX(status, body) });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({
      refusal,
      message: expect.stringMatching(message),
    });
  });

  test('for too many calls names the moment from which it takes them again', async () => {
    const headers = { 'x-rate-limit-reset': String(Date.UTC(2026, 10, 22, 12, 15) / 1000) };
    const { us } = await signInAtX({ post: () => Response.json({}, { status: 429, headers }) });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({ retryAt: '2026-11-22T12:15:00Z' });
  });

  test('for want of money is said of a question too', async () => {
    const { us } = await signInAtX({}, pretendX({}, { credits: false }));
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'unauthorised', message: /buy credits/ });
    await expect(us.exists('1')).rejects.toMatchObject({ refusal: 'unauthorised', message: /buy credits/ });
  });
});

describe('Words that X has already from us', () => {
  test('are the post that we made and did not hear of: it is taken for ours', async () => {
    const server = pretendX();
    server.fail('post', 'lost');
    const { us } = await signInAtX({}, server);
    const lost = await outcomeOf(publishOnX(us, FLU));
    expect(lost).toMatchObject({ refusal: 'unknown' });
    const [made] = server.posts();
    expect(await publishOnX(us, FLU)).toMatchObject({ post: made?.id });
    expect(server.posts()).toHaveLength(1);
  });

  test('in a post of the day before are told to a person, with advice', async () => {
    const { server, us } = await signInAtX();
    server.put({ text: FLU.text, createdAt: DAY_BEFORE });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({
      refusal: 'rejected',
      message: expect.stringMatching(/same words already.*Change the words/),
    });
    expect(server.posts()).toHaveLength(1);
  });

  test('are not taken for those of a newer post about the same item', async () => {
    const { server, us } = await signInAtX({ post: noOfX(403, DUPLICATE) });
    server.put({ text: `Flu clinic: now open ${LINK}` });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({ refusal: 'rejected' });
  });

  test.each(['Tweet', 'Post'])('are known whatever X calls a post: %s', async (name) => {
    const detail = `You are not allowed to create a ${name} with duplicate content.`;
    const { us } = await signInAtX({ post: noOfX(403, { ...DUPLICATE, detail }) });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({ refusal: 'rejected', message: /same words/ });
  });

  test.each(['list', 'who'])('leave a doubt when X does not say which they are (%s)', async (call) => {
    const { us } = await signInAtX({
      post: noOfX(403, DUPLICATE),
      [call]: () => new Response('', { status: 503 }),
    });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({ refusal: 'unknown' });
  });
});

describe('An answer of X that makes no sense', () => {
  test.each([
    { welcome: 'to our wi-fi' },
    { data: { id: 'Your post is ready', text: '' } },
    { errors: [{ title: 'Internal Error' }] },
  ])('to a publish call is no receipt: %j', async (body) => {
    const { us } = await signInAtX({ post: noOfX(201, body) });
    await expect(publishOnX(us, FLU)).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('to a publish call may hold problems and is a receipt all the same', async () => {
    const body = { data: { id: '7', text: FLU.text }, errors: [{ title: 'Field Hydration Failure' }] };
    const { us } = await signInAtX({ post: noOfX(201, body) });
    expect(await publishOnX(us, FLU)).toMatchObject({ post: '7' });
  });

  test('to a publish call may write the id as a number', async () => {
    const answer = () => new Response('{"data":{"id":1346889436626259968,"text":"x"}}', { status: 201 });
    const { us } = await signInAtX({ post: answer });
    expect(await publishOnX(us, FLU)).toMatchObject({ post: '1346889436626259968' });
  });

  test.each([
    ['upload', {}],
    ['upload', { errors: [{ title: 'x', detail: 'The file could not be read.' }] }],
    ['describe', {}],
    ['describe', { data: { id: '8' } }],
  ])('to a picture (%s) keeps the post back: %j', async (call, body) => {
    const { us, server } = await signInAtX({ [call]: noOfX(200, body) });
    await expect(publishOnX(us, picturePost('x'))).rejects.toMatchObject({ refusal: 'later' });
    expect(server.posts()).toEqual([]);
  });

  test.each([{}, { welcome: 1 }, { data: { id: '8', text: 'x' } }, { errors: [{ title: 'x' }] }])(
    'to the question whether a post is there proves nothing: %j',
    async (body) => {
      const { us } = await signInAtX({ read: noOfX(200, body) });
      await expect(us.exists('7')).rejects.toMatchObject({ refusal: 'later' });
    },
  );

  test('with 404 and without the kind of problem proves nothing either', async () => {
    const { us } = await signInAtX({ read: () => new Response('', { status: 404 }) });
    await expect(us.exists('7')).rejects.toMatchObject({ refusal: 'later' });
  });

  test.each(['x', 'twitter'])(
    'is none where a post is not there, under the old name or the new (%s)',
    async (name) => {
      const type = `https://api.${name}.com/2/problems/resource-not-found`;
      const { us } = await signInAtX({ read: noOfX(200, { errors: [{ title: 'Not Found Error', type }] }) });
      expect(await us.exists('7')).toBe(false);
    },
  );

  test.each([
    {},
    { id: '2244994945' },
    { id: 'x', username: 'brackenshire' },
    { id: '1', username: 'no name' },
  ])('to the question who we are leaves it open: %j', async (data) => {
    const { us } = await signInAtX({ who: noOfX(200, { data }) });
    await expect(us.whoAmI()).rejects.toMatchObject({ refusal: 'later' });
  });
});

describe('A deletion on X', () => {
  test.each([
    [200, {}],
    [200, { data: { deleted: false } }],
    [404, {}],
  ])('that X does not say it did (%i %j) is looked after', async (status, body) => {
    const { us, server } = await signInAtX({ delete: noOfX(status, body) });
    const id = server.put({ text: 'x' });
    await expect(us.remove?.(id)).rejects.toMatchObject({ refusal: expect.stringMatching(/later|rejected/) });
    server.remove(id);
    await expect(us.remove?.(id)).resolves.toBeUndefined();
    expect(server.calls).toEqual(['read', 'read']);
  });

  test.each([
    [403, 'unauthorised', /still there/],
    [400, 'rejected', /Delete it at x.com/],
  ])('that X refuses with %i is "%s", and the post is still there', async (status, refusal, message) => {
    const { us } = await signInAtX({ delete: noOfX(status, { title: 'No', detail: 'You may not.' }) });
    await expect(us.remove?.('7')).rejects.toMatchObject({
      refusal,
      message: expect.stringMatching(message),
    });
  });
});

test('a picture that X refuses is told as that', async () => {
  const { us } = await signInAtX({ upload: noOfX(400, { detail: 'The media is not valid.' }) });
  const prepared = us.prepare(picturePost('x'), MEDIA, 'key', '');
  await expect(prepared).rejects.toThrow('X did not take the picture (The media is not valid.)');
});

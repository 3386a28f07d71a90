import { describe, expect, test } from 'vitest';
import { NetworkError, type Price, type SignedIn, type SignIn } from './network.ts';
import type { Post } from './post.ts';
import { linkless, MEDIA, outcomeOf, picturePost, post } from './testing/bench.ts';
import { pretendX } from './testing/pretend-x.ts';
import { signInFor } from './testing/pretend.ts';
import { publishOnX } from './testing/sign-in-at-x.ts';
import { x } from './x.ts';
import { priceOf } from './x/prices.ts';

const LINK = 'https://news.brackenshire.nhs.uk/2026/flu-clinic/';
const OWN = { key: '', link: LINK, text: '', except: [], since: '2026-11-22T11:45:00Z' };

describe('The price of a post on X', () => {
  test.each([
    ['Flu clinic opens', 15_000],
    [`Flu clinic opens ${LINK}`, 200_000],
    ['Flu clinic: nhs.uk/flu', 200_000],
    ['Call 111.nhs.uk', 200_000],
    ['The link to our news is in our profile.', 15_000],
    ['Write to news@nhs.uk', 15_000],
  ])('%j is %i millionths of a dollar', (text, micros) => {
    expect(priceOf(text, { altText: false }).micros).toBe(micros);
  });

  test('holds the alt text of its picture, and says so', () => {
    expect(priceOf('Flu', { altText: true })).toEqual({
      micros: 20_000,
      what: 'a post without a link, and the alt text of its picture',
    });
  });
});

describe('What X bills', () => {
  test.each([
    ['twenty posts with links', 20, (n: number) => withLink(n), 4_000_000],
    ['twenty posts without', 20, (n: number) => without(n), 300_000],
    ['twenty pictures without a link', 20, (n: number) => pictured(n), 400_000],
  ])('for %s is what was put on the bill: no more, no less', async (_, many, wanted, micros) => {
    const { server, us, spent } = await withBudget(Infinity);
    const posts = Array.from({ length: many }, (__, n) => wanted(n));
    await publishAll(us, posts);
    expect(server.billed()).toBe(micros);
    expect(sum(spent)).toBe(micros);
  });

  test('for a month of mishaps is never more than was put on the bill', async () => {
    const { server, us, spent } = await withBudget(Infinity);
    const receipt = await publishOnX(us, withLink(1));
    server.fail('post', 'lost');
    await outcomeOf(publishOnX(us, withLink(2)));
    await us.find({ ...OWN, link: `${LINK}2` });
    await publishOnX(us, withLink(2));
    await us.exists(receipt.post);
    await us.remove?.(receipt.post);
    await us.remove?.(receipt.post);
    await us.whoAmI();
    expect(server.billed()).toBeGreaterThan(400_000);
    expect(server.billed()).toBeLessThanOrEqual(sum(spent));
  });

  test('is put on the bill before the call, in words', async () => {
    const { us, spent } = await withBudget(Infinity);
    const receipt = await publishOnX(us, pictured(1));
    await us.find(OWN);
    await us.exists(receipt.post);
    await us.remove?.(receipt.post);
    expect(spent).toEqual([
      { micros: 20_000, what: 'a post without a link, and the alt text of its picture' },
      { micros: 10_000, what: 'asking who we are' },
      { micros: 5_000, what: 'looking through our newest posts' },
      { micros: 5_000, what: 'looking whether a post is there' },
      { micros: 10_000, what: 'deleting a post' },
    ]);
  });

  test('for a post is put on the bill while it is made ready, not when it goes out', async () => {
    const { us, spent } = await withBudget(Infinity);
    const prepared = await us.prepare(withLink(1), undefined, 'key', '2026-11-22T12:00:00Z');
    expect(sum(spent)).toBe(200_000);
    await prepared.publish();
    expect(sum(spent)).toBe(200_000);
  });
});

describe("A month's budget", () => {
  test('lets as many posts out as it reaches for, and then none', async () => {
    const { server, us } = await withBudget(500_000);
    await publishOnX(us, withLink(1));
    await publishOnX(us, withLink(2));
    await expect(publishOnX(us, withLink(3))).rejects.toMatchObject({ refusal: 'later' });
    await publishOnX(us, without(4));
    expect(server.posts()).toHaveLength(3);
    expect(server.billed()).toBeLessThanOrEqual(500_000);
  });

  test('that does not reach for a post lets no picture of it up', async () => {
    const { server, us } = await withBudget(15_000);
    await expect(publishOnX(us, pictured(1))).rejects.toMatchObject({ refusal: 'later' });
    expect(server.calls).toEqual([]);
  });

  test('that is used up keeps every question from being asked', async () => {
    const { server, us } = await withBudget(0);
    const asked = [us.find(OWN), us.exists('1'), us.remove?.('1'), us.whoAmI()];
    const outcomes = await Promise.all(asked.map((each) => outcomeOf(Promise.resolve(each))));
    expect(outcomes).toMatchObject(asked.map(() => ({ name: 'NetworkError', refusal: 'later' })));
    expect(server.calls).toEqual([]);
  });

  test('that ends while we look for our own words leaves a doubt, not a failure', async () => {
    const { server, us } = await withBudget(205_000);
    server.put({ text: withLink(1).text });
    await expect(publishOnX(us, withLink(1))).rejects.toMatchObject({ refusal: 'unknown' });
  });

  test('that there is none of is told to whoever deploys, before anything is sent', async () => {
    const server = pretendX();
    const signedIn = x.signIn({ ...signInFor(server), spend: undefined });
    await expect(signedIn).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringMatching(/costs money.*budget.*hub\.yaml/),
    });
    expect(server.calls).toEqual([]);
  });

  test('is not touched by a text that X would refuse', async () => {
    const { us, spent } = await withBudget(Infinity);
    const tooLong = us.prepare(linkless({ text: 'x'.repeat(281) }), MEDIA, 'key', '');
    await expect(tooLong).rejects.toMatchObject({ refusal: 'rejected' });
    expect(spent).toEqual([]);
  });
});

/** One after the other, as a run does. */
async function publishAll(us: SignedIn, posts: readonly Post[]): Promise<void> {
  for (const each of posts) await publishOnX(us, each);
}

/** Signs in with so much to spend, in millionths of a dollar. */
async function withBudget(micros: number) {
  const server = pretendX();
  const spent: Price[] = [];
  const spend: NonNullable<SignIn['spend']> = async (price) => {
    if (sum(spent) + price.micros > micros) throw new NetworkError('later', 'The budget does not reach.');
    spent.push(price);
  };
  return { server, spent, us: await x.signIn({ ...signInFor(server), spend }) };
}

function sum(prices: readonly Price[]): number {
  return prices.reduce((total, { micros }) => total + micros, 0);
}

function withLink(n: number) {
  return post({ text: `Flu clinic ${n} ${LINK}${n}`, link: `${LINK}${n}`, attachment: undefined });
}

function without(n: number) {
  return linkless({ text: `Flu clinic ${n}`, attachment: undefined });
}

function pictured(n: number) {
  return picturePost('A nurse at the door', { text: `Flu clinic ${n}`, link: null });
}

import { describe, expect, test } from 'vitest';
import type { Media, Network, Post, PostIdentity, Prepared, SignedIn, Sought } from '../network.ts';
import type { Fault } from './faults.ts';

/** A network made ready for the contract: signed in at a pretend server. */
export interface Bench {
  readonly network: Network;
  readonly signIn: () => Promise<SignedIn>;
  /** The texts of all posts that readers would see. */
  readonly texts: () => readonly string[];
  /** The alt texts of all pictures and cards there, where the network has a field for them. */
  readonly alts: () => readonly string[];
  /** Takes a post away, as a person would. */
  readonly remove: (post: string) => void;
  /** The next publish call meets this fault. */
  readonly failPublish: (fault: Fault) => void;
  /** Never in any error. */
  readonly secrets: readonly string[];
}

/** What a network's test says of it. */
export interface Terms {
  readonly setUp: () => Bench;
  /** The faults that its publish call can meet. */
  readonly faults: readonly Fault[];
  /** Whether the alt text of a link card reaches readers, or the network has no field for it. */
  readonly cardAlt: 'transmitted' | 'unsupported';
}

const SINCE = '2026-11-22T12:00:00Z';
const IDENTITY: PostIdentity = { hubTag: 'news.example,2026', item: 'fbcdgh2345', account: 'news', n: 'c0' };
const MEDIA: Media = { bytes: Uint8Array.from([1, 2, 3]), type: 'image/png' };

/** What every network keeps: one post, whatever goes wrong; alt text; no secret in an error; limits that are true. */
export function networkContract(name: string, { setUp, faults, cardAlt }: Terms): void {
  describe(`${name} keeps the contract of networks:`, () => {
    test.each(faults)(
      'when a publish call meets "%s", looking and trying again leaves one post',
      async (fault) => {
        const bench = setUp();
        const first = await ready(bench);
        bench.failPublish(fault);
        const outcome = await first.publish().catch((error: unknown) => error);
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault) });
        expect(secretsIn(outcome, bench)).toEqual([]);
        await settle(bench);
        expect(bench.texts()).toEqual([post().text]);
      },
    );

    test.each(faults)('a post without a link is found again after "%s"', async (fault) => {
      const bench = setUp();
      const first = await ready(bench, post({ link: null }));
      bench.failPublish(fault);
      await first.publish().catch((error: unknown) => error);
      await settle(bench, post({ link: null }));
      expect(bench.texts()).toHaveLength(1);
    });

    test('five runs at once leave one post, and five receipts of it', async () => {
      const bench = setUp();
      const runs = await Promise.all([1, 2, 3, 4, 5].map(() => ready(bench)));
      const receipts = await Promise.all(runs.map(({ publish }) => publish()));
      expect(bench.texts()).toHaveLength(1);
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    });

    test('publishing again, even with other words, changes nothing and gives the same receipt', async () => {
      const bench = setUp();
      const receipt = await (await ready(bench)).publish();
      expect(await (await ready(bench, post({ text: 'Other words.' }))).publish()).toEqual(receipt);
      expect(bench.texts()).toEqual([post().text]);
    });

    test('preparing a post makes nothing public', async () => {
      const bench = setUp();
      await ready(bench);
      expect(bench.texts()).toEqual([]);
    });

    test('the key of a post is the same for every run, and another for every other post', async () => {
      const [one, two] = await Promise.all([setUp().signIn(), setUp().signIn()]);
      const others = [{ hubTag: 'x' }, { item: 'x' }, { account: 'x' }, { n: 'c1' }];
      const keys = [IDENTITY, ...others.map((other) => ({ ...IDENTITY, ...other }))].map(one.key);
      expect(two.key(IDENTITY)).toBe(keys[0]);
      expect(new Set(keys).size).toBe(5);
    });

    test('a post is there until a person takes it away', async () => {
      const bench = setUp();
      const us = await bench.signIn();
      const receipt = await (await ready(bench)).publish();
      expect(await us.exists(receipt.post)).toBe(true);
      bench.remove(receipt.post);
      expect(await us.exists(receipt.post)).toBe(false);
    });

    test('what was never posted is not found, nor what another receipt already holds', async () => {
      const bench = setUp();
      const us = await bench.signIn();
      expect(await us.find(sought(us))).toEqual({ found: 'no' });
      const receipt = await (await ready(bench)).publish();
      expect(await us.find(sought(us))).toEqual({ found: 'yes', receipt });
      expect(await us.find({ ...sought(us), except: [receipt.post] })).toEqual({ found: 'no' });
    });

    test('the alt text of a picture reaches readers', async () => {
      const bench = setUp();
      await (await ready(bench, picturePost())).publish();
      expect(bench.alts()).toEqual([picturePost().attachment.alt]);
    });

    test(`the alt text of a link card is ${cardAlt}`, async () => {
      const bench = setUp();
      await (await ready(bench)).publish();
      expect(bench.alts()).toEqual(cardAlt === 'transmitted' ? [post().attachment.alt] : []);
    });

    test.each(['a', 'é', '😀', 'ą́', '👨‍👩‍👧‍👦'])(
      'the longest text of %s that fits is taken, and one more is refused',
      async (letter) => {
        const bench = setUp();
        const { fits, max } = bench.network.limits;
        const most =
          Array.from({ length: max + 1 }, (_, length) => length).findLast((n) => fits(letter.repeat(n))) ?? 0;
        const longest = post({ text: letter.repeat(most), link: null });
        await (await ready(bench, longest)).publish();
        expect(bench.texts()).toEqual([longest.text]);
        const tooLong = ready(bench, post({ text: letter.repeat(most + 1) }), 'c1').then(({ publish }) =>
          publish(),
        );
        await expect(tooLong).rejects.toMatchObject({ name: 'NetworkError', refusal: 'rejected' });
        expect(bench.texts()).toHaveLength(1);
      },
    );
  });
}

/** What a run does that finds an open attempt: it looks, and only if nothing is there does it try again. */
async function settle(bench: Bench, wanted: Post = post()): Promise<void> {
  const us = await bench.signIn();
  const { found } = await us.find(sought(us, wanted));
  const again = found === 'no' ? [await ready(bench, wanted)] : [];
  await Promise.all(again.map(({ publish }) => publish()));
}

async function ready(bench: Bench, wanted: Post = post(), n = 'c0'): Promise<Prepared> {
  const us = await bench.signIn();
  return us.prepare(wanted, MEDIA, us.key({ ...IDENTITY, n }), SINCE);
}

function sought(us: SignedIn, { link, text }: Post = post()): Sought {
  return { key: us.key(IDENTITY), link, text, except: [], since: SINCE };
}

function refusalOf(fault: Fault): 'later' | 'unknown' {
  return fault === 'busy' || fault === 'unreachable' ? 'later' : 'unknown';
}

function secretsIn(thrown: unknown, { secrets }: Bench): readonly string[] {
  const said = thrown instanceof Error ? `${thrown.message} ${String(thrown.cause)} ${thrown.stack}` : '';
  return secrets.filter((secret) => said.includes(secret));
}

function post(changes: Partial<Post> = {}): Post {
  return {
    item: IDENTITY.item,
    account: IDENTITY.account,
    text: 'Clinic opens – walk in 😀',
    language: 'en-GB',
    link: 'https://news.example/news/clinic/',
    hashtags: [],
    attachment: {
      kind: 'card',
      title: 'Clinic opens',
      description: 'Walk in.',
      picture: { url: 'https://news.example/cards/x.png', type: 'image/png', width: 1200, height: 630 },
      alt: 'Example: Clinic opens',
    },
    ...changes,
  };
}

function picturePost(): Post {
  const { picture } = post().attachment;
  return post({ attachment: { kind: 'picture', picture, alt: 'A nurse at the door' } });
}

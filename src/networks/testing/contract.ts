import { describe, expect, test } from 'vitest';
import {
  tryAgain,
  CARD_ALT,
  IDENTITY,
  linkless,
  outcomeOf,
  picturePost,
  post,
  ready,
  refusalOf,
  secretsIn,
  sought,
  type Terms,
} from './bench.ts';
import { afterwards } from './contract-afterwards.ts';

/** What every network keeps: one post, whatever goes wrong; alt text; no secret in an error; limits that are true. */
export function networkContract(name: string, terms: Terms): void {
  const { setUp, cardAlt, cannotTell = false, unaskable = false } = terms;
  const { network } = setUp();
  const faults = terms.faults.filter((fault) => !cannotTell || refusalOf(fault, terms) !== 'unknown');
  if (cannotTell) askingPeople(name, terms);
  describe(`${name} keeps the contract of networks:`, () => {
    test.each(faults)(
      'when a publish call meets "%s", looking and trying again leaves one post',
      async (fault) => {
        const bench = setUp();
        const first = await ready(bench);
        bench.fail('publish', fault);
        const outcome = await outcomeOf(first.publish());
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms) });
        expect(secretsIn(outcome, bench)).toEqual([]);
        await tryAgain(bench, terms, post(), first.key);
        expect(bench.texts()).toEqual([post().text]);
      },
    );

    test.each(faults)('a post without a link is found again after "%s"', async (fault) => {
      const bench = setUp();
      const first = await ready(bench, linkless());
      bench.fail('publish', fault);
      await outcomeOf(first.publish());
      await tryAgain(bench, terms, linkless(), first.key);
      expect(bench.texts()).toHaveLength(1);
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

    test.skipIf(cannotTell || unaskable || network.forGood)(
      'a post is there until a person takes it away',
      async () => {
        const bench = setUp();
        const us = await bench.signIn();
        const receipt = await (await ready(bench)).publish();
        expect(await us.exists(receipt.post)).toBe(true);
        bench.remove(receipt.post);
        expect(await us.exists(receipt.post)).toBe(false);
      },
    );

    test.skipIf(cannotTell || unaskable)(
      'what was never posted is not found, nor what another receipt already holds',
      async () => {
        const bench = setUp();
        const us = await bench.signIn();
        const own = sought(us);
        expect(await us.find(own)).toEqual({ found: 'no' });
        const prepared = await ready(bench);
        const wanted = { ...own, key: prepared.key ?? own.key };
        const receipt = await prepared.publish();
        expect(await us.find(wanted)).toEqual({ found: 'yes', receipt });
        expect(await us.find({ ...own, except: [receipt.post] })).toEqual({ found: 'no' });
      },
    );

    test.skipIf(network.limits.altInText || network.pictures.types.length === 0)(
      'the alt text of a picture reaches readers',
      async () => {
        const bench = setUp();
        await (await ready(bench, picturePost('A nurse at the door'))).publish();
        expect(bench.alts()).toEqual(['A nurse at the door']);
      },
    );

    test(`the alt text of a link card is ${cardAlt}`, async () => {
      const bench = setUp();
      await (await ready(bench)).publish();
      expect(bench.alts()).toEqual(cardAlt === 'transmitted' ? [CARD_ALT] : []);
    });

    test.runIf(network.pictures.needed)('a post without a picture is refused for good', async () => {
      const bench = setUp();
      await expect(ready(bench, linkless({ attachment: undefined }))).rejects.toMatchObject({
        name: 'NetworkError',
        refusal: 'rejected',
      });
      expect(bench.texts()).toEqual([]);
    });

    test.skipIf(network.pictures.needed)('a post goes out without a picture when it has none', async () => {
      const bench = setUp();
      await (await ready(bench, linkless({ attachment: undefined }))).publish();
      expect(bench.texts()).toEqual([linkless().text]);
      expect(bench.alts()).toEqual([]);
    });

    test.each(['a', 'é', '😀', 'ą́', '👨‍👩‍👧‍👦'])(
      'the longest text of %s that fits is taken, and one more is refused',
      async (letter) => {
        const bench = setUp();
        const { fits, max } = bench.network.limits;
        const most =
          Array.from({ length: max + 1 }, (_, length) => length).findLast((n) => fits(letter.repeat(n))) ?? 0;
        const longest = linkless({ text: letter.repeat(most) });
        await (await ready(bench, longest)).publish();
        expect(bench.texts()).toEqual([longest.text]);
        const tooLong = ready(bench, linkless({ text: letter.repeat(most + 1) }), 'c1').then(({ publish }) =>
          publish(),
        );
        await expect(tooLong).rejects.toMatchObject({ name: 'NetworkError', refusal: 'rejected' });
        expect(bench.texts()).toHaveLength(1);
      },
    );
  });
  if (terms.ownKeys) keepingKeys(name, terms);
  afterwards(name, terms);
}

function askingPeople(name: string, terms: Terms): void {
  const { setUp } = terms;
  const doubtful = terms.faults.filter((fault) => refusalOf(fault, terms) === 'unknown');
  describe(`${name} cannot say which posts there are:`, () => {
    test.each(doubtful)('after "%s" nobody knows, and a person is asked', async (fault) => {
      const bench = setUp();
      const first = await ready(bench);
      bench.fail('publish', fault);
      const outcome = await outcomeOf(first.publish());
      expect(outcome).toMatchObject({ name: 'NetworkError', refusal: 'unknown' });
      expect(secretsIn(outcome, bench)).toEqual([]);
      const us = await bench.signIn();
      expect(await us.find(sought(us))).toMatchObject({ found: 'unknown' });
      expect(bench.texts().length).toBeLessThanOrEqual(1);
    });
  });
}

function keepingKeys(name: string, { setUp }: Terms): void {
  describe(`${name} knows a post by our key:`, () => {
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
  });
}

import { describe, expect, test } from 'vitest';
import type { SignedIn } from '../network.ts';
import type { Media, Post, Receipt } from '../post.ts';
import {
  CARD_ALT,
  IDENTITY,
  linkless,
  MEDIA,
  outcomeOf,
  picturePost,
  post,
  ready,
  refusalOf,
  secretsIn,
  sought,
  type Bench,
  type Terms,
} from './bench.ts';

/** What every network keeps once a post is out: it is corrected, answered and taken back, and never more than once. */
export function afterwards(name: string, terms: Terms): void {
  const { corrects } = terms.setUp().network;
  if (corrects.includes('edit')) editing(name, terms);
  if (corrects.includes('repost')) removing(name, terms);
  if (corrects.includes('reply')) answering(name, terms);
  asking(name, terms);
}

function editing(name: string, terms: Terms): void {
  const { setUp, faults } = terms;
  describe(`${name} lets a post be edited:`, () => {
    const { before, corrected, alts } = editOf(terms);

    test('it says the new words, its picture has the new alt text, and there is still one', async () => {
      const { bench, us, receipt } = await posted(setUp, before);
      expect(await edit(us, receipt.post, corrected, MEDIA)).toEqual(receipt);
      expect(bench.texts()).toEqual([corrected.text]);
      expect(bench.alts()).toEqual(alts);
    });

    test('editing it twice is the same as once', async () => {
      const { bench, us, receipt } = await posted(setUp, before);
      await edit(us, receipt.post, corrected, MEDIA);
      expect(await edit(us, receipt.post, corrected, MEDIA)).toEqual(receipt);
      expect(bench.texts()).toEqual([corrected.text]);
    });

    test('an edit that is made ready changes nothing yet', async () => {
      const { bench, us, receipt } = await posted(setUp);
      await us.edit?.(receipt.post, corrected, MEDIA);
      expect(bench.texts()).toEqual([post().text]);
    });

    test.each(faults)('an edit that met "%s" can simply be made again', async (fault) => {
      const { bench, us, receipt } = await posted(setUp);
      bench.fail('edit', fault);
      const outcome = await outcomeOf(edit(us, receipt.post, corrected, MEDIA));
      expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms) });
      expect(secretsIn(outcome, bench)).toEqual([]);
      await edit(us, receipt.post, corrected, MEDIA);
      expect(bench.texts()).toEqual([corrected.text]);
    });

    test('one that a person deleted is not made anew', async () => {
      const { bench, us, receipt } = await posted(setUp);
      bench.remove(receipt.post);
      const outcome = await outcomeOf(edit(us, receipt.post, corrected, MEDIA));
      expect(outcome).toMatchObject({ name: 'NetworkError', refusal: 'rejected' });
      expect(bench.texts()).toEqual([]);
    });
  });
}

/** A post, what it is edited into, and the alt texts that readers then have: with another picture, where the network lets it change. */
function editOf({ setUp, wordsOnly = false, cardAlt }: Terms): {
  readonly before: Post;
  readonly corrected: Post;
  readonly alts: readonly string[];
} {
  const words = { text: `Correction: ${post().text}` };
  if (wordsOnly) {
    return { before: post(), corrected: post(words), alts: cardAlt === 'transmitted' ? [CARD_ALT] : [] };
  }
  const alt = 'A doctor at the door';
  const { altInText = false } = setUp().network.limits;
  return {
    before: picturePost('A nurse'),
    corrected: picturePost(alt, words),
    alts: altInText ? [] : [alt],
  };
}

function removing(name: string, terms: Terms): void {
  const { setUp, faults } = terms;
  describe(`${name} lets a post be taken away:`, () => {
    test('then it is not there any more, and taking it away again is fine', async () => {
      const { bench, us, receipt } = await posted(setUp);
      await us.remove?.(receipt.post);
      expect(bench.texts()).toEqual([]);
      expect(await us.exists(receipt.post)).toBe(terms.cannotTell ?? false);
      await us.remove?.(receipt.post);
    });

    test.each(faults)('a deletion that met "%s" can simply be made again', async (fault) => {
      const { bench, us, receipt } = await posted(setUp);
      bench.fail('remove', fault);
      const outcome = await outcomeOf(us.remove?.(receipt.post) ?? Promise.resolve());
      expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms, 'later') });
      expect(secretsIn(outcome, bench)).toEqual([]);
      await us.remove?.(receipt.post);
      expect(bench.texts()).toEqual([]);
    });

    test('and one made after it, for the correction, is another', async () => {
      const { bench, us, receipt } = await posted(setUp);
      await us.remove?.(receipt.post);
      const anew = await (await ready(bench, post({ text: `Corrected: ${post().text}` }), 'c1')).publish();
      expect(anew.post).not.toBe(receipt.post);
      expect(bench.texts()).toEqual([`Corrected: ${post().text}`]);
    });
  });
}

function answering(name: string, { setUp, cannotTell = false, unaskable = false }: Terms): void {
  describe(`${name} lets a post be answered:`, () => {
    const answer = (replyTo: string) =>
      linkless({ text: 'Correction: 9am, not 8am.', attachment: undefined, replyTo });

    test('the answer hangs under it, and is found again', async () => {
      const { bench, receipt } = await posted(setUp);
      const prepared = await ready(bench, answer(receipt.post), 'c1');
      const answered = await prepared.publish();
      expect(bench.replies(receipt.post)).toEqual(['Correction: 9am, not 8am.']);
      expect(bench.texts()).toHaveLength(2);
      const us = await bench.signIn();
      const own = {
        ...sought(us, answer(receipt.post)),
        key: prepared.key ?? us.key({ ...IDENTITY, n: 'c1' }),
      };
      const found = unaskable ? { found: 'no' } : { found: 'yes', receipt: answered };
      expect(await us.find(own)).toMatchObject(cannotTell ? { found: 'unknown' } : found);
    });

    test.skipIf(unaskable || setUp().network.forGood)(
      'one that a person deleted cannot be answered, and nothing is made public',
      async () => {
        const { bench, receipt } = await posted(setUp);
        bench.remove(receipt.post);
        const outcome = ready(bench, answer(receipt.post), 'c1').then(({ publish }) => publish());
        await expect(outcome).rejects.toMatchObject({ name: 'NetworkError', refusal: 'rejected' });
        expect(bench.texts()).toEqual([]);
      },
    );
  });
}

function asking(name: string, terms: Terms): void {
  const { setUp, faults, cannotTell = false, asksNobody = false, unaskable = false } = terms;
  describe(`${name} is asked`, () => {
    test('who we are, and says it', async () => {
      const bench = setUp();
      const us = await bench.signIn();
      expect(await us.whoAmI()).toEqual({ ...bench.identity, lacks: [] });
    });

    test.skipIf(cannotTell || asksNobody || unaskable).each(faults)(
      'and "%s" is no answer: a post is never taken for deleted',
      async (fault) => {
        const { bench, us, receipt } = await posted(setUp);
        bench.fail('look', fault);
        const outcome = await outcomeOf(us.exists(receipt.post));
        expect(outcome).toMatchObject({ name: 'NetworkError' });
        expect(secretsIn(outcome, bench)).toEqual([]);
        expect(await us.exists(receipt.post)).toBe(true);
      },
    );

    test.skipIf(unaskable).each(faults)('and "%s" does not say who we are', async (fault) => {
      const bench = setUp();
      const us = await bench.signIn();
      bench.fail('whoAmI', fault);
      const outcome = await outcomeOf(us.whoAmI());
      expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms, 'later') });
      expect(secretsIn(outcome, bench)).toEqual([]);
    });
  });
}

async function posted(
  setUp: Terms['setUp'],
  wanted: Post = post(),
): Promise<{ readonly bench: Bench; readonly us: SignedIn; readonly receipt: Receipt }> {
  const bench = setUp();
  const receipt = await (await ready(bench, wanted)).publish();
  return { bench, us: await bench.signIn(), receipt };
}

async function edit(us: SignedIn, target: string, wanted: Post, media: Media): Promise<Receipt | undefined> {
  return (await us.edit?.(target, wanted, media))?.publish();
}

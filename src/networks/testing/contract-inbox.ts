import { describe, expect, test } from 'vitest';
import type { Gathered, MessageKind } from '../message.ts';
import { NetworkError } from '../network.ts';
import { linkless, outcomeOf, ready, refusalOf, sought } from './bench.ts';
import {
  broughtOf,
  broughtOrRefused,
  givenAway,
  idsOf,
  inboxBench,
  kept,
  sendAnswer,
  answerTo,
  THEIR_WORDS,
  type InboxBench,
  type InboxCase,
} from './bench-inbox.ts';
import { answeringMessages } from './contract-inbox-answers.ts';
import { hostileAnswers } from './contract-inbox-hostile.ts';
import { benchOf } from './pretend.ts';

/*
 * How a network adopts it:
 *
 * 1. `inbox: InboxTerms` in the network's file, and `inbox: Inbox` in what its `signIn` gives.
 * 2. Its pretend server gets `inbox: PretendInbox` (pretend-inbox.ts): `say` puts a message there and gives the id under
 *    which `gather` has to bring it; `edit` and `unsay` only where the network tells us; `decides` names the call that
 *    decides each deed, as `callOf` names calls, so that faults can be put on it.
 * 3. `x.inbox.test.ts` beside the network: `inboxContract('X', { setUp: () => pretendX({}), faults: FAULTS })`, with what
 *    is not the same everywhere (`InboxCase` in bench-inbox.ts): `cannotTell` for kinds whose answers nobody can look
 *    for, `outlived` for conversations that go on when a message is gone, `readers` where authors choose, `hideable`.
 *
 * Everything else is taken from the network's own terms: each kind it `sees` is said, brought, looked at and answered.
 */

/** What every inbox keeps: each message is brought, none of ours is, nothing is lost, and nobody is answered twice. */
export function inboxContract(name: string, terms: InboxCase): void {
  const { network } = terms.setUp();
  const { sees, blind, hides = false } = network.inbox;
  describe(`${name} says of its inbox`, () => {
    test('what it sees, each kind once, and in full sentences what it cannot', () => {
      expect(new Set(sees).size).toBe(sees.length);
      expect(blind.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([]);
    });

    test('whether messages can be hidden', async () => {
      const { inbox, server } = await inboxBench(terms);
      expect([inbox.hide !== undefined, server.hidden !== undefined]).toEqual([hides, hides]);
    });
  });
  gathering(name, terms, sees);
  looking(name, terms, sees);
  answeringMessages(name, terms, sees);
  if (hides) hiding(name, terms, sees);
  hostileAnswers(name, terms, sees);
}

function gathering(name: string, terms: InboxCase, sees: readonly MessageKind[]): void {
  const { faults, many = 130 } = terms;
  describe(`${name} brings what people send us:`, () => {
    test('nothing, where nobody did', async () => {
      const bench = await inboxBench(terms);
      expect(await bench.gather()).toMatchObject({ messages: [], unseen: [] });
    });

    test.each(sees)('a %s, with who wrote it, when, its words, and who may read it', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind, author: 'anna', at: Date.UTC(2026, 10, 22, 9) });
      expect(message).toMatchObject({
        kind,
        text: THEIR_WORDS,
        readers: kind === 'private' ? 'addressed' : 'everybody',
        author: { id: expect.stringMatching(/./), name: expect.stringMatching(/anna/i) },
      });
      expect(Date.parse(message.at)).toBe(Date.UTC(2026, 10, 22, 9));
    });

    test('each of them once, and none of our own posts and answers', async () => {
      const bench = await inboxBench(terms);
      const said = sees.map((kind) => bench.say({ kind }));
      const first = await bench.gather();
      expect(first.messages.map(({ id }) => id).toSorted()).toEqual(said.toSorted());
      expect(first.unseen).toEqual([]);
      await postUnderOurs(bench);
      await answerAll(bench, first);
      expect(idsOf(await bench.gather())).toEqual(said.toSorted());
    });

    test('nothing new, when it is asked again and nobody wrote', async () => {
      const bench = await inboxBench(terms);
      const said = sees.map((kind) => bench.say({ kind }));
      const first = await bench.gather();
      const again = await bench.gather(first.cursor);
      expect(idsOf(first, again)).toEqual(said.toSorted());
      expect(again.unseen).toEqual([]);
    });

    test.each(sees)('a %s that comes later is brought from where the last time ended', async (kind) => {
      const bench = await inboxBench(terms);
      bench.say({ kind });
      const { cursor } = await bench.gather();
      const late = bench.say({ kind });
      expect(idsOf(await bench.gather(cursor))).toContain(late);
    });

    test.each(sees)(`all, where there is more than a page of them, each a %s`, async (kind) => {
      const bench = await inboxBench(terms);
      const said = Array.from({ length: many }, () => bench.say({ kind }));
      expect(idsOf(await bench.gather())).toEqual(said.toSorted());
    });

    test.each(sees)('nothing is lost when a %s comes between two pages', async (kind) => {
      const late: string[] = [];
      const bench: InboxBench = await inboxBench(terms, (call, answer) => {
        if (call === bench.server.decides('gather', kind) && late.length === 0)
          late.push(bench.say({ kind }));
        return answer;
      });
      const said = Array.from({ length: many }, () => bench.say({ kind }));
      const first = await bench.gather();
      const second = await bench.gather(first.cursor);
      expect(late).toHaveLength(1);
      expect(idsOf(first, second)).toEqual([...said, ...late].toSorted());
    });

    test.each(each(sees, faults))('nothing is lost when asking for a %s meets "%s"', async (kind, fault) => {
      const bench = await inboxBench(terms);
      const early = bench.say({ kind });
      const { cursor } = await bench.gather();
      const said = sees.map((one) => bench.say({ kind: one }));
      expect(bench.fail('gather', kind, fault)).toBe(true);
      const outcome = await broughtOrRefused(bench.gather(cursor));
      expect(givenAway(outcome, bench)).toEqual([]);
      expect(saysSo(outcome)).toEqual(
        outcome instanceof NetworkError ? refusalOf(fault, terms, 'later') : 'unseen',
      );
      const next = await bench.gather('cursor' in outcome ? outcome.cursor : cursor);
      expect(next.unseen).toEqual([]);
      expect(idsOf(outcome, next).filter((id) => id !== early)).toEqual(said.toSorted());
    });

    test.each(sees)('a %s that answers our answer is brought too', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      const { post } = await sendAnswer(bench, answerTo(bench, message));
      const back = bench.say({ kind, ...(['reply', 'comment'].includes(kind) && { under: post }) });
      expect(idsOf(await bench.gather())).toEqual([message.id, back].toSorted());
    });
  });
}

function looking(name: string, terms: InboxCase, sees: readonly MessageKind[]): void {
  const { edit, unsay } = terms.setUp().inbox ?? {};
  describe(`${name} is asked how messages stand:`, () => {
    test.each(sees)('a %s that is as it was is there, or not spoken of', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      const looked = await bench.inbox.look([message]);
      expect([[], [{ id: message.id, stands: 'there', message }]]).toContainEqual(kept(looked as never));
    });

    test.runIf(edit).each(sees)('a %s that its author changed has the new words', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      bench.server.edit?.(message.id, 'She is well again.');
      expect(await bench.inbox.look([message])).toMatchObject([
        { id: message.id, stands: 'there', message: { text: 'She is well again.' } },
      ]);
    });

    test.runIf(unsay).each(sees)(
      'a %s that its author took away is gone, and others are not',
      async (kind) => {
        const bench = await inboxBench(terms);
        const [one, other] = [await broughtOf(bench, { kind }), await broughtOf(bench, { kind })];
        bench.server.unsay?.(one.id);
        const looked = await bench.inbox.look([one, other]);
        expect(looked.filter(({ stands }) => stands === 'gone').map(({ id }) => id)).toEqual([one.id]);
      },
    );

    test.each(sees)('sixty of them at once, each a %s', async (kind) => {
      const bench = await inboxBench(terms);
      Array.from({ length: 60 }, () => bench.say({ kind }));
      const { messages } = await bench.gather();
      const looked = await bench.inbox.look(messages);
      expect([0, 60]).toContain(looked.length);
      expect(looked.filter(({ stands }) => stands === 'gone')).toEqual([]);
    });

    test('of none, nothing is said', async () => {
      const { inbox } = await inboxBench(terms);
      expect(await inbox.look([])).toEqual([]);
    });

    test.each(each(sees, terms.faults))('a %s is never taken for gone after "%s"', async (kind, fault) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      const isAsked = bench.fail('look', kind, fault);
      const outcome = await outcomeOf(bench.inbox.look([message]));
      expect(outcome).toMatchObject(
        isAsked ? { name: 'NetworkError', refusal: refusalOf(fault, terms, 'later') } : [],
      );
      expect(givenAway(outcome, bench)).toEqual([]);
      const looked = await bench.inbox.look([message]);
      expect(looked.filter(({ stands }) => stands === 'gone')).toEqual([]);
    });
  });
}

function hiding(name: string, terms: InboxCase, sees: readonly MessageKind[]): void {
  const { hideable = ['reply', 'comment'] } = terms;
  const kinds = sees.filter((kind) => hideable.includes(kind));
  describe(`${name} hides messages:`, () => {
    test.each(kinds)('a %s, and twice is the same as once', async (kind) => {
      const bench = await inboxBench(terms);
      const [one, other] = [await broughtOf(bench, { kind }), await broughtOf(bench, { kind })];
      await bench.inbox.hide?.(one);
      await bench.inbox.hide?.(one);
      expect(bench.server.hidden?.()).toEqual([one.id]);
      await bench.inbox.hide?.(other);
      expect(bench.server.hidden?.().toSorted()).toEqual([one.id, other.id].toSorted());
    });

    test.each(each(kinds, terms.faults))(
      'a %s, though hiding met "%s": it is simply done again',
      async (kind, fault) => {
        const bench = await inboxBench(terms);
        const message = await broughtOf(bench, { kind });
        expect(bench.fail('hide', kind, fault)).toBe(true);
        const outcome = await outcomeOf(bench.inbox.hide?.(message) ?? Promise.resolve());
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms, 'later') });
        expect(givenAway(outcome, bench)).toEqual([]);
        await bench.inbox.hide?.(message);
        expect(bench.server.hidden?.()).toEqual([message.id]);
      },
    );
  });
}

/** What a gathering that did not see all says: its refusal, `unseen`, or nothing. */
function saysSo(outcome: Gathered | NetworkError): string | undefined {
  if (outcome instanceof NetworkError) return outcome.refusal;
  return outcome.unseen.length > 0 ? 'unseen' : undefined;
}

/** Posts under our own post, as a correction does, where the network lets us. */
async function postUnderOurs(bench: InboxBench): Promise<void> {
  const { pretend, post, us } = bench;
  if (!pretend.network.corrects.includes('reply')) return;
  const correction = linkless({ text: 'Correction: 9am.', attachment: undefined, replyTo: post });
  await (await ready({ ...benchOf(pretend), signIn: () => Promise.resolve(us) }, correction, 'c1')).publish();
  await us.find(sought(us, correction));
}

async function answerAll(bench: InboxBench, { messages }: Gathered): Promise<void> {
  for (const message of messages) await sendAnswer(bench, answerTo(bench, kept(message)));
}

/** Each of some with each of others. */
export function each<A, B>(some: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] {
  return some.flatMap((one) => others.map((other) => [one, other] as const));
}

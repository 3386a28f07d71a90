import { describe, expect, test } from 'vitest';
import type { MessageKind, Readers } from '../message.ts';
import { outcomeOf, refusalOf } from './bench.ts';
import {
  answerTo,
  broughtOf,
  findAnswer,
  givenAway,
  inboxBench,
  OUR_WORDS,
  readyAnswer,
  sendAnswer,
  settleAnswer,
  THEIR_WORDS,
  type InboxCase,
} from './bench-inbox.ts';

/** Nobody is answered twice, whatever goes wrong; an answer hangs under its message; private stays private. */
export function answeringMessages(name: string, terms: InboxCase, sees: readonly MessageKind[]): void {
  const { cannotTell = [], outlived = [] } = terms;
  const asked = sees.filter((kind) => !cannotTell.includes(kind));
  describe(`${name} lets us answer people:`, () => {
    test.each(sees)('a %s, and nothing is said before the one call that says it', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      const answer = answerTo(bench, message);
      const prepared = await readyAnswer(bench, answer);
      expect(bench.server.answers()).toEqual([]);
      await prepared.publish();
      expect(bench.server.answers()).toMatchObject([{ text: answer.text, to: message.id }]);
    });

    test.each(readersOf(sees, terms))(
      'a %s that %s may read is read by no more with our answer',
      async (kind, readers) => {
        const bench = await inboxBench(terms);
        const message = await broughtOf(bench, { kind, readers });
        expect(message.readers).toBe(readers);
        await sendAnswer(bench, answerTo(bench, message));
        expect(bench.server.answers().map((answer) => answer.readers)).toEqual([readers]);
      },
    );

    test.each(outcomes(sees, terms))(
      'a %s is answered once, though answering met "%s"',
      async (kind, fault) => {
        const bench = await inboxBench(terms);
        const message = await broughtOf(bench, { kind });
        const answer = answerTo(bench, message);
        const first = await readyAnswer(bench, answer);
        expect(bench.fail('answer', kind, fault)).toBe(true);
        const outcome = await outcomeOf(first.publish());
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: refusalOf(fault, terms) });
        expect(givenAway(outcome, bench)).toEqual([]);
        await settleAnswer(bench, answer, first.key);
        expect(bench.server.answers()).toMatchObject([{ text: answer.text, to: message.id }]);
      },
    );

    test.each(doubtful(cannotTell, terms))(
      'of a %s nobody knows after "%s" whether it is answered, and a person is asked',
      async (kind, fault) => {
        const bench = await inboxBench(terms);
        const answer = answerTo(bench, await broughtOf(bench, { kind }));
        const first = await readyAnswer(bench, answer);
        expect(bench.fail('answer', kind, fault)).toBe(true);
        const outcome = await outcomeOf(first.publish());
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: 'unknown' });
        expect(givenAway(outcome, bench)).toEqual([]);
        expect(await findAnswer(bench, answer, first)).toMatchObject({ found: 'unknown' });
        expect(bench.server.answers().length).toBeLessThanOrEqual(1);
      },
    );

    test.each(asked)('an answer to a %s is found, but not once another receipt holds it', async (kind) => {
      const bench = await inboxBench(terms);
      const answer = answerTo(bench, await broughtOf(bench, { kind }));
      const prepared = await readyAnswer(bench, answer);
      expect(await findAnswer(bench, answer, prepared)).toEqual({ found: 'no' });
      const receipt = await prepared.publish();
      expect(await findAnswer(bench, answer, prepared)).toEqual({ found: 'yes', receipt });
      const except = [receipt.post];
      expect(await findAnswer(bench, answer, { ...prepared, except })).toEqual({ found: 'no' });
    });

    test.each(asked)('the same words to somebody else are not taken for an answer to a %s', async (kind) => {
      const bench = await inboxBench(terms);
      const anna = await broughtOf(bench, { kind, author: 'anna' });
      const ben = await broughtOf(bench, { kind, author: 'ben' });
      await sendAnswer(bench, answerTo(bench, anna));
      const answer = answerTo(bench, ben);
      const prepared = await readyAnswer(bench, answer);
      expect(await findAnswer(bench, answer, prepared)).toEqual({ found: 'no' });
      await prepared.publish();
      expect(bench.server.answers().map(({ to }) => to)).toEqual([anna.id, ben.id]);
    });

    test.each(sees)('a %s is answered a second time, when we have more to say', async (kind) => {
      const bench = await inboxBench(terms);
      const message = await broughtOf(bench, { kind });
      const said = ['One moment.', 'The ward rings you at nine.'].map((words) =>
        answerTo(bench, message, words),
      );
      await sendAnswer(bench, said[0] ?? answerTo(bench, message), 'a0');
      await sendAnswer(bench, said[1] ?? answerTo(bench, message), 'a1');
      expect(bench.server.answers().map(({ text }) => text)).toEqual(said.map(({ text }) => text));
    });

    test
      .skipIf(terms.setUp().inbox?.unsay === undefined)
      .each(sees.filter((kind) => !outlived.includes(kind)))(
      'a %s that its author took away is not answered, and nothing is said',
      async (kind) => {
        const bench = await inboxBench(terms);
        const message = await broughtOf(bench, { kind });
        bench.server.unsay?.(message.id);
        const outcome = await outcomeOf(sendAnswer(bench, answerTo(bench, message)));
        expect(outcome).toMatchObject({ name: 'NetworkError', refusal: 'rejected', missing: true });
        expect(givenAway(outcome, bench)).toEqual([]);
        expect(bench.server.answers()).toEqual([]);
      },
    );

    test.each(ECHOES.flatMap((echo) => sees.map((kind) => [kind, ...echo] as const)))(
      'a %s refused with our words or theirs in the refusal (%i %s): none of them is passed on',
      async (kind, status, _, echo) => {
        const bench = await inboxBench(terms, (call, answer) =>
          call === bench.server.decides('answer', kind) ? Response.json(echo(sent()), { status }) : answer,
        );
        const message = await broughtOf(bench, { kind });
        const answer = answerTo(bench, message);
        const sent = () => [THEIR_WORDS, answer.text];
        const outcome = await outcomeOf(sendAnswer(bench, answer));
        expect(outcome).toMatchObject({ name: 'NetworkError' });
        expect(givenAway(outcome, bench, [OUR_WORDS])).toEqual([]);
      },
    );
  });
}

/** A refusal that repeats what was said: our answer. The message itself never went there with it. */
const ECHOES: readonly (readonly [
  status: number,
  where: string,
  echo: (said: readonly string[]) => object,
])[] = [
  [
    400,
    'in "message"',
    ([, ours = '']) => ({ error: 'Bad', message: `Not taken: ${ours}`, description: ours }),
  ],
  [422, 'in "error"', ([, ours = '']) => ({ error: ours, detail: ours, title: ours })],
  [
    400,
    'in "error.message"',
    ([, ours = '']) => ({ error: { code: 100, message: ours, error_user_msg: ours } }),
  ],
];

function readersOf(sees: readonly MessageKind[], { readers = ['everybody'] }: InboxCase) {
  return sees.flatMap((kind) => {
    const may: readonly Readers[] = kind === 'private' ? ['addressed'] : readers;
    return may.map((each) => [kind, each] as const);
  });
}

/** Each kind with each fault after which it can be settled without a person. */
function outcomes(sees: readonly MessageKind[], terms: InboxCase) {
  const { cannotTell = [] } = terms;
  return sees
    .filter((kind) => !cannotTell.includes(kind))
    .flatMap((kind) => terms.faults.map((fault) => [kind, fault] as const));
}

function doubtful(kinds: readonly MessageKind[], terms: InboxCase) {
  const faults = terms.faults.filter((fault) => refusalOf(fault, terms) === 'unknown');
  return kinds.flatMap((kind) => faults.map((fault) => [kind, fault] as const));
}

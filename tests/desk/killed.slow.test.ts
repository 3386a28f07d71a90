import { describe, expect, test } from 'vitest';
import { ANSWERED, scene, WROTE, type Ended, type Stored } from './scene.ts';

/** Steps of a run that brings and answers both messages: a call has two, and so has a change of the store. The first test counts them anew. */
const STEPS = 55;

/** The step just after the first network took our answer, and before the store has its receipt. */
const SENT = 40;

/** Steps of a run that finds an answer of an earlier one. */
const RECOVERY_STEPS = 43;

/** When whatever was under way at noon has come, in minutes. */
const LATER = 30;

const DONE: readonly Stored[] = WROTE.map((text) => ({ text, closed: 'answered', answers: ['sent'] }));

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe.concurrent('a run that is killed, and run again', { timeout: 120_000 }, () => {
  test('has so many steps when nothing kills it', async () => {
    await using here = await scene();
    expect(stepsOf(await here.run(0, 0))).toBe(STEPS);
    expect(here.answers()).toEqual(ANSWERED);
    expect(here.stored()).toEqual(DONE);
  });

  test.each(upTo(STEPS))(
    'at step %i has lost no message, kept none twice, and answered each once',
    async (dieAt) => {
      await using here = await scene();
      expect((await here.run(dieAt, 0)).code).toBe(null);
      expect((await here.run(0, 0)).code).toBe(0);
      expect(new Set(here.answers()).size).toBe(here.answers().length);
      expect(here.stored().map(({ text }) => text)).toEqual(WROTE);
      expect((await here.run(0, LATER)).code).toBe(0);
      expect(here.answers().toSorted()).toEqual(ANSWERED);
      expect(here.stored()).toEqual(DONE);
    },
  );
});

describe.concurrent(
  'a run that looks for the answer of one that was killed, and is killed itself',
  { timeout: 120_000 },
  () => {
    test('has so many steps when nothing kills it', async () => {
      await using here = await scene();
      await here.run(SENT, 0);
      expect(here.answers()).toEqual(ANSWERED.slice(0, 1));
      expect(here.stored()[0]?.answers).toEqual(['sending']);
      expect(stepsOf(await here.run(0, LATER))).toBe(RECOVERY_STEPS);
    });

    test.each(upTo(RECOVERY_STEPS))('at step %i answers each once', async (dieAt) => {
      await using here = await scene();
      await here.run(SENT, 0);
      expect((await here.run(dieAt, LATER)).code).toBe(null);
      expect((await here.run(0, 2 * LATER)).code).toBe(0);
      expect(here.answers().toSorted()).toEqual(ANSWERED);
      expect(here.stored()).toEqual(DONE);
    });
  },
);

describe('two desks over one store, each in a process of its own', { timeout: 120_000 }, () => {
  test.each([1, 2, 3, 4, 5])('answer each message once, time %i', async () => {
    await using here = await scene();
    const both = await Promise.all([here.run(0, 0), here.run(0, 0)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await here.run(0, LATER)).code).toBe(0);
    expect(here.answers().toSorted()).toEqual(ANSWERED);
    expect(here.stored()).toEqual(DONE);
  });
});

function stepsOf({ printed }: Ended): number {
  return Number(/STEPS=(\d+)/.exec(printed)?.[1]);
}

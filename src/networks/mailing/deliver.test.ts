import { describe, expect, test } from 'vitest';
import { NetworkError } from '../network.ts';
import { outcomeOf } from '../testing/bench.ts';
import { people } from '../testing/memory-mailing.ts';
import { deliver } from './deliver.ts';
import { letterOf } from './letter.ts';
import type { Became, Mailer } from './mailer.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const KEY = 'k';

/** What a message meets, by the number of its subscriber. */
type Answers = Readonly<Record<number, Became['became'] | NetworkError | 'lost' | undefined>>;

describe('A mailing', () => {
  test('goes to each once, in the order of the list, and knows when it is done', async () => {
    const world = scene(3);
    expect(await world.run()).toEqual({ sent: 3, refused: 0, unsure: 0 });
    expect(world.sent).toEqual([0, 1, 2]);
    expect(await world.run()).toEqual({ sent: 3, refused: 0, unsure: 0 });
    expect(world.sent).toEqual([0, 1, 2]);
  });

  test('that another run is at is left to it', async () => {
    const world = scene(2);
    world.mailing.begin();
    expect(await outcomeOf(world.run())).toMatchObject({ refusal: 'later' });
    expect(world.sent).toEqual([]);
  });

  test('lets go of the list and of the connection, whatever happens', async () => {
    const world = scene(2);
    await outcomeOf(world.run({ 0: new NetworkError('later', 'Busy.') }));
    expect(world.ended()).toBe(1);
    expect(world.mailing.begin).not.toThrow();
  });

  test('that is too long for one run goes on in the next, and says how far it is', async () => {
    const world = scene(10);
    expect(await outcomeOf(world.run({}, 60_000))).toMatchObject({
      refusal: 'later',
      message:
        'Email: the list is longer than one run has time for. 4 subscribers have the message already; the next run goes on with the others, and nobody gets two.',
    });
    await outcomeOf(world.run({}, 60_000));
    await world.run({}, 60_000);
    expect(world.sent).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('that stops every time at the same one reaches all others: who was tried comes last', async () => {
    const world = scene(4);
    const poison = { 0: new NetworkError('later', 'Busy.') };
    await outcomeOf(world.run(poison));
    await outcomeOf(world.run(poison));
    expect(world.sent).toEqual([1, 2, 3]);
  });
});

describe('One that is put off', () => {
  test('is tried again after an hour, as often as it takes', async () => {
    const world = scene(2);
    expect(await outcomeOf(world.run({ 0: 'put-off' }))).toMatchObject({
      refusal: 'later',
      retryAt: '2026-11-22T13:00:00Z',
      message: expect.stringContaining('1 subscriber is tried again later'),
    });
    world.later(HOUR);
    await outcomeOf(world.run({ 0: 'put-off' }));
    world.later(HOUR);
    expect(await world.run()).toEqual({ sent: 2, refused: 0, unsure: 0 });
  });

  test('for four hours counts as refused, so that the mailing ends', async () => {
    const world = scene(2);
    await outcomeOf(world.run({ 0: 'put-off' }));
    world.later(4 * HOUR);
    expect(await world.run({ 0: 'put-off' })).toEqual({ sent: 1, refused: 1, unsure: 0 });
  });

  test('was not put off by a mailing that stopped for another reason before', async () => {
    const world = scene(2);
    await outcomeOf(world.run({ 0: new NetworkError('later', 'Busy.') }));
    world.later(24 * HOUR);
    await outcomeOf(world.run({ 0: 'put-off' }));
    world.later(HOUR);
    expect(await world.run()).toEqual({ sent: 2, refused: 0, unsure: 0 });
  });
});

describe('One whose answer was lost', () => {
  test('is asked about where that can be done: what is there is not sent again', async () => {
    const world = scene(2, { isThere: true });
    expect(await outcomeOf(world.run({ 0: 'lost' }))).toMatchObject({ refusal: 'unknown' });
    expect(await world.run()).toEqual({ sent: 2, refused: 0, unsure: 0 });
    expect(world.sent).toEqual([1]);
  });

  test('and is not there is waited for, while the others get theirs, and then sent again', async () => {
    const world = scene(2, { isThere: false });
    await outcomeOf(world.run({ 0: 'lost' }));
    world.later(60_000);
    expect(await outcomeOf(world.run())).toMatchObject({ refusal: 'later', retryAt: '2026-11-22T12:10:00Z' });
    expect(world.sent).toEqual([1]);
    world.later(10 * 60_000);
    expect(await world.run()).toEqual({ sent: 2, refused: 0, unsure: 0 });
  });

  test('is not sent again after two days, when it may have been there and been forgotten', async () => {
    const world = scene(2, { isThere: false });
    await outcomeOf(world.run({ 0: 'lost' }));
    world.later(48 * HOUR);
    expect(await world.run()).toEqual({ sent: 1, refused: 0, unsure: 1 });
  });

  test('is never sent again where nobody can be asked', async () => {
    const world = scene(2);
    await outcomeOf(world.run({ 0: 'lost' }));
    expect(await world.run()).toEqual({ sent: 1, refused: 0, unsure: 1 });
    expect(world.sent).toEqual([1]);
  });
});

describe('A mail server that does not let us send', () => {
  const refuses = (count: number): Answers =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [at, 'refused']));

  test('uses up nobody: after a few refusals one after another it stops, and all are tried when it is mended', async () => {
    const world = scene(8, { doubtsAfter: 3 });
    expect(await outcomeOf(world.run(refuses(8)))).toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('refused 3 messages one after another (550 5.7.1)'),
    });
    expect(await world.run()).toEqual({ sent: 8, refused: 0, unsure: 0 });
  });

  test('is not suspected for a few wrong addresses among good ones', async () => {
    const world = scene(6, { doubtsAfter: 3 });
    expect(await world.run({ 0: 'refused', 1: 'refused', 4: 'refused', 5: 'refused' })).toEqual({
      sent: 2,
      refused: 4,
      unsure: 0,
    });
  });

  test('to any of a short list is suspected too', async () => {
    const world = scene(2, { doubtsAfter: 3 });
    expect(await outcomeOf(world.run(refuses(2)))).toMatchObject({ refusal: 'unauthorised' });
    expect(await world.run()).toEqual({ sent: 2, refused: 0, unsure: 0 });
  });

  test('at this hour is asked again later', async () => {
    const world = scene(4, { doubtsAfter: 3 });
    expect(await outcomeOf(world.run({ 0: 'put-off', 1: 'put-off', 2: 'put-off' }))).toMatchObject({
      refusal: 'later',
    });
    expect(await world.run()).toEqual({ sent: 4, refused: 0, unsure: 0 });
  });
});

test('A list of 10,000 takes time in proportion', { timeout: 20_000 }, async () => {
  const [short, long] = [scene(1000), scene(10_000)];
  const timed = async (world: ReturnType<typeof scene>) => {
    const begun = performance.now();
    await world.run();
    return performance.now() - begun;
  };
  await timed(scene(1000));
  expect((await timed(long)) / ((await timed(short)) + 5)).toBeLessThan(40);
  expect(long.sent).toHaveLength(10_000);
});

/** A list, and a mailer that answers as a test says. */
function scene(count: number, ways: Pick<Mailer, 'doubtsAfter'> & { readonly isThere?: boolean } = {}) {
  const { isThere, ...others } = ways;
  const mailing = people(count);
  const sent: number[] = [];
  let now = NOON;
  let ended = 0;
  const run = (answers: Answers = {}, each = 0) =>
    deliver(mailing, {
      key: KEY,
      letter: letterOf({ title: 'Clinic', text: 'Opens.' }, { url: 'https://n.example/' }, KEY),
      network: 'Email',
      now: () => `${new Date(now).toISOString().slice(0, 19)}Z`,
      mailer: {
        ...others,
        ...(isThere !== undefined && { isThere: () => Promise.resolve(isThere) }),
        end: () => void (ended += 1),
        send: async ({ reference }) => {
          now += each;
          const who = Number(reference.split('.')[1]);
          const met = answers[who];
          if (met === 'lost') throw new NetworkError('unknown', 'It may have gone out.');
          if (met instanceof NetworkError) throw met;
          if (met === undefined) sent.push(who);
          return met === undefined ? { became: 'sent' } : { became: met, said: '550 5.7.1' };
        },
      },
    });
  return { mailing, sent, run, ended: () => ended, later: (ms: number) => void (now += ms) };
}

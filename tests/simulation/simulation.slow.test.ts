import { expect, test } from 'vitest';
import { simulate, type Simulated } from './simulate.ts';

/** Drawn anew each time, or given to see a story again. */
const SEED = Number(process.env['SIMULATION_SEED'] ?? Math.floor(Date.now() / 1000) % 1_000_000);

/** Two lives are 10,000 items: a life costs more the longer it is, because what was withdrawn is named for ever. */
const ITEMS = 5_000;

test.each([SEED, SEED + 1])(
  `in a life of ${ITEMS} items on ten accounts (seed %i) nothing is doubled, and nothing lost in silence`,
  async (seed) => {
    const lived = await simulate(seed, ITEMS);
    console.log(told(lived));
    expect(lived, `See it again with SIMULATION_SEED=${seed}.`).toMatchObject({ wrong: [], lost: [] });
    expect(lived.deliveries).toBe(ITEMS * 10);
    expect(Math.min(lived.killed, lived.corrected, lived.takenDown, lived.lapsed)).toBeGreaterThan(50);
    expect(lived.posted).toBeGreaterThan(ITEMS * 5);
  },
);

test('the same seed lives the same life', async () => {
  expect(await simulate(11, 60)).toEqual(await simulate(11, 60));
});

function told({ seed, runs, killed, deliveries, posted, corrected, takenDown, lapsed }: Simulated): string {
  return `Seed ${seed}: ${runs} runs, ${killed} of them killed; ${deliveries} deliveries: ${posted} posted, ${corrected} corrected, ${takenDown} taken down, ${lapsed} lapsed.`;
}

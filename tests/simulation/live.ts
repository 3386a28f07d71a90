import { expect } from 'vitest';
import { simulate, type Simulated } from './simulate.ts';

/** Drawn anew each time, or given to see a story again. */
export const SEED = Number(process.env['SIMULATION_SEED'] ?? Math.floor(Date.now() / 1000) % 1_000_000);

/** Two lives are 10,000 items: a life costs more the longer it is, because what was withdrawn is named for ever. */
const ITEMS = 5_000;

/** Lives one life on ten accounts: nothing is doubled, nothing lost in silence, and everything that can happen did. */
export async function live(seed: number): Promise<void> {
  const lived = await simulate(seed, ITEMS);
  console.log(told(lived));
  expect(lived, `See it again with SIMULATION_SEED=${SEED}.`).toMatchObject({ wrong: [], lost: [] });
  expect(lived.deliveries).toBe(ITEMS * 10);
  expect(Math.min(lived.killed, lived.corrected, lived.takenDown, lived.lapsed)).toBeGreaterThan(50);
  expect(lived.posted).toBeGreaterThan(ITEMS * 5);
  expect(lived.billed).toBeGreaterThan(10_000_000);
}

function told({ seed, runs, killed, deliveries, posted, corrected, takenDown, lapsed }: Simulated): string {
  return `Seed ${seed}: ${runs} runs, ${killed} of them killed; ${deliveries} deliveries: ${posted} posted, ${corrected} corrected, ${takenDown} taken down, ${lapsed} lapsed.`;
}

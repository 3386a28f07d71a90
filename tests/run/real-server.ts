import { runRealProofs } from '../real/real.ts';
import type { Step } from './steps.ts';

/** A real Bluesky server on loopback, on which every demo item must arrive once. */
export const realServer: Step = {
  name: 'Real server',
  doing:
    'installing a Bluesky server the first time (minutes), then posting to it through kills and cut answers',
  run: (log) => runRealProofs({ log, env: process.env, clock: Date.now }),
};

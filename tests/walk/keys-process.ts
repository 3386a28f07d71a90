import { keySteps, type KeysAsked } from './key-steps.ts';

// A process of its own: the program of a site, and all that it remembers, goes with it.
const asked = JSON.parse(process.env['WALK_KEYS'] ?? '') as KeysAsked;
process.send?.(await keySteps(asked));
process.disconnect?.();

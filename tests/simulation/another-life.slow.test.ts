import { test } from 'vitest';
import { live, SEED } from './live.ts';

/** A file of its own, so that it runs beside the first. */
test(`in another life of 5,000 items (seed ${SEED}, and one) nothing is doubled, and nothing lost in silence`, () =>
  live(SEED + 1));

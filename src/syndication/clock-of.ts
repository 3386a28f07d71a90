import type { Hub } from '../hub/hub.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import type { Surroundings } from './surroundings.ts';

/** The clock of a run: where the hub stands at another moment, that moment, and it goes on from there. */
export function clockOf(
  hub: Pick<Hub, 'demo'>,
  { clock, env, momentOf }: Pick<Surroundings, 'clock' | 'env' | 'momentOf'>,
): () => Instant {
  const started = clock();
  const elsewhere = hub.demo || env['FREESHEET_NOW'];
  const shift = elsewhere ? msOf(momentOf(hub, env, started)) - started : 0;
  return () => instantFromMs(clock() + shift);
}

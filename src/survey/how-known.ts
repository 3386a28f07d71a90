import { writeDate } from '../news/times.ts';
import type { Surveyed } from './count.ts';

/** How the state of an account was known: `read on Sunday 22 November 2026`. */
export function howKnown({ state, how, on, observed }: Known): string {
  if (state === 'not looked at') return 'nobody looked';
  if (how === 'observed') return `seen on ${writeDate(on)} by: ${observed?.by ?? ''}`;
  if (state === 'not known') return `not to be read on ${writeDate(on)}`;
  return how === 'read' ? `read on ${writeDate(on)}` : 'as the list says';
}

type Known = Pick<Surveyed, 'state' | 'how' | 'on' | 'observed'>;

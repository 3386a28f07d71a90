import { consultationState, opensAt } from './consultations.ts';
import { writeFrom } from './from.ts';
import type { Item } from './item.ts';
import { writeTime, type Instant } from './times.ts';
import { writeUntil } from './until.ts';

type Consulted = Pick<Item, 'consultation' | 'published'>;

/** What came of a consultation that has closed. */
export interface Outcome {
  /** Whether it is known. */
  readonly known: boolean;
  /** A sentence or two. */
  readonly words: string;
  /** Where it is told in full. */
  readonly url?: string;
}

/**
 * When a consultation opens and closes, in sentences without an end that stay true however late a build is:
 * `Closes at the end of Friday 15 January 2027`. Of one that has opened, nothing about its opening.
 */
export function consultationDates(item: Consulted, zone: string, now: Instant): readonly string[] {
  if (!item.consultation) return [];
  const until = writeUntil(item.consultation.closes, zone);
  const state = consultationState(item, now);
  if (state === 'closed') return [`Closed at ${until}`];
  return [...(state === 'coming' ? [opens(opensAt(item), zone)] : []), `Closes at ${until}`];
}

/**
 * When a consultation closes, the same in every build; before it when it opens, if that is later than its publication,
 * so that nobody tries in vain.
 */
export function consultationSpan(item: Consulted, zone: string): readonly string[] {
  return consultationDates(item, zone, item.published);
}

function opens(instant: Instant, zone: string): string {
  return `Opens ${writeTime(instant, zone) === 'midnight' ? 'on' : 'at'} ${writeFrom(instant, zone)}`;
}

/** What came of a consultation, or that it is awaited; nothing before it closes, unless its outcome is out. */
export function outcomeOf(item: Consulted, now: Instant): Outcome | undefined {
  const { consultation } = item;
  if (!consultation) return undefined;
  const { outcome, outcomeBy } = consultation;
  if (outcome && outcome.at <= now) return { known: true, words: outcome.what, url: outcome.url };
  if (consultationState(item, now) !== 'closed') return undefined;
  const expected = outcomeBy === undefined ? '' : ` It is expected ${when(outcomeBy)}.`;
  return { known: false, words: `We are waiting for the outcome.${expected}` };
}

/** `March 2027` → `in March 2027`, `Friday 12 March 2027` → `on Friday 12 March 2027`, `by Easter` → `by Easter`. */
function when(words: string): string {
  const plain = words.replace(/\.$/, '');
  if (/^(in|on|by|at|before|after|during)\b/i.test(plain))
    return plain.charAt(0).toLowerCase() + plain.slice(1);
  return /^([A-Z][a-z]+day\b|\d{1,2} )/.test(plain) ? `on ${plain}` : `in ${plain}`;
}

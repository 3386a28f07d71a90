import { daysBetween, type Day } from './read-day.ts';
import type { Found } from './readers/reader.ts';
import type { Observation, SurveyRow } from './row.ts';

/** How an account stands. */
export type State = 'active' | 'quiet' | 'inactive' | 'parked' | 'none' | 'not looked at' | 'not known';

/** The states, in the order in which they are shown. */
export const STATES: readonly State[] = [
  'active',
  'quiet',
  'inactive',
  'parked',
  'none',
  'not looked at',
  'not known',
];

/** From how many days after its last post an account counts as what. */
export interface Thresholds {
  /** Quiet after more days than this. */
  readonly quiet: number;
  /** Inactive after more days than this; more than `quiet`. */
  readonly inactive: number;
}

/** Those of a survey that asks for no others. */
export const THRESHOLDS: Thresholds = { quiet: 14, inactive: 30 };

/** A survey's day, and the zone of the days that it counts. */
export interface When {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly dayOf: (ms: number) => Day;
}

/** What is known of an account, and how. */
export interface Judged {
  readonly state: State;
  /** `listed`: by the file alone. */
  readonly how: 'read' | 'observed' | 'listed';
  /** The day of which this is true. */
  readonly on: Day;
  readonly lastPost?: Day;
  /** Days from its last post to `on`. */
  readonly days?: number;
  readonly pointsTo?: string;
  /** Why it is not known, or could not be read, in full sentences. */
  readonly why?: string;
  /** Whether the body has an account there: nothing when even that is not known. */
  readonly present?: boolean;
}

/** A moment in the future by less than this is a clock that goes wrong, and counts as now; by more, it is no date. */
const TOLERANCE = 24 * 60 * 60 * 1000;

/** How the account of a row stands. */
export function judge(
  row: Pick<SurveyRow, 'account' | 'observed'>,
  found: Found | undefined,
  when: When,
  thresholds: Thresholds,
): Judged {
  const { account, observed } = row;
  const today = when.dayOf(when.now);
  if (account === undefined) {
    const how = observed ? 'observed' : 'listed';
    return { state: 'none', how, on: observed?.on ?? today, present: false };
  }
  if (found?.kind === 'gone') return { state: 'not known', how: 'read', on: today, why: found.why };
  const read = found && readable(found, when);
  if (read) return ofRead(read, observed, today, thresholds);
  const why = found?.kind === 'not read' ? found.why : found && 'Its only dates are in the future.';
  if (observed) return ofObserved(observed, why, thresholds);
  const unread = { how: 'listed', on: today, present: true } as const;
  return why === undefined ? { ...unread, state: 'not looked at' } : { ...unread, state: 'not known', why };
}

/** The state of an account that last posted some days ago. */
export function stateAfter(days: number, { quiet, inactive }: Thresholds): 'active' | 'quiet' | 'inactive' {
  if (days > inactive) return 'inactive';
  return days > quiet ? 'quiet' : 'active';
}

interface Read {
  readonly lastPost?: Day;
  readonly movedTo?: string;
}

/** What was read; nothing when nothing can be said from it. */
function readable(found: Exclude<Found, { kind: 'gone' }>, { now, dayOf }: When): Read | undefined {
  if (found.kind === 'not read') return undefined;
  if (found.kind === 'no posts') return {};
  const past = found.at.filter((ms) => ms <= now + TOLERANCE);
  const last = past.reduce((newest, ms) => Math.max(newest, ms), Number.NEGATIVE_INFINITY);
  const lastPost = past.length > 0 ? { lastPost: dayOf(Math.min(last, now)) } : {};
  if (found.kind === 'moved') return { ...lastPost, movedTo: found.to };
  return past.length > 0 ? lastPost : undefined;
}

function ofRead(
  { lastPost, movedTo }: Read,
  observed: Observation | undefined,
  today: Day,
  thresholds: Thresholds,
): Judged {
  const days = lastPost === undefined ? undefined : daysBetween(lastPost, today);
  const common = {
    how: 'read',
    on: today,
    present: true,
    ...(days !== undefined && { lastPost, days }),
  } as const;
  if (movedTo !== undefined) return { ...common, state: 'parked', pointsTo: movedTo };
  // A person saw that it was parked; it still is, unless it posted since.
  if (observed?.seen === 'parked' && (lastPost ?? '') <= observed.on) {
    return {
      ...ofObserved(observed, undefined, thresholds),
      ...(lastPost !== undefined && { lastPost, days: daysBetween(lastPost, observed.on) }),
    };
  }
  if (days === undefined) return { ...common, state: 'inactive', why: 'It has no posts.' };
  return { ...common, state: stateAfter(days, thresholds) };
}

function ofObserved(
  { on, lastPost, seen, pointsTo }: Observation,
  unread: string | undefined,
  thresholds: Thresholds,
): Judged {
  const days = lastPost === undefined ? undefined : daysBetween(lastPost, on);
  const said = {
    parked: undefined,
    'no posts': 'It has no posts.',
    'not known': 'Whoever looked could not tell.',
  };
  const why = [unread, seen && said[seen]].filter((one) => one !== undefined).join(' ');
  const common = {
    how: 'observed',
    on,
    present: true,
    ...(days !== undefined && { lastPost, days }),
    ...(why !== '' && { why }),
  } as const;
  if (seen === 'parked') return { ...common, state: 'parked', pointsTo };
  if (seen === 'not known') return { ...common, state: 'not known' };
  return { ...common, state: days === undefined ? 'inactive' : stateAfter(days, thresholds) };
}

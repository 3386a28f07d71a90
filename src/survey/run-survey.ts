import { dayOf, instantFromMs, msOf, type Instant } from '../news/times.ts';
import { count, type Counts, type Surveyed } from './count.ts';
import { methodOf } from './method.ts';
import { accountId, readAccounts, type AccountReading } from './read-accounts.ts';
import type { SurveyRow } from './row.ts';
import { judge, THRESHOLDS, type Thresholds } from './state.ts';

/** Days are those of the clock on the wall in England. */
const ZONE = 'Europe/London';

/** What a survey asks of its surroundings. */
export interface SurveyTools extends AccountReading {
  /** The moment of the survey. */
  readonly now: Instant;
  /** 14 and 30 days, when left out. */
  readonly thresholds?: Thresholds;
}

/** A survey: what `survey.json` holds. */
export interface SurveyResult {
  readonly format: 'freesheet-survey';
  readonly version: 1;
  readonly moment: Instant;
  /** Its day, in England. */
  readonly day: string;
  readonly thresholds: Thresholds;
  /** How it was made, in full sentences. */
  readonly method: readonly string[];
  readonly counts: Counts;
  readonly rows: readonly Surveyed[];
}

/** Reads what may be read, judges each account, and counts. Never throws for what a server does. */
export async function runSurvey(rows: readonly SurveyRow[], tools: SurveyTools): Promise<SurveyResult> {
  const { now, thresholds = THRESHOLDS } = tools;
  const found = await readAccounts(rows, tools);
  const when = { now: msOf(now), dayOf: (ms: number) => dayOf(instantFromMs(ms), ZONE) };
  const surveyed = rows.map((row) => ({
    ...row,
    ...judge(row, row.key === undefined ? undefined : found.get(accountId(row)), when, thresholds),
  }));
  const counts = count(surveyed);
  return {
    format: 'freesheet-survey',
    version: 1,
    moment: now,
    day: surveyDay(now),
    thresholds,
    method: methodOf(counts, thresholds),
    counts,
    rows: surveyed,
  };
}

/** The day of a survey, in England: `2026-11-22`. */
export function surveyDay(now: Instant): string {
  return dayOf(now, ZONE);
}

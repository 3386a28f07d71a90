import { z } from 'zod';
import { ContentError } from '../hub/content-error.ts';
import type { Surveyed } from './count.ts';
import { bodyKey } from './row.ts';
import type { SurveyResult } from './run-survey.ts';

/** Of a former survey, what is compared. */
const FORMER = z.object({
  format: z.literal('freesheet-survey'),
  version: z.literal(1),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  rows: z.array(
    z.object({
      body: z.string(),
      ods: z.string().optional(),
      network: z.string(),
      key: z.string().optional(),
      account: z.string().optional(),
      state: z.string(),
    }),
  ),
});

/** A survey that was made before. */
export type FormerSurvey = z.infer<typeof FORMER>;

/** What changed of an account; `not in the survey` is a state here too. */
export interface Change {
  readonly body: string;
  readonly network: string;
  /** `none`, where the body has no account there. */
  readonly account: string;
  readonly before: string;
  readonly now: string;
}

/** What changed since a former survey. */
export interface Compared {
  /** Its day, `2026-08-22`. */
  readonly since: string;
  readonly changes: readonly Change[];
}

const ABSENT = 'not in the survey';

/**
 * Reads the `survey.json` of a former survey.
 * @param file as faults name it.
 * @throws ContentError for what is none.
 */
export function readFormer(text: string, file: string): FormerSurvey {
  try {
    return FORMER.parse(JSON.parse(text));
  } catch {
    throw new ContentError([
      {
        file,
        position: { line: 1, column: 1 },
        what: 'This is not the survey.json of a survey.',
        instead: 'Name the survey.json in the folder of a former survey.',
      },
    ]);
  }
}

/** The accounts that stand otherwise than in a former survey, in the order of this one, with those that are gone last. */
export function compareSurveys(former: FormerSurvey, { rows }: Pick<SurveyResult, 'rows'>): Compared {
  const before = new Map(former.rows.map((row) => [idOf(row), row]));
  const now = new Set(rows.map(idOf));
  const changed = rows.flatMap((row) => {
    const state = before.get(idOf(row))?.state ?? ABSENT;
    return state === row.state ? [] : [change(row, state, row.state)];
  });
  const gone = former.rows.filter((row) => !now.has(idOf(row)));
  return { since: former.day, changes: [...changed, ...gone.map((row) => change(row, row.state, ABSENT))] };
}

type Row = Pick<Surveyed, 'body' | 'ods' | 'network' | 'key' | 'account'>;

function idOf(row: Row): string {
  return [bodyKey(row), row.network, row.key ?? ''].join('\n');
}

function change({ body, network, account = 'none' }: Row, before: string, now: string): Change {
  return { body, network, account, before, now };
}

import { instantFromMs, dayOf } from '../../news/times.ts';
import type { Fetch } from '../../strangers/ask.ts';
import { readSurvey } from '../read-survey.ts';
import type { SurveyRow } from '../row.ts';
import type { SurveyTools } from '../run-survey.ts';
import type { When } from '../state.ts';

/** The moment of every survey in tests: a Sunday. */
export const NOW = '2026-11-22T12:00:00Z';
export const TODAY = '2026-11-22';

/** That moment, and days in England. */
export const WHEN: When = {
  now: Date.parse(NOW),
  dayOf: (ms) => dayOf(instantFromMs(ms), 'Europe/London'),
};

const TITLES =
  'body,ODS code,network,account,observed on,last post on,state seen,points to,observed by,evidence,note';

/** Rows of a survey from lines of its file, without the titles. */
export function rowsOf(...lines: readonly string[]): readonly SurveyRow[] {
  return readSurvey([TITLES, ...lines].join('\n'), { file: 'bodies.csv', today: TODAY });
}

/** An observation as the last cells of a line. */
export const seenOn = (on: string, lastPost: string): string =>
  `${on},${lastPost},,,communications officer,https://files.example.org/1.png`;

/** Nobody is there. */
const noWeb: Fetch = () => Promise.reject(new TypeError('fetch failed'));

/** What a survey is handed, that waits for nothing. */
export function toolsWith(fetch: Fetch = noWeb, more: Partial<SurveyTools> = {}): SurveyTools {
  return {
    now: NOW,
    fetch,
    userAgent: 'Freesheet (survey)',
    sleep: () => Promise.resolve(),
    progress: () => {},
    ...more,
  };
}

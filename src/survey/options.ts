import { parseArgs } from 'node:util';
import { THRESHOLDS, type Thresholds } from './state.ts';

/** What `npm run survey` was asked for. */
export type SurveyOptions =
  | { readonly example: string }
  | {
      readonly file: string;
      readonly out?: string;
      readonly compare?: string;
      readonly hub?: string;
      readonly thresholds: Thresholds;
    };

/** Printed for `--help`, and after a wrong use. */
export const SURVEY_HELP = `Says whose accounts are alive, from a list of bodies and their accounts.

npm run survey -- bodies.csv [options]
npm run survey -- --example [new.csv]

  --out <folder>     where the survey is written; .freesheet/survey/<its day> when left out
  --quiet <days>     an account is quiet when its last post is longer ago; ${THRESHOLDS.quiet} when left out
  --inactive <days>  and inactive when it is longer ago than this; ${THRESHOLDS.inactive} when left out
  --compare <file>   the survey.json of a former survey: says what changed since
  --hub <folder>     whose survey it is; FREESHEET_HUB or content when left out, and nobody's for a demonstration
  --example          writes a list to begin with, bodies.csv when no other name is given

Bluesky, Mastodon, public Telegram channels, YouTube channels and website feeds are read. On every other network a person
looks, and writes down what was seen. Ends with 1 when the list has to be corrected, 2 for a wrong use, else with 0.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readSurveyOptions(args: readonly string[]): SurveyOptions | { readonly wrong: string } {
  const TEXT = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: TEXT,
      quiet: TEXT,
      inactive: TEXT,
      compare: TEXT,
      hub: TEXT,
      example: { type: 'boolean' },
    },
  });
  const [file, ...more] = positionals;
  const { example, quiet, inactive, ...named } = values;
  if (more.length > 0) return { wrong: 'Name one file alone.' };
  if (example) return { example: file ?? 'bodies.csv' };
  if (file === undefined)
    return { wrong: 'Name the list of bodies and accounts: npm run survey -- bodies.csv' };
  const thresholds = {
    quiet: daysOf(quiet, THRESHOLDS.quiet),
    inactive: daysOf(inactive, THRESHOLDS.inactive),
  };
  if (!(thresholds.quiet < thresholds.inactive)) {
    return { wrong: '--quiet and --inactive are days, and quiet comes first: --quiet 14 --inactive 30.' };
  }
  return { file, thresholds, ...named };
}

/** Not a number for what is no count of days from 1 to 9999. */
function daysOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
}

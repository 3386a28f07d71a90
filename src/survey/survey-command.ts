import { basename, join, relative, resolve } from 'node:path';
import type { Instant } from '../news/times.ts';
import type { Fetch } from '../strangers/ask.ts';
import { surveyChart } from './chart.ts';
import { compareSurveys, readFormer } from './compare.ts';
import { activeText } from './count.ts';
import { decodeCsv } from './decode-csv.ts';
import { exampleSurvey } from './example.ts';
import type { SurveyOptions } from './options.ts';
import { readSurvey } from './read-survey.ts';
import { runSurvey, surveyDay, type SurveyResult } from './run-survey.ts';
import { shareText } from './share.ts';
import { surveyCsv } from './survey-csv.ts';
import { readNamed, writeFiles, writeNew } from './survey-files.ts';
import { surveyPage } from './survey-page.ts';

/** A line of progress is printed after as many accounts. */
const EVERY = 10;

/** What a survey is handed by its script. */
export interface SurveySurroundings {
  readonly now: Instant;
  /** It reaches the public internet only. */
  readonly fetch: Fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly print: (line: string) => void;
  /** Where Freesheet keeps its own things. */
  readonly ownFolder: string;
  /** Whose survey it is; nothing for a demonstration. */
  readonly by?: { readonly name: string; readonly site: string };
}

/** A run of `npm run survey`. @returns its exit code. @throws ContentError when the list has to be corrected: then nothing was asked or written. */
export async function surveyCommand(options: SurveyOptions, around: SurveySurroundings): Promise<number> {
  const { now, print, by } = around;
  if ('example' in options) return writeExample(options.example, print);
  const day = surveyDay(now);
  const text = decodeCsv(readNamed(options.file));
  const rows = readSurvey(text, { file: basename(options.file), today: day });
  const former =
    options.compare === undefined
      ? undefined
      : readFormer(decodeCsv(readNamed(options.compare)), basename(options.compare));
  const result = await runSurvey(rows, {
    ...around,
    thresholds: options.thresholds,
    userAgent: by ? `Freesheet (survey; ${by.site}/)` : 'Freesheet (survey)',
    progress: (done, of) => {
      if (done % EVERY === 0 || done === of) print(`Read ${done} of ${of} accounts.`);
    },
  });
  const compared = former && compareSurveys(former, result);
  const folder = resolve(options.out ?? join(around.ownFolder, 'survey', day));
  writeFiles(folder, {
    'survey.csv': surveyCsv(result),
    'survey.json': `${JSON.stringify(result, undefined, 2)}\n`,
    'chart.svg': surveyChart(result),
    'index.html': surveyPage(result, { ...(by && { by }), ...(compared && { compared }) }),
  });
  print(`${inShort(result)}\nThe page: ${relative(process.cwd(), join(folder, 'index.html'))}`);
  return 0;
}

/** What a survey found, a line for each network. */
function inShort({ counts }: SurveyResult): string {
  return counts.networks
    .map(({ name, present, active, states }) => {
      const left = states['not looked at'] + states['not known'];
      const leftOut = left === 0 ? '' : ` Not looked at or not known: ${left}.`;
      return `${name}: on it ${shareText(present)}; active ${activeText({ active, states })}.${leftOut}`;
    })
    .join('\n');
}

function writeExample(path: string, print: (line: string) => void): number {
  if (writeNew(path, exampleSurvey())) {
    print(`${path} is a list to begin with: put your own bodies in. Then: npm run survey -- ${path}`);
    return 0;
  }
  print(`${path} is there already, and was left alone. Name another: npm run survey -- --example new.csv`);
  return 1;
}

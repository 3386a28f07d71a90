import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { publicFetch, publicGate } from '../strangers/public-fetch.ts';
import { decodeCsv } from '../survey/decode-csv.ts';
import { readSurvey } from '../survey/read-survey.ts';
import { runSurvey, surveyDay } from '../survey/run-survey.ts';
import { THRESHOLDS } from '../survey/state.ts';
import { isAlive } from '../syndication/is-alive.ts';
import { realDisk } from '../syndication/ledger-files.ts';
import type { OfficeSurroundings } from './office-files.ts';

/** What only a script may take from its process. */
export interface OfProcess extends Pick<
  OfficeSurroundings,
  'env' | 'fetch' | 'clock' | 'momentOf' | 'print'
> {
  readonly pid: number;
  readonly platform: string;
}

/** What the desk and `collect` are handed of this computer, and of the process that runs them. */
export function ofThisComputer({ pid, platform, ...own }: OfProcess): OfficeSurroundings {
  return {
    ...own,
    sleep: (ms) => sleep(ms),
    random: () => randomUUID().replaceAll('-', ''),
    disk: realDisk,
    readFile: (path) => readFile(path, 'utf8'),
    me: { pid, host: hostname() },
    isAlive,
    computer: { platform, home: homedir(), env: own.env },
    survey: async (list, file, progress) => {
      // A list is no demonstration, whichever hub is: its moment is the clock's.
      const now = own.momentOf({ demo: false }, own.env, own.clock());
      const rows = readSurvey(decodeCsv(list), { file, today: surveyDay(now) });
      await using strangers = publicFetch(publicGate((host) => lookup(host, { all: true })));
      const tools = { now, fetch: strangers.fetch, sleep: (ms: number) => sleep(ms), progress };
      return await runSurvey(rows, { ...tools, thresholds: THRESHOLDS, userAgent: 'Freesheet (survey)' });
    },
  };
}

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ItemFile } from '../../news/item-files.ts';
import type { PageFile } from '../../news/page.ts';
import type { Instant } from '../../news/times.ts';
import type { Facts } from '../facts.ts';
import { readKept, versionOf, writeKept, type Kept, type KeptProblem } from './kept-files.ts';
import type { Problem } from '../problem.ts';
import { textFacts } from '../text/text-facts.ts';
import { TELLS } from './without-personal-data.ts';
import { mayBeKept, problemsIn } from './word-checks.ts';
import { wordsOf } from '../words.ts';

/** From how many files on another processor is worth its start, which takes as long as some dozens of items. */
const MANY = 150;

/** Where the files are, and where what was found in them is kept between runs, if anywhere. */
export interface WordFiles {
  readonly hubFolder: string;
  readonly keep?: string;
}

type Found = ReadonlyMap<string, readonly KeptProblem[]>;

/**
 * What the checks that look at one file by itself find in all items and pages. A file that is as it was, checked by
 * what it was checked by, is not checked again; many files are shared out among the processors.
 */
export async function wordProblems(
  facts: Facts,
  { hubFolder, keep }: WordFiles,
): Promise<readonly Problem[]> {
  const name = facts.stopping ? 'stopping.json' : 'checks.json';
  const path = keep === undefined ? undefined : join(keep, name);
  const files = [...facts.items, ...facts.pages];
  const version = path === undefined ? '' : versionOf(facts);
  const before: Kept = path === undefined ? new Map() : readKept(path, version);
  const digests = new Map(files.map((file) => [file.file, path === undefined ? '' : textFacts(file).digest]));
  const gone = new Set(facts.items.filter(({ item }) => !mayBeKept(item, facts.now)).map(({ file }) => file));
  const isNew = ({ file }: ItemFile | PageFile) =>
    gone.has(file) || before.get(file)?.digest !== digests.get(file);
  const toCheck = files.filter((file) => path === undefined || isNew(file));
  const found = toCheck.length < MANY ? here(toCheck, facts) : await sharedOut(toCheck, facts, hubFolder);
  const problems = new Map<string, readonly KeptProblem[]>(
    files.map(({ file }) => [file, found.get(file) ?? before.get(file)?.problems ?? []]),
  );
  if (path !== undefined && toCheck.length > 0) {
    writeKept(
      path,
      version,
      new Map([
        ...(facts.items === facts.all ? [] : before),
        ...[...problems]
          .filter(([file, own]) => !gone.has(file) && !own.some(({ check }) => TELLS.has(check)))
          .map(([file, own]) => [file, { digest: digests.get(file) ?? '', problems: own }] as const),
      ]),
    );
  }
  return [...problems].flatMap(([file, own]) => own.map((one) => ({ ...one, file })));
}

function here(files: readonly (ItemFile | PageFile)[], facts: Facts): Found {
  return new Map(files.map((file) => [file.file, problemsIn(wordsOf(file, facts), facts)]));
}

async function sharedOut(
  files: readonly (ItemFile | PageFile)[],
  facts: Facts,
  hubFolder: string,
): Promise<Found> {
  const hands = Math.min(availableParallelism(), Math.ceil(files.length / MANY));
  if (hands < 2) return here(files, facts);
  const names = files.map(({ file }) => file);
  const shares = Array.from({ length: hands }, (_, hand) =>
    names.filter((__, index) => index % hands === hand),
  );
  const done = await Promise.all(
    shares.map((share) =>
      byWorker({ hubFolder, files: share, now: facts.now, stopping: facts.stopping ?? false }),
    ),
  );
  return new Map(done.flat());
}

/** What a worker is handed. */
export interface Share {
  readonly hubFolder: string;
  readonly files: readonly string[];
  readonly now: Instant;
  readonly stopping: boolean;
}

function byWorker(workerData: Share): Promise<readonly [string, readonly KeptProblem[]][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./words-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

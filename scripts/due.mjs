// @ts-check
// Whether anything has come due since the site was last built, so that a schedule costs nothing when nothing has.
// Plain JavaScript that Node 20 understands: no install, and nothing of Freesheet's but the folder beside it.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { reasonOf, recentEvents, tasksOf } from './due/ledger.mjs';
import { readStatus, verdict } from './due/verdict.mjs';

const HELP = `Says whether anything has come due since the site was last built.

npm run due -- --status <file or address> --ledger <folder> [--github-output <file>]

  --status <file or address>   status.json, as the site last published it
  --ledger <folder>            the ledger; one that does not exist is empty
  --github-output <file>       gets the lines due=true or due=false, and morning=true when the morning's summary is due

Ends with 0 when something is due or nobody can tell, with 3 when nothing is, and with 2 when it was called wrongly.
Ask before each build, with the status of the build before: the answer about the summary is lost with it.`;

/** How long the site may take to answer, in milliseconds. */
const PATIENCE = 5_000;

/**
 * @param {readonly string[]} args
 * @param {{ now: number, fetch: typeof fetch, print: (line: string) => void }} world
 * @returns {Promise<number>} the exit code.
 */
export async function due(args, { now, fetch, print }) {
  const options = readOptions(args);
  if (options === undefined) {
    print(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const status = await statusAt(options.status, fetch);
  const { due: isDue, morning, words } = verdict({ status, reasons: reasonsIn(options.ledger, now), now });
  print(words);
  const output = options['github-output'];
  if (output !== undefined) appendFileSync(output, `due=${isDue}\nmorning=${morning}\n`);
  return isDue ? 0 : 3;
}

/** @param {readonly string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { status: text, ledger: text, 'github-output': text },
    });
    const { status, ledger } = values;
    return status === undefined || ledger === undefined ? undefined : { ...values, status, ledger };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} place
 * @param {typeof fetch} fetch
 */
async function statusAt(place, fetch) {
  try {
    return readStatus(/^https?:/.test(place) ? await page(place, fetch) : readFileSync(place, 'utf8'));
  } catch (error) {
    return { unreadable: whyUnreadable(error) };
  }
}

/**
 * @param {string} url
 * @param {typeof fetch} fetch
 */
async function page(url, fetch) {
  const headers = { 'cache-control': 'no-cache' };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
    throw new Error(`${url} does not answer.`);
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}

/**
 * @param {string} ledger
 * @param {number} now
 */
function reasonsIn(ledger, now) {
  try {
    return tasksOf(recentEvents(filesOf(ledger), now)).flatMap(
      (task) => reasonOf(task, task.open ? undefined : contentOf(join(ledger, task.event.file))) ?? [],
    );
  } catch (error) {
    return [{ at: now, words: `The ledger cannot be read: ${messageOf(error)}` }];
  }
}

/** @param {string} ledger */
function filesOf(ledger) {
  if (!existsSync(ledger)) return [];
  return readdirSync(ledger, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.')
      ? readdirSync(join(ledger, entry.name)).map((name) => `${entry.name}/${name}`)
      : [],
  );
}

/** @param {string} file */
function contentOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function whyUnreadable(error) {
  if (error instanceof SyntaxError) return 'It is not JSON.';
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'There is no such file.'
    : messageOf(error);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await due(process.argv.slice(2), { now: Date.now(), fetch, print: console.log });
}

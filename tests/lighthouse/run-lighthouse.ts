import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { withFonts } from '../browser/fonts.ts';
import { CATEGORIES, PAGES } from './pages.ts';
import { costly, medianScores, table, type Report } from './scores.ts';
import { servePacked } from './serve-packed.ts';

const FOLDER = import.meta.dirname;
const MODULES = join(FOLDER, 'node_modules');
const NOTE = join(MODULES, '.freesheet-installed');

/** Runs of a page, of which the median counts: one alone swings with whatever else the computer does. */
const RUNS = 3;

/** What the run is handed by its script. */
export interface LighthouseSurroundings {
  readonly log: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Runs Lighthouse, as a phone on a slow network, over the pages of a built demo site on which 100 is promised.
 * @returns whether every page has 100 in every category, or a reason in docs/lighthouse.md for each that has not.
 */
export async function runLighthouse(site: string, { log, env }: LighthouseSurroundings): Promise<boolean> {
  const refusal = setUp(log);
  if (refusal !== undefined) {
    log(refusal);
    return false;
  }
  const reasons = readFileSync('docs/lighthouse.md', 'utf8');
  const browser = env['CHROME_PATH'] || (await chromium.executablePath());
  const serving = await servePacked(site);
  const rows = [];
  const low: string[] = [];
  for (const { name, path } of PAGES) {
    const reports: Report[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      log(`${name}, run ${run} of ${RUNS}…`);
      reports.push(await report(serving.origin + path, { ...withFonts(env), CHROME_PATH: browser }));
    }
    const scores = medianScores(reports);
    rows.push({ name, scores });
    for (const [category, called] of CATEGORIES) {
      if (scores[category] === 100) continue;
      const audits = reports.flatMap((one) => costly(one, category));
      log(`${name}, ${called}: ${scores[category]}. ${[...new Set(audits)].join('; ')}`);
      if (!reasons.includes(`${name}, ${called}:`)) low.push(`${name}, ${called}`);
    }
  }
  await serving.close();
  log(`\n${table(rows)}`);
  if (low.length > 0) log(`\nBelow 100 without a reason in docs/lighthouse.md: ${low.join('; ')}.`);
  return low.length === 0;
}

/** Installs Lighthouse, once for each lock file; says why in words when it cannot. */
function setUp(log: (line: string) => void): string | undefined {
  const lock = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(NOTE) && readFileSync(NOTE, 'utf8') === lock) return undefined;
  log('Installing Lighthouse (npm ci in tests/lighthouse); this takes about half a minute…');
  const { npm_execpath: script } = process.env;
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  const { status, stderr } = spawnSync(
    command,
    [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: FOLDER, encoding: 'utf8', shell: !script && process.platform === 'win32' },
  );
  if (status !== 0) return `npm ci did not finish in tests/lighthouse. Its last words:\n${stderr}`;
  writeFileSync(NOTE, lock);
  return undefined;
}

/** One run over one page. Lighthouse's own defaults are a phone of the middle sort on slow 4G. */
function report(url: string, env: NodeJS.ProcessEnv): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-lighthouse-'));
  const file = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      join(MODULES, 'lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu',
      '--no-enable-error-reporting',
    ],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code !== 0)
        return fail(new Error(`Lighthouse ended with ${code} on ${url}. What it said is above.`));
      const found = JSON.parse(readFileSync(file, 'utf8')) as Report;
      rmSync(folder, { recursive: true });
      return done(found);
    });
  });
}

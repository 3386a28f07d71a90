import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { asEnvironment, type BuildSettings } from './build-settings.ts';
import { forStaff } from './build-notes.ts';
import { addOwnFiles } from './own-files.ts';
import { keepSearch } from './keep-search.ts';
import { recover, refuseToReplace, stagingFolder, swapIn } from './swap.ts';

/** What became of a build, and what it had to say. */
export interface BuildResult {
  readonly built: boolean;
  readonly notes: string;
}

/** Freesheet's own folder: Astro works there, wherever the hub lies. */
const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds the site of a hub into a new folder and swaps it in; a build that fails leaves the last good site standing.
 * Content is expected to have been checked. Astro runs in a process of its own, because it reads the environment.
 * @throws SettingsError when something other than a site stands where the site is to be written.
 */
export async function buildSite(settings: BuildSettings): Promise<BuildResult> {
  refuseToReplace(settings.out);
  recover(settings.out);
  const staging = stagingFolder(settings.out);
  const { code, text } = await astroBuild({ ...settings, out: staging });
  if (code !== 0) {
    recover(settings.out);
    return { built: false, notes: forStaff(text) };
  }
  await addOwnFiles(settings.hubFolder, staging);
  const search = keepSearch(staging, settings.store);
  swapIn(settings.out);
  return { built: true, notes: [text, search].filter((note) => note !== '').join('\n') };
}

function astroBuild(settings: BuildSettings): Promise<{ readonly code: number; readonly text: string }> {
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    env: {
      ...process.env,
      ...asEnvironment(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => {
    child.on('close', (code) =>
      done({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8').trim() }),
    );
  });
}

import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { asEnvironment, type BuildSettings } from './build-settings.ts';
import { recover, stagingFolder, swapIn } from './swap.ts';

/** What became of a build. */
export type BuildResult = { readonly built: true } | { readonly built: false; readonly why: string };

/**
 * Builds the site of a hub into a new folder and swaps it in; a build that fails leaves the last good site standing.
 * Content is expected to have been checked. Astro runs in a process of its own, because it reads the environment.
 */
export async function buildSite(settings: BuildSettings): Promise<BuildResult> {
  recover(settings.out);
  const staging = stagingFolder(settings.out);
  const output = await astroBuild({ ...settings, out: staging });
  if (output.code !== 0) {
    recover(settings.out);
    return { built: false, why: output.text };
  }
  const own = join(settings.hubFolder, 'public');
  if (existsSync(own)) cpSync(own, staging, { recursive: true });
  swapIn(settings.out);
  return { built: true };
}

function astroBuild(settings: BuildSettings): Promise<{ readonly code: number; readonly text: string }> {
  const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    env: {
      ...process.env,
      ...asEnvironment(settings),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8').trim() }),
    );
  });
}

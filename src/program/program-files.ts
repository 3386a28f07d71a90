import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basePath, type Hub } from '../hub/hub.ts';
import { forgetOld, noteUse } from './kept-programs-files.ts';
import { withImports } from './imported-files.ts';
import type * as Entry from './program-entry.ts';

/** Freesheet's own folder: Astro works there, wherever the hub lies. */
const ROOT = resolve(import.meta.dirname, '../..');

/** What decides how the program of a site turns out, besides the files of Freesheet. */
export interface ProgramInputs {
  /** As `codeKey` gives it. */
  readonly code: string;
  readonly hub: Pick<Hub, 'site' | 'colours' | 'font'>;
  /** Absolute. */
  readonly hubFolder: string;
  /** Public items that are MDX, as paths from the hub's folder. */
  readonly mdx: readonly string[];
  readonly gallery: boolean;
}

/** A program that renders the pages of a site. */
export interface Program {
  readonly key: string;
  /** The files of Freesheet's own public folder and of Vite, which go with every site; absolute. */
  readonly client: string;
  readonly load: () => Promise<typeof Entry>;
}

/** What became of making a program: it, or what Astro said. */
export type ProgramMade = { readonly program: Program; readonly isNew: boolean } | { readonly fault: string };

/**
 * A digest of the code: each file of Freesheet's that is no test, the packages it uses, and the Node it runs on.
 * @param root the folder in which it lies.
 */
export function codeKey(root = ROOT): string {
  const own = globSync(
    ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
    { cwd: root },
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of own.filter((name) => !/\.test\.ts$|\/testing\//.test(name)).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`\n${path}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** A digest of all that the program is made from: the code, and what of the hub goes into it. */
export function programKey({ code, hub, hubFolder, mdx, gallery }: ProgramInputs): string {
  const hash = createHash('sha256').update(
    JSON.stringify([code, basePath(hub), new URL(hub.site).origin, hub.colours, hub.font, gallery]),
  );
  for (const file of mdx.toSorted()) {
    hash.update(`\n${file}\n`);
    for (const path of withImports(join(hubFolder, file))) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 24);
}

/**
 * The program for some inputs, from those that are kept, or made anew: that takes Astro some seconds.
 * @param folder where programs are kept, absolute.
 */
export async function keepProgram(
  folder: string,
  inputs: ProgramInputs,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ProgramMade> {
  const key = programKey(inputs);
  const home = join(folder, key);
  const isNew = !existsSync(home);
  if (isNew) {
    const fault = await makeProgram(folder, home, inputs, env);
    if (fault !== undefined) return { fault };
  }
  noteUse(home);
  forgetOld(folder);
  const entry = pathToFileURL(join(home, 'server', 'entry.mjs')).href;
  return {
    isNew,
    program: { key, client: join(home, 'client'), load: async () => (await import(entry)) as typeof Entry },
  };
}

/** Made beside the others and put in its place whole. @returns what Astro said where it failed. */
async function makeProgram(
  folder: string,
  home: string,
  { hubFolder, mdx, gallery }: ProgramInputs,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const unfinished = `${home}.${process.pid}.new`;
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutVite(env),
        FREESHEET_HUB: hubFolder,
        FREESHEET_PROGRAM: unfinished,
        FREESHEET_MDX: mdx.join('\n'),
        FREESHEET_GALLERY: gallery ? 'yes' : '',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      },
    },
  );
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number>((done) => child.on('close', (ended) => done(ended ?? 1)));
  if (code === 0) {
    // Another build may forget old programs at any moment, and this is none.
    noteUse(unfinished);
    if (existsSync(home)) rmSync(unfinished, { recursive: true, force: true });
    else renameSync(unfinished, home);
    return undefined;
  }
  rmSync(unfinished, { recursive: true, force: true });
  return Buffer.concat(said).toString('utf8').trim() || `Astro ended with ${code}, and said nothing.`;
}

/** What Vite says of itself in `import.meta.env`. Where a test runner sets such a name, it would stand in the program for good. */
const VITE = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR', 'SITE', 'ASSETS_PREFIX']);

function withoutVite(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !VITE.has(name)));
}

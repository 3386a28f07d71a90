import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Hub } from '../../hub/hub.ts';
import { keepJson, readKeptJson } from '../../news/kept-json-files.ts';
import type { Problem } from '../problem.ts';

/** Code on which depends what the checks of one file find: a change of any of it makes all that is kept worthless. */
const CODE = ['checks', 'news', 'hub', 'compose', 'networks'];

/** What the checks that look at one file by itself found in it, by its path and the digest of its text. */
export type Kept = ReadonlyMap<
  string,
  { readonly digest: string; readonly problems: readonly KeptProblem[] }
>;

/** What was found in a file, by which check; the file is the one it is kept under. */
export type KeptProblem = Omit<Problem, 'file' | 'hidden'>;

const file = z.object({
  version: z.string(),
  files: z.array(
    z.object({
      file: z.string(),
      digest: z.string(),
      problems: z.array(
        z.object({
          check: z.string(),
          line: z.int(),
          column: z.int(),
          severity: z.enum(['blocks', 'warns']),
          what: z.string(),
          instead: z.string(),
        }),
      ),
    }),
  ),
});

/** What was kept by the same checks for the same hub; nothing when there is none: it is only made anew. */
export function readKept(path: string, version: string): Kept {
  const read = file.safeParse(readKeptJson(path));
  if (!read.success || read.data.version !== version) return new Map();
  return new Map(read.data.files.map(({ file: name, digest, problems }) => [name, { digest, problems }]));
}

/** Keeps what was found. */
export function writeKept(path: string, version: string, kept: Kept): void {
  keepJson(path, { version, files: [...kept].map(([name, one]) => ({ file: name, ...one })) });
}

/** The code does not change while it runs. */
let code: string | undefined;

/** By what is found depends, besides the files: the hub, its dictionary, the code of the checks, the packages it uses. */
export function versionOf({
  hub,
  dictionary,
}: {
  readonly hub: Hub;
  readonly dictionary: ReadonlySet<string>;
}): string {
  code ??= digestOfCode();
  const words = [...dictionary].join('\n');
  return createHash('sha256').update(JSON.stringify(hub)).update(words).update(code).digest('base64url');
}

function digestOfCode(): string {
  const root = resolve(import.meta.dirname, '../../..');
  const files = CODE.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root })).toSorted();
  const hash = createHash('sha256');
  for (const path of [...files, 'package-lock.json']) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('base64url');
}

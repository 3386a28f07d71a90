import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

type Files = ReadonlyMap<string, string | Buffer>;

/** Writes into a folder what changed since before, and takes away what is gone: all else keeps its time. */
export function writeChanges(folder: string, before: Files, after: Files): void {
  for (const file of before.keys()) if (!after.has(file)) rmSync(join(folder, file));
  for (const [file, bytes] of after) {
    const was = before.get(file);
    if (was !== undefined && Buffer.from(was).equals(Buffer.from(bytes))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

/** Commits all of a folder, in a repository of its own. */
export function commit(folder: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  if (!existsSync(join(folder, '.git'))) git('init', '--quiet');
  git('add', '--all');
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
  git(...who, 'commit', '--quiet', '--allow-empty', '--message', 'News');
}

/** How many files of two folders that differ are described. */
const DESCRIBED = 8;

/** In what two folders differ: each file with where it does; nothing when they are the same to the byte. */
export function differences(ours: string, clean: string): readonly string[] {
  const [one, other] = [filesIn(ours), filesIn(clean)];
  const missing = [...other].filter((file) => !one.has(file)).map((file) => `${file} is missing`);
  const left = [...one].filter((file) => !other.has(file)).map((file) => `${file} should be gone`);
  const unlike = [...one].flatMap((file) => {
    if (!other.has(file)) return [];
    const [a, b] = [readFileSync(join(ours, file)), readFileSync(join(clean, file))];
    return a.equals(b) ? [] : [`${file} differs: ${firstDifference(a, b)}`];
  });
  const all = [...missing, ...left, ...unlike];
  const more = all.length > DESCRIBED ? [`and ${all.length - DESCRIBED} more files`] : [];
  return [...all.slice(0, DESCRIBED), ...more];
}

/** Characters around the first difference that are shown. */
const AROUND = 90;

function firstDifference(one: Buffer, other: Buffer): string {
  const [a, b] = [one.toString('utf8'), other.toString('utf8')];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const part = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
  return `at ${at}\n    built: ${part(a)}\n    clean: ${part(b)}`;
}

/** Every file, those in folders whose names begin with a point, too. */
function filesIn(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((file) => file.split(sep).join('/')),
  );
}

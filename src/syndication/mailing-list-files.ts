import { createHmac, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NetworkError, type Delivery, type Mailing, type Subscriber } from '../networks/network.ts';
import type { Lock } from './run-lock-files.ts';

/** Others than its owner may not read it: the permission bits of group and others. */
const OTHERS = 0o077;

/** Hexadecimal digits of a keyed hash that tell one subscriber from the next. */
const DIGITS = 16;

const DELIVERIES: ReadonlySet<string> = new Set([
  'sending',
  'sent',
  'refused',
  'unsure',
  'not-sent',
] satisfies Delivery[]);

/** An address as people write one; what a mail server makes of it is for that to say. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/**
 * Opens a list of subscribers: a file with an address a line, outside every git work tree, that only its owner can read. What
 * is sent to whom is kept in `<list>.sent` beside it, by a keyed hash of the address, so that it holds no address.
 * @param lock locks the folder of what was sent for one run.
 * @throws NetworkError `unauthorised`, in words that hold no address.
 */
export function openMailing(path: string, lock: (folder: string) => Lock): Mailing {
  const list = resolve(path);
  refuseUnfit(list, path);
  const folder = `${list}.sent`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const salt = saltOf(folder);
  const fileOf = (key: string) => join(folder, `${key}.txt`);
  return {
    subscribers: () => subscribersIn(linesOf(list), salt),
    faults: () => faultsIn(linesOf(list), path),
    deliveries: (key) => (existsSync(fileOf(key)) ? read(readFileSync(fileOf(key), 'utf8')) : new Map()),
    record: (key, reference, delivery) => append(fileOf(key), `${reference} ${delivery}\n`),
    begin: () => {
      const locked = lock(folder);
      if (locked.got) return locked.release;
      throw new NetworkError(
        'later',
        'Another run is writing to the list of subscribers at this moment. Nothing was sent by this one; run again, it is safe.',
      );
    },
  };
}

function refuseUnfit(list: string, path: string): void {
  if (!existsSync(list))
    throw unfit(`There is no list of subscribers at ${path}. Correct the setting, or put the file there.`);
  const git = aboveIn(list);
  if (git !== undefined) {
    throw unfit(
      `The list of subscribers lies in a git work tree, ${git}, where others could come to read it. Move it elsewhere.`,
    );
  }
  if (process.platform !== 'win32' && (statSync(list).mode & OTHERS) !== 0) {
    throw unfit(`Others on this computer can read the list of subscribers. Run: chmod 600 ${path}`);
  }
}

/** The git work tree that a file lies in, if it lies in one. */
function aboveIn(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function unfit(why: string): NetworkError {
  return new NetworkError('unauthorised', `${why} Nothing was sent.`);
}

/** What addresses are hashed with: drawn once a list, and readable by its owner only. */
function saltOf(folder: string): string {
  const file = join(folder, 'salt');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

interface Line {
  readonly at: number;
  readonly email: string;
}

/** An address a line; empty lines, lines that begin with "#" and a first line "email" are none. */
function linesOf(list: string): readonly Line[] {
  return readFileSync(list, 'utf8')
    .replace(/^\u{FEFF}/u, '')
    .split('\n')
    .map((line, at) => ({ at: at + 1, email: line.trim().replace(/^"(.*)"$/, '$1') }))
    .filter(({ email }) => email !== '' && !email.startsWith('#'))
    .filter(({ at, email }) => at > 1 || email.toLowerCase() !== 'email');
}

/** Each address once, however it is written. */
function subscribersIn(lines: readonly Line[], salt: string): readonly Subscriber[] {
  const good = lines.filter(({ email }) => ADDRESS.test(email));
  const byAddress = new Map(good.map(({ email }) => [email.toLowerCase(), email]));
  return [...byAddress].map(([lower, email]) => ({
    email,
    reference: createHmac('sha256', salt).update(lower).digest('hex').slice(0, DIGITS),
  }));
}

/** The most lines that are named. */
const MOST_NAMED = 10;

function faultsIn(lines: readonly Line[], path: string): readonly string[] {
  const wrong = lines.filter(({ email }) => !ADDRESS.test(email)).map(({ at }) => at);
  if (wrong.length === 0) return [];
  const named = wrong.slice(0, MOST_NAMED).join(', ');
  const more = wrong.length > MOST_NAMED ? ` and ${wrong.length - MOST_NAMED} more` : '';
  const are =
    wrong.length === 1 ? `Line ${named} is no email address` : `Lines ${named}${more} are no email addresses`;
  return [`${are} in ${path}, so nothing is sent there. Write one a line, and nothing else.`];
}

/** The last word on each subscriber. A last line that was not written to its end is none. */
function read(text: string): ReadonlyMap<string, Delivery> {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.flatMap((line) => {
      const [reference = '', delivery = ''] = line.split(' ');
      return DELIVERIES.has(delivery) ? [[reference, delivery as Delivery] as const] : [];
    }),
  );
}

/** Written and flushed. A line that a killed run left unfinished is ended first. */
function append(file: string, line: string): void {
  const isNew = !existsSync(file);
  if (isNew) appendFileSync(file, '', { mode: 0o600 });
  const handle = openSync(file, 'a');
  try {
    writeSync(handle, isNew ? line : `${unfinished(file)}${line}`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function unfinished(file: string): string {
  const { size } = statSync(file);
  if (size === 0) return '';
  const handle = openSync(file, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(handle, last, 0, 1, size - 1);
    return last.toString() === '\n' ? '' : '\n';
  } finally {
    closeSync(handle);
  }
}

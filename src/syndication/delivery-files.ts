import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Delivery, Noted } from '../networks/mailing/mailing.ts';
import { createWhole, flushFolder } from '../hub/whole-files.ts';

/** What was sent to whom, kept in a folder that only its owner can read. Throws what the disk throws. */
export interface DeliveryFiles {
  /** What references are made with; drawn once. Nothing when it was lost, though there are records made with it. */
  readonly salt: string | undefined;
  /** Whether nothing was ever written there. */
  readonly isNew: boolean;
  readonly read: (key: string) => ReadonlyMap<string, Noted>;
  /** Written and flushed before it returns. */
  readonly append: (key: string, reference: string, delivery: Delivery, at: string) => void;
  /** Forgets whom the messages of long ago went to; that they went stays. @param before a moment, in milliseconds since 1970. */
  readonly forget: (before: number) => void;
}

const DELIVERIES: ReadonlySet<string> = new Set([
  'sending',
  'sent',
  'refused',
  'unsure',
  'not-sent',
  'put-off',
] satisfies Delivery[]);

/** What is kept of a message of long ago: `networks/mailing/tally.ts` reads it as having gone to everybody. */
const ALL_GONE = 'everybody sent';

/** When a line was written that does not say so. */
const LONG_AGO = '1970-01-01T00:00:00Z';

const SALT = /^[0-9a-f]{64}$/;
const RECORD = /^[\w-]+\.txt$/;

/** Opens the folder of what was sent to whom, and makes it when there is none. */
export function deliveryFiles(folder: string): DeliveryFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const saltFile = join(folder, 'salt');
  const isNew = recordsIn(folder).length === 0;
  if (isNew && !existsSync(saltFile)) createWhole(saltFile, randomBytes(32).toString('hex'), 0o600);
  const salt = existsSync(saltFile) ? readFileSync(saltFile, 'utf8') : '';
  const fileOf = (key: string) => join(folder, `${key.replaceAll(/[^\w-]/g, '')}.txt`);
  return {
    isNew,
    salt: SALT.test(salt) ? salt : undefined,
    read: (key) => (existsSync(fileOf(key)) ? notedIn(readFileSync(fileOf(key), 'utf8')) : new Map()),
    append: (key, reference, delivery, at) => {
      const file = fileOf(key);
      const isFirst = !existsSync(file);
      appendWhole(file, `${reference} ${delivery} ${at}\n`);
      if (isFirst) flushFolder(folder);
    },
    forget: (before) => {
      for (const name of recordsIn(folder)) {
        const file = join(folder, name);
        const { mtimeMs, size } = statSync(file);
        if (mtimeMs >= before || size <= ALL_GONE.length + 1) continue;
        writeFileSync(`${file}.new`, `${ALL_GONE}\n`, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      }
    },
  };
}

function recordsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => RECORD.test(name));
}

/** The last word on each subscriber. A last line that was not written to its end is none. */
function notedIn(text: string): ReadonlyMap<string, Noted> {
  const noted = new Map<string, Noted>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [reference = '', delivery = '', at = LONG_AGO] = line.split(' ');
    if (!isDelivery(delivery)) continue;
    const putOffSince = noted.get(reference)?.putOffSince ?? (delivery === 'put-off' ? at : undefined);
    noted.set(reference, { delivery, at, ...(putOffSince !== undefined && { putOffSince }) });
  }
  return noted;
}

function isDelivery(text: string): text is Delivery {
  return DELIVERIES.has(text);
}

/** Written and flushed. A line that a killed run left unfinished is ended first. */
function appendWhole(file: string, line: string): void {
  const handle = openSync(file, 'a+', 0o600);
  try {
    writeSync(handle, `${isUnfinished(handle) ? '\n' : ''}${line}`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isUnfinished(handle: number): boolean {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

import { chmodSync, existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SettingsError } from '../../networks/settings.ts';
import type { Instant } from '../../news/times.ts';
import { inWords } from './store-faults.ts';
import { STORE_FILE } from './store-place.ts';
import { STORE_FORM, TABLES } from './tables.ts';

/** How long one desk waits for another that is writing, in milliseconds. */
const PATIENCE = 10_000;

/** The private store of a hub's messages, open. */
export interface Store {
  readonly db: DatabaseSync;
  /** Which store this is: another computer, folder or copy is another one, so that two of one hub are told apart. 16 hexadecimal digits. */
  readonly id: string;
  readonly close: () => void;
}

/** What opening a store is handed. */
export interface Opening {
  /** The private folder of the hub; it is made when it is not there. */
  readonly folder: string;
  /** The tag of the hub, `news.example.org,2026`: a store is of one hub for ever. */
  readonly hubTag: string;
  /** The name of this computer. */
  readonly host: string;
  readonly now: Instant;
  readonly random: () => string;
  /** Whether all messages in it are made up: then it may lie among the files of a project. */
  readonly invented?: boolean;
}

/**
 * Opens the store, or makes it, readable by nobody but its owner.
 * @throws SettingsError when it would lie in a repository of git, belongs to another hub, is of a later Freesheet, or the
 * disk does not take it.
 */
export function openStore(opening: Opening): Store {
  const folder = resolve(opening.folder);
  if (!opening.invented) keepOutOfGit(folder);
  try {
    return opened(folder, opening);
  } catch (thrown) {
    throw inWords(thrown);
  }
}

function opened(folder: string, { hubTag, host, now, random }: Opening): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600, flag: 'a' });
  keepToOwner(folder, 0o700);
  keepToOwner(path, 0o600);
  const db = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    // What is erased is overwritten, and a claim is on the disk before the call that it is for.
    db.exec(
      'PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    );
    const { own, tag } = within(db, () => begin(db, { hubTag, now, random }));
    if (tag !== hubTag) {
      throw new SettingsError(
        ['FREESHEET_PRIVATE'],
        `The messages in "${folder}" are those of another hub (${tag}). Nothing was done. Name the folder of this hub in FREESHEET_PRIVATE.`,
      );
    }
    const id = createHash('sha256')
      .update(JSON.stringify([own, host, realpathSync(path)]))
      .digest('hex')
      .slice(0, 16);
    return { db, id, close: () => db.close() };
  } catch (thrown) {
    db.close();
    throw isNoDatabase(thrown) ? damaged(path) : thrown;
  }
}

/**
 * Does some work whole or not at all, with nobody else writing meanwhile.
 * @throws SettingsError in words when the disk does not take it, and whatever the work throws.
 */
export function within<T>(db: DatabaseSync, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
    const done = work();
    db.exec('COMMIT');
    return done;
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw inWords(thrown);
  }
}

function begin(
  db: DatabaseSync,
  { hubTag, now, random }: Pick<Opening, 'hubTag' | 'now' | 'random'>,
): { readonly own: string; readonly tag: string } {
  const { user_version: form } = db.prepare('PRAGMA user_version').get() as { readonly user_version: number };
  if (form > STORE_FORM) {
    throw new SettingsError(
      ['FREESHEET_PRIVATE'],
      'A later Freesheet has written these messages. Nothing was done. Bring this Freesheet up to date.',
    );
  }
  if (form === 0) {
    db.exec(TABLES);
    const put = db.prepare('INSERT INTO about (name, value) VALUES (?, ?)');
    put.run('own', random());
    put.run('hub', hubTag);
    put.run('made', now);
    db.exec(`PRAGMA user_version = ${STORE_FORM}`);
  }
  const of = (name: string): string =>
    String(db.prepare('SELECT value FROM about WHERE name = ?').get(name)?.['value']);
  return { own: of('own'), tag: of('hub') };
}

/** What is committed once can be read for ever: messages must not lie where a commit finds them. */
function keepOutOfGit(folder: string): void {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) {
      throw new SettingsError(
        ['FREESHEET_PRIVATE'],
        `Messages are personal, and "${folder}" lies in a repository of git (${at}). Nothing was kept. Name a folder outside it in FREESHEET_PRIVATE, or leave that out.`,
      );
    }
    if (dirname(at) === at) return;
  }
}

/** Takes away what others may. Windows has no such modes: there a user's own folder is the user's. */
function keepToOwner(path: string, mode: number): void {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, mode);
}

function isNoDatabase(thrown: unknown): boolean {
  return thrown instanceof Error && /not a database|malformed/.test(thrown.message);
}

function damaged(path: string): SettingsError {
  return new SettingsError(
    ['FREESHEET_PRIVATE'],
    `The file of messages cannot be read: ${path}. Nothing was changed. Put it back from a backup, or move it away: the networks are then asked again for the last 30 days.`,
  );
}

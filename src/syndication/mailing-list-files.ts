import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { NetworkError } from '../networks/network.ts';
import type { Mailing, Subscriber } from '../networks/mailing/mailing.ts';
import { deliveryFiles, type DeliveryFiles } from './delivery-files.ts';
import type { Lock } from './run-lock-files.ts';
import { subscriberLines, type SubscriberLines } from './subscriber-lines.ts';

/** Others than its owner may not read it: the permission bits of group and others. */
const OTHERS = 0o077;

/** Hexadecimal digits of a keyed hash that tell one subscriber from the next. */
const DIGITS = 16;

/** For how long it is kept to whom a message went, in milliseconds: 400 days, a year and the time to ask about it. */
const KEPT = 400 * 24 * 60 * 60 * 1000;

/** The most lines that are named. */
const MOST_NAMED = 10;

/** Which list, and what it may not be. */
export interface Opening {
  /** Where it is, as whoever deploys set it. It stands in no message: it may name a person. */
  readonly path: string;
  /** The name of that setting, `EMAIL_LIST`. */
  readonly setting: string;
  /** No list lies in these folders: they are published, or kept where others see them. */
  readonly outside: readonly string[];
  /** The present moment, in milliseconds since 1970. */
  readonly clock: number;
  /** Locks the folder of what was sent for one run. */
  readonly lock: (folder: string) => Lock;
}

/**
 * Opens a list of subscribers: a file outside the hub and every git work tree that only its owner can read. What is sent
 * to whom is kept in `<list>.sent` beside it, by a keyed hash of the address, so that it holds no address.
 * @throws NetworkError `unauthorised`, in words that hold no address.
 */
export function openMailing({ path, setting, outside, clock, lock }: Opening): Mailing {
  const tried = <T>(work: () => T): T => trying(setting, work);
  const list = tried(() => fitList(path, setting, outside));
  const files = tried(() => deliveryFiles(`${list}.sent`));
  const salt = saltOf(files, setting);
  tried(() => files.forget(clock - KEPT));
  const lines = () => readable(subscriberLines(tried(() => readText(list, setting))), setting);
  return {
    isNew: files.isNew,
    subscribers: () => lines().emails.map((email) => subscriber(email, salt)),
    faults: () => {
      const { emails, wrong } = lines();
      return [
        ...wrongLines(wrong, setting),
        ...(emails.length === 0 ? [`There is nobody on the list that ${setting} names.`] : []),
      ];
    },
    deliveries: (key) => tried(() => files.read(key)),
    record: (key, reference, delivery, at) => tried(() => files.append(key, reference, delivery, at)),
    begin: () => {
      const locked = tried(() => lock(`${list}.sent`));
      if (locked.got) return () => tried(locked.release);
      throw new NetworkError(
        'later',
        'Another run is writing to the list of subscribers at this moment. Nothing was sent by this one; run again, it is safe.',
      );
    },
  };
}

/** Where the list really is, whatever links lead there. */
function fitList(path: string, setting: string, outside: readonly string[]): string {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw unfit(
      `There is no list of subscribers where ${setting} says. Correct the setting, or put the file there.`,
    );
  }
  const list = realpathSync(path);
  for (const place of [resolve(path), list]) {
    if (isInGit(place)) {
      throw unfit(
        `The list of subscribers that ${setting} names lies in a git repository, where others could come to read it. Move it elsewhere.`,
      );
    }
    if (outside.some((folder) => isUnder(place, resolve(folder)))) {
      throw unfit(
        `The list of subscribers that ${setting} names lies among what is published. Move it elsewhere.`,
      );
    }
  }
  if (process.platform !== 'win32' && (statSync(list).mode & OTHERS) !== 0) {
    throw unfit(
      `Others on this computer can read the list of subscribers. Run: chmod 600 "$${setting}" (with the path in its place, where the setting is not known).`,
    );
  }
  return list;
}

/** Whether a file lies in a git work tree, or in what git keeps of one. */
function isInGit(file: string): boolean {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')) || isBare(folder)) return true;
    if (folder === dirname(folder)) return false;
  }
}

function isBare(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

function isUnder(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way.split(/[\\/]/)[0] !== '..' && resolve(folder, way) === file;
}

/** @throws NetworkError when what references are made with was lost: then nobody can tell who has been written to. */
function saltOf({ salt }: DeliveryFiles, setting: string): string {
  if (salt !== undefined) return salt;
  throw unfit(
    `The folder beside the list of subscribers that ${setting} names has lost its file "salt", so nobody can tell who has been written to. Restore it from a backup. Without one, delete that folder: who was written to before may then get once more what was not finished.`,
  );
}

function readText(list: string, setting: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(list));
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw unfit(
      `The list of subscribers that ${setting} names is not text in UTF-8. Save it again as "CSV UTF-8" or as plain text.`,
    );
  }
}

/** @throws NetworkError when nobody can tell where a line of it ends. */
function readable(lines: SubscriberLines, setting: string): SubscriberLines {
  if (!lines.unclosed) return lines;
  throw unfit(
    `In the list of subscribers that ${setting} names a quotation mark is opened and never closed, so nobody can tell where a line ends. Close it, or take it out.`,
  );
}

function subscriber(email: string, salt: string): Subscriber {
  const reference = createHmac('sha256', salt).update(email.toLowerCase()).digest('hex').slice(0, DIGITS);
  return { email, reference };
}

function wrongLines(wrong: readonly number[], setting: string): readonly string[] {
  if (wrong.length === 0) return [];
  const named = wrong.slice(0, MOST_NAMED).join(', ');
  const more = wrong.length > MOST_NAMED ? ` and ${wrong.length - MOST_NAMED} more` : '';
  const are =
    wrong.length === 1
      ? `Line ${named} holds no email address`
      : `Lines ${named}${more} hold no email address`;
  return [`${are} in the list that ${setting} names, so nothing is sent there.`];
}

/** Whatever the disk refuses, in words that hold no path. */
function trying<T>(setting: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined;
    if (thrown instanceof NetworkError || code === undefined) throw thrown;
    throw new NetworkError(
      'unauthorised',
      `The list of subscribers that ${setting} names, or the folder beside it, could not be read or written (${code}). Look whether the disk is full, and whether both belong to whoever runs this.`,
    );
  }
}

function unfit(why: string): NetworkError {
  return new NetworkError('unauthorised', `${why} Nothing was sent.`);
}

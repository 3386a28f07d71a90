import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readHub } from '../../hub/hub-files.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import { openLedger, realDisk, type Disk } from '../../syndication/ledger-files.ts';
import { readWithdrawal } from '../options.ts';
import { runWithdraw } from '../run-withdraw.ts';

/** Noon, at which a run is made when a test does not care. */
const NOW = '2026-11-22T12:00:00Z';

/** A hub in a folder of its own, with its ledger and caches, and what a run said. */
export interface WithdrawnHub extends Disposable {
  readonly folder: string;
  readonly ledger: string;
  /** Runs the command with these arguments; `printed` has what it says. @returns the exit code. */
  readonly run: (args: readonly string[], disk?: Disk, now?: string) => number;
  readonly printed: () => string;
  /** Writes a file anywhere under the folder that holds everything. */
  readonly write: (path: string, text: string) => void;
  readonly record: (...events: readonly LedgerEvent[]) => void;
  readonly read: (path: string) => string;
  readonly there: (path: string) => boolean;
  /** Every file whose name or text holds a word, as paths from the top. */
  readonly holding: (word: string) => readonly string[];
  /** Every file with its text, locks left out. */
  readonly snapshot: () => Readonly<Record<string, string>>;
  /** Takes over all files of another. */
  readonly copy: (other: WithdrawnHub) => void;
}

const HUB = `name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications } }
topics: [{ id: clinics, name: Clinics }]
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-11-01 }
  - { id: masto, network: mastodon, url: "https://social.example/@news", connected: 2026-11-01 }
`;

/** Makes a hub without items. Everything lies in `hub`, `hub/ledger`, `store`, `cache`, `own` and `astro`. */
export function withdrawnHub(): WithdrawnHub {
  const top = mkdtempSync(join(tmpdir(), 'withdraw-'));
  const folder = join(top, 'hub');
  const ledger = join(folder, 'ledger');
  const said: string[] = [];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  };
  write('hub/hub.yaml', HUB);
  const files = () =>
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1));
  return {
    folder,
    ledger,
    write,
    record: (...events) => events.forEach((event) => openLedger(ledger, realDisk).write(event)),
    read: (path) => readFileSync(join(top, path), 'utf8'),
    there: (path) => existsSync(join(top, path)),
    holding: (word) =>
      files().filter((path) => path.includes(word) || readFileSync(join(top, path), 'utf8').includes(word)),
    snapshot: () =>
      Object.fromEntries(
        files()
          .filter((path) => !path.includes('.lock-'))
          .toSorted()
          .map((path) => [path, readFileSync(join(top, path), 'utf8')]),
      ),
    copy: (other) => cpSync(dirname(other.folder), top, { recursive: true }),
    printed: () => said.join('\n'),
    run: (args, disk = realDisk, now = NOW) => {
      const withdrawal = readWithdrawal(args);
      if ('wrong' in withdrawal) throw new Error(withdrawal.wrong);
      said.length = 0;
      return runWithdraw(withdrawal, {
        settings: {
          held: [],
          hubFolder: folder,
          hub: readHub(folder),
          now,
          ledger,
          store: join(top, 'store'),
          cache: join(top, 'cache'),
        },
        own: join(top, 'own'),
        astro: join(top, 'astro'),
        disk,
        print: (text) => said.push(text),
        me: { pid: 1, host: 'here' },
        isAlive: () => false,
      });
    },
    [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** The text of an item, with more fields and a body if the test has any. */
export function itemText(id: string, title: string, fields = '', body = 'Come in.'): string {
  return `---\nid: ${id}\ntitle: ${title}\nsummary: Walk in.\npublished: 2026-11-20 09:00\n${fields}---\n\n${body}\n`;
}

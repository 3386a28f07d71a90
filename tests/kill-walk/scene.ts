import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold, type Progress } from '../../src/ledger/fold.ts';
import { ledgerItems, readLedger } from '../../src/ledger/ledger-files.ts';
import type { ManifestItem } from '../../src/manifest/manifest.ts';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../src/networks/testing/pretend-bluesky.ts';
import { servePretend } from '../../src/networks/testing/serve-pretend.ts';
import { item, manifest } from '../../src/syndication/testing/items.ts';
import { page } from '../../src/syndication/testing/world.ts';

/** How a run ended: nothing for one that was killed. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** A hub with two items that are due, its site and its network on loopback, and an empty ledger. */
export interface Scene extends AsyncDisposable {
  readonly network: PretendBluesky;
  readonly folder: string;
  /** Runs `syndicate` in a process of its own that dies at a step; at none when it is 0. */
  readonly run: (dieAt: number, ledger: string, save?: string) => Promise<Ended>;
  /** What a ledger says of every item. */
  readonly progress: (ledger: string) => readonly Progress[];
}

/** The items of every scene. */
export const ITEMS: readonly ManifestItem[] = [item({ id: 'k7m2p9q4wd' }), item({ id: 'd4k8s2v6zb' })];

const HUB = `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
demo: true
contacts: { public: { name: Communications } }
# An attempt counts for the hour also when its run gave it up to another: four of two runs would hold the fifth.
posting: { perHour: 50 }
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-11-01 }
`;

/** Sets the scene in a new folder under the system's own for such things. */
export async function scene(): Promise<Scene> {
  const network = pretendBluesky();
  const served = await servePretend((request) =>
    new URL(request.url).pathname.startsWith('/xrpc/') ? network.handle(request) : site(request),
  );
  const folder = mkdtempSync(join(tmpdir(), 'kill-walk-'));
  const items = join(folder, 'items.json');
  mkdirSync(join(folder, 'hub'));
  writeFileSync(join(folder, 'hub', 'hub.yaml'), HUB);
  writeFileSync(items, JSON.stringify(manifest(ITEMS)));
  const fixed = ['--manifest', items, '--hub', join(folder, 'hub'), '--site', served.url];
  const env = {
    ...process.env,
    BLUESKY_SERVICE: served.url,
    BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
    BLUESKY_APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
  };
  return {
    network,
    folder,
    run: (dieAt, ledger, save) =>
      ended(
        [String(dieAt), ...fixed, '--ledger', ledger, ...(save === undefined ? [] : ['--save', save])],
        env,
      ),
    progress: (ledger) => {
      const { events, faults } = readLedger(ledger, ledgerItems(ledger));
      if (faults[0]) throw new Error(`${faults[0].file}: ${faults[0].what}`);
      return [...Map.groupBy(events, (event) => event.item).values()].flatMap(fold);
    },
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Clones of one bare git repository, each with a ledger, and the command that saves it there. */
export function clones(
  folder: string,
  names: readonly string[],
): { readonly ledgers: string[]; readonly save: (ledger: string) => string } {
  const bare = join(folder, 'ledger.git');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--bare', '--initial-branch=ledger', bare);
  const [first = '', ...others] = names.map((name) => join(folder, name));
  git('clone', '--quiet', bare, first);
  git('-C', first, ...identity, 'commit', '--quiet', '--allow-empty', '--message', 'Begin');
  git('-C', first, 'push', '--quiet', 'origin', 'HEAD:ledger');
  for (const other of others) git('clone', '--quiet', bare, other);
  return { ledgers: [first, ...others], save: saveCommand };
}

const identity = [
  '-c',
  'user.name=Freesheet',
  '-c',
  'user.email=ledger@example.org',
  '-c',
  'commit.gpgsign=false',
];

function saveCommand(ledger: string): string {
  const git = `git -C "${ledger}" ${identity.join(' ')}`;
  return [
    `${git} add --all -- . ":!.unfinished"`,
    `(${git} diff --cached --quiet || ${git} commit --quiet --message "Save the ledger")`,
    `${git} pull --quiet --rebase origin ledger`,
    `${git} push --quiet origin HEAD:ledger`,
  ].join(' && ');
}

async function site(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/cards/'))
    return new Response('png', { headers: { 'content-type': 'image/png' } });
  return page(ITEMS[0]?.revision ?? '');
}

function ended(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-and-die.ts'), ...args], { env });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  return new Promise((done) => child.on('close', (code) => done({ code, printed })));
}

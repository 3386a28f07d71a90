import type { AccountEvent } from '../../ledger/account-event.ts';
import type { EventOf, LedgerEvent } from '../../ledger/event.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { bluesky } from '../../networks/bluesky.ts';
import { mastodon } from '../../networks/mastodon.ts';
import { asFetch } from '../../networks/testing/as-fetch.ts';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../networks/testing/pretend-bluesky.ts';
import { PRETEND_MASTODON } from '../../networks/testing/pretend-answers.ts';
import { pretendMastodon, type PretendMastodon } from '../../networks/testing/pretend-mastodon.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import type { Ledger } from '../ledger-files.ts';
import type { RunAccount } from '../run-account.ts';
import type { Run } from '../run.ts';
import { hub, manifest } from './items.ts';

/** A run in memory: a ledger, a site whose pages are live, a pretend Bluesky, and a pretend Mastodon. */
export interface World {
  readonly run: Run;
  readonly events: LedgerEvent[];
  readonly network: PretendBluesky;
  readonly mastodon: PretendMastodon;
  /** The account on the pretend Mastodon; a run has it only when a test adds it. */
  readonly onMastodon: RunAccount;
  /** The run after the next build: these items are on the site, and those were withdrawn. */
  readonly built: (items: readonly ManifestItem[], withdrawn?: readonly string[]) => Run;
  /** Addresses of the site that answer with something else. */
  readonly pages: Map<string, () => Response>;
  /** Moves the clock, in milliseconds. */
  readonly pass: (ms: number) => void;
  readonly printed: string[];
}

/** The account of the hub, without its settings. */
export const blueskyAccount = {
  account: {
    id: 'bluesky',
    network: 'bluesky',
    url: 'https://bsky.app/profile/news.example.org',
    connected: '2026-11-01',
    enabled: true,
  },
  ledgerId: 'bluesky',
  network: bluesky,
} as const;

/** Another account, without its settings. */
export const mastodonAccount = {
  account: {
    id: 'mastodon',
    network: 'mastodon',
    url: 'https://social.example/@brackenshire',
    connected: '2026-11-01',
    enabled: true,
  },
  ledgerId: 'mastodon',
  network: mastodon,
} as const;

/** Begins a world at midday on Sunday 22 November 2026. */
export function world(first: readonly ManifestItem[], changes: Partial<Run> = {}): World {
  let items = first;
  const network = pretendBluesky();
  const events: LedgerEvent[] = [];
  const printed: string[] = [];
  const pages = new Map<string, () => Response>();
  let now = msOf('2026-11-22T12:00:00Z');
  let drawn = 0;
  const server = pretendMastodon({ clock: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  const site = async (url: URL): Promise<Response> => {
    const path = url.pathname;
    const changed = pages.get(path);
    if (changed) return changed();
    if (path.startsWith('/cards/')) return new Response('png', { headers: { 'content-type': 'image/png' } });
    const found = items.find((item) => new URL(item.url).pathname === path);
    return found ? page(found.revision) : new Response('', { status: 404 });
  };
  const settings = {
    SERVICE: 'https://pds.example',
    IDENTIFIER: PRETEND_ACCOUNT.identifier,
    APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
  };
  const run: Run = {
    manifest: manifest(items),
    hub,
    accounts: [{ ...blueskyAccount, settings }],
    ledger: memoryLedger(events),
    fetch: asFetch((request) => {
      const url = new URL(request.url);
      if (url.origin === PRETEND_MASTODON.origin) return server.handle(request);
      return url.host === 'pds.example' ? network.handle(request) : site(url);
    }),
    now: () => instantFromMs(now),
    sleep: async (ms) => pass(ms),
    random: () => `attempt${(drawn += 1)}`,
    log: (line) => printed.push(line),
    wait: 0,
    ...changes,
  };
  const onMastodon: RunAccount = {
    ...mastodonAccount,
    settings: { SERVER: PRETEND_MASTODON.origin, TOKEN: PRETEND_MASTODON.token },
  };
  const built: World['built'] = (changed, withdrawn = []) => {
    items = changed;
    const gone = withdrawn.map((id) => ({ id, at: instantFromMs(now) }));
    return { ...run, manifest: manifest(changed, gone) };
  };
  return { run, events, network, mastodon: server, onMastodon, built, pages, pass, printed };
}

/** A page of the site with its revision. */
export function page(revision: string): Response {
  return new Response(`<html><meta name="freesheet:revision" content="${revision}"></html>`);
}

function memoryLedger(events: LedgerEvent[]): Ledger {
  const ofAccounts: AccountEvent[] = [];
  return {
    read: (items) => {
      const wanted = new Set(items);
      return events.filter((event) => wanted.has(event.item));
    },
    sentAfter: (after) =>
      events.filter(
        (event): event is EventOf<'sending'> =>
          event.kind === 'sending' && event.action === 'post' && event.at > after,
      ),
    write: (event) => void events.push(event),
    readAccounts: () => ofAccounts,
    writeAccount: (event) => void ofAccounts.push(event),
  };
}

import type { AccountEvent } from '../../ledger/account-event.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { bluesky } from '../../networks/bluesky.ts';
import { asFetch } from '../../networks/testing/as-fetch.ts';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../networks/testing/pretend-bluesky.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import type { Ledger } from '../ledger-files.ts';
import type { Run } from '../run.ts';
import { hub, manifest } from './items.ts';

/** A run in memory: a ledger, a site whose pages are live, and a pretend Bluesky. */
export interface World {
  readonly run: Run;
  readonly events: LedgerEvent[];
  readonly network: PretendBluesky;
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

/** Begins a world at midday on Sunday 22 November 2026. */
export function world(items: readonly ManifestItem[], changes: Partial<Run> = {}): World {
  const network = pretendBluesky();
  const events: LedgerEvent[] = [];
  const printed: string[] = [];
  const pages = new Map<string, () => Response>();
  let now = msOf('2026-11-22T12:00:00Z');
  let drawn = 0;
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
      return url.host === 'pds.example' ? network.handle(request) : site(url);
    }),
    now: () => instantFromMs(now),
    sleep: async (ms) => pass(ms),
    random: () => `attempt${(drawn += 1)}`,
    log: (line) => printed.push(line),
    wait: 0,
    ...changes,
  };
  return { run, events, network, pages, pass, printed };
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
      events.filter((event) => event.kind === 'sending' && event.at > after).map((event) => event as never),
    write: (event) => void events.push(event),
    readAccounts: () => ofAccounts,
    writeAccount: (event) => void ofAccounts.push(event),
  };
}

import { parseArgs } from 'node:util';

/** What `npm run syndicate` was asked for. */
export interface SyndicateOptions {
  /** A file or an address. */
  readonly manifest: string;
  readonly hub?: string;
  readonly ledger?: string;
  readonly plan: boolean;
  readonly paper: boolean;
  /** An origin, `http://127.0.0.1:4321`. */
  readonly site?: string;
  /** Milliseconds. */
  readonly wait: number;
  readonly save?: string;
}

/** Printed for `--help`, and after a wrong use. */
export const SYNDICATE_HELP = `Posts what is due to the accounts in hub.yaml, each item once an account.

npm run syndicate -- --manifest <file or address> [options]

  --manifest <file or address>  items.json, as the build wrote it
  --hub <folder>                the hub; FREESHEET_HUB or content when left out
  --ledger <folder>             the ledger; the folder "ledger" of the hub, or paper's own, when left out
  --plan                        prints what would happen and why; sends and changes nothing
  --paper                       posts to paper in place of every network: see .freesheet/paper/index.html
  --site <origin>               asks for pages and pictures there; posts keep their own links
  --wait <time>                 how long to wait for pages that are not live yet: 90s, 15m, 1h
  --save <command>              run whenever the ledger has to be saved; if it fails, nothing is sent

Ends with 0 when all is done, 1 when something that should be posted is not, 2 for a wrong use,
75 when a page is not live yet: run again, it is safe.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readOptions(args: readonly string[]): SyndicateOptions | { readonly wrong: string } {
  const { manifest, wait, site, ...others } = parseArgs({
    args: [...args],
    options: {
      manifest: { type: 'string' },
      hub: { type: 'string' },
      ledger: { type: 'string' },
      plan: { type: 'boolean', default: false },
      paper: { type: 'boolean', default: false },
      site: { type: 'string' },
      wait: { type: 'string' },
      save: { type: 'string' },
    },
  }).values;
  const empty = Object.entries({ manifest, wait, site, ...others }).find(([, value]) => value === '');
  if (empty) return { wrong: `--${empty[0]} has no value: write one after it, or leave it out.` };
  if (manifest === undefined)
    return { wrong: '--manifest is missing: name items.json, a file or an address.' };
  const milliseconds = wait === undefined ? 0 : duration(wait);
  if (milliseconds === undefined) return { wrong: `--wait ${wait} is not a time: write 90s, 15m or 1h.` };
  if (site !== undefined && !isOrigin(site)) {
    return { wrong: `--site ${site} is not an origin: write http://127.0.0.1:4321, without a path.` };
  }
  return { ...others, manifest, wait: milliseconds, ...(site !== undefined && { site }) };
}

/** `90s`, `15m`, `1h` → milliseconds. */
function duration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})([smh])$/.exec(text) ?? [];
  const each = { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
  return count === undefined ? undefined : Number(count) * each;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '');
}

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
  /** A command, or `BY_GIT`. */
  readonly save?: string;
  /** Whether to end as soon as something newer is published, while the run only waits. */
  readonly giveWay: boolean;
  /** The file that says which items a code owner approved. */
  readonly approved?: string;
  /** When what is posted was pushed, `2026-11-22T12:00:00Z`. */
  readonly pushed?: string;
  /** The id of an alert that one person releases without its link; `by` is then there. */
  readonly release?: string;
  readonly withoutLink: boolean;
  /** The role of the person who answers for it. */
  readonly by?: string;
  /** How many take-downs a person has agreed to. */
  readonly yesTakeDown?: number;
  /** The command that is handed passwords and tokens that were made anew. */
  readonly storeSecret?: string;
}

/** `--save` without a command: the ledger is committed and pushed by git. */
export const BY_GIT = 'git';

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
  --save [<command>]            saves the ledger before and after each post, and sends nothing where that fails.
                                Without a command: commits it, and pushes the branch that it has checked out
  --give-way                    ends with 75, while it only waits, as soon as "main" has moved on
  --store-secret <command>      before it posts, makes each token anew that ends within three weeks, where its network
                                lets us, and hands it to the command on standard input: see docs/accounts/tokens.md
  --approved <file>             the items that a code owner approved, as "npm run approved" wrote them
  --pushed <moment>             when this was pushed, 2026-11-22T12:00:00Z: the run says how long alerts took
  --yes-take-down <number>      agrees to so many take-downs in one run, where there are more than three
  --release <item> --without-link --by <role>
                                posts an alert without its link, because the site does not answer

Ends with 0 when all is done, 1 when something that should be posted is not, 2 for a wrong use,
75 when a page is not live yet: run again, it is safe.`;

const OPTIONS = {
  manifest: { type: 'string' },
  hub: { type: 'string' },
  ledger: { type: 'string' },
  plan: { type: 'boolean', default: false },
  paper: { type: 'boolean', default: false },
  site: { type: 'string' },
  wait: { type: 'string' },
  save: { type: 'string' },
  'give-way': { type: 'boolean', default: false },
  approved: { type: 'string' },
  pushed: { type: 'string' },
  release: { type: 'string' },
  'without-link': { type: 'boolean', default: false },
  by: { type: 'string' },
  'yes-take-down': { type: 'string' },
  'store-secret': { type: 'string' },
} as const;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readOptions(args: readonly string[]): SyndicateOptions | { readonly wrong: string } {
  const { values } = parseArgs({ args: args.map(bareSave), options: OPTIONS });
  const {
    manifest,
    wait,
    'give-way': giveWay,
    'without-link': withoutLink,
    'yes-take-down': takeDowns,
    'store-secret': storeSecret,
    ...others
  } = values;
  const { site, pushed, release, by } = others;
  const wrong = (words: string) => ({ wrong: words });
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty) return wrong(`--${empty[0]} has no value: write one after it, or leave it out.`);
  if (manifest === undefined) return wrong('--manifest is missing: name items.json, a file or an address.');
  const milliseconds = wait === undefined ? 0 : duration(wait);
  if (milliseconds === undefined) return wrong(`--wait ${wait} is not a time: write 90s, 15m or 1h.`);
  if (site !== undefined && !isOrigin(site)) {
    return wrong(`--site ${site} is not an origin: write http://127.0.0.1:4321, without a path.`);
  }
  if (pushed !== undefined && !isInstant(pushed)) {
    return wrong(`--pushed ${pushed} is not a moment: write it as in 2026-11-22T12:00:00Z.`);
  }
  if (takeDowns !== undefined && !/^\d{1,5}$/.test(takeDowns)) {
    return wrong(`--yes-take-down ${takeDowns} is not a number: write how many items may lose their posts.`);
  }
  if ([release !== undefined, withoutLink, by !== undefined].some((given) => given !== withoutLink)) {
    return wrong(
      'An alert is released by its id, without its link, by a role: --release <item> --without-link --by "duty communications officer".',
    );
  }
  return {
    ...others,
    manifest,
    wait: milliseconds,
    giveWay,
    withoutLink,
    ...(takeDowns !== undefined && { yesTakeDown: Number(takeDowns) }),
    ...(storeSecret !== undefined && { storeSecret }),
  };
}

/** `--save` with no command after it says what it means. */
function bareSave(arg: string, place: number, args: readonly string[]): string {
  const next = args[place + 1];
  return arg === '--save' && (next === undefined || next.startsWith('--')) ? `--save=${BY_GIT}` : arg;
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
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

import { parseArgs } from 'node:util';
import type { EventOf, LedgerEvent } from '../ledger/event.ts';
import { fold, type Progress } from '../ledger/fold.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import { newestHanded } from './plan/by-hand.ts';
import { readRole } from './role.ts';

/** What a person found when they looked at an account. */
export interface Settlement {
  readonly item: string;
  /** As the ledger calls it: `bluesky`, `paper.bluesky`. */
  readonly account: string;
  readonly outcome: EventOf<'settled'>['outcome'];
  /** Where the post is; only when it is there. */
  readonly url?: string;
  /** The correction that is left as it is; only with `skip`. */
  readonly correction?: number;
  /** The role of who looked. */
  readonly by: string;
  readonly hub?: string;
  readonly ledger?: string;
  /** Whether the ledger is saved by git afterwards. */
  readonly save?: boolean;
}

/** Printed for `--help`, and after a wrong use. */
export const SETTLE_HELP = `Says what a person found or decided where Freesheet cannot know.

npm run settle -- <item> <account> posted <address of the post> --by <role>
npm run settle -- <item> <account> not-posted --by <role>
      when nobody knew whether a post is public, and you have looked; or when you have posted by hand
npm run settle -- <item> <account> deleted --by <role>
      when you have deleted a post by hand
npm run settle -- <item> <account> post-now --by <role>
npm run settle -- <item> <account> skip --by <role>
      when a post was missed: post it all the same, or leave it
npm run settle -- <item> <account> skip --correction <number> --by <role>
      when a post cannot be corrected, or you have corrected it by hand

  --by <role>        who looked, as a role: "duty editor". Never a name: the ledger is kept for ever
  --hub <folder>     the hub; FREESHEET_HUB or content when left out
  --ledger <folder>  the ledger; the folder "ledger" of the hub when left out
  --save             commits the ledger's events and pushes its branch, as "syndicate --save" does`;

/** The arguments → what was found; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readSettlement(args: readonly string[]): Settlement | { readonly wrong: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      correction: { type: 'string' },
      hub: { type: 'string' },
      ledger: { type: 'string' },
      save: { type: 'boolean' },
    },
  });
  // A phone puts a space after what it pastes.
  const [item, account, outcome, url, ...more] = positionals.map((word) => word.trim());
  if (item === undefined || account === undefined || more.length > 0) {
    return { wrong: 'Name the item and the account, as the run printed them.' };
  }
  if (!isOutcome(outcome)) {
    return {
      wrong: `Say "posted" and the address of the post, or one of ${OTHERS.map((one) => `"${one}"`).join(', ')}.`,
    };
  }
  if ((outcome === 'posted') !== (url !== undefined)) {
    return { wrong: 'The address of the post goes with "posted", and only with it.' };
  }
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return { wrong: `"${url}" is not the address of a post: write it in full, beginning with https://.` };
  }
  const by = readRole(values.by);
  if (by === undefined) {
    return { wrong: 'Say who looked with --by, as a role of a few words: --by "duty editor". Never a name.' };
  }
  const { hub, ledger, correction, save } = values;
  if (correction !== undefined && (outcome !== 'skip' || !/^[1-9]\d{0,3}$/.test(correction))) {
    return {
      wrong: '--correction is the number of a correction, as the run printed it, and goes with "skip".',
    };
  }
  return {
    item,
    account,
    outcome,
    by,
    ...(url && { url }),
    ...(hub && { hub }),
    ...(ledger && { ledger }),
    ...(save && { save }),
    ...(correction && { correction: Number(correction) }),
  };
}

const OTHERS = ['not-posted', 'deleted', 'post-now', 'skip'] as const;

function isOutcome(text: string | undefined): text is Settlement['outcome'] {
  return text === 'posted' || OTHERS.some((one) => one === text);
}

/**
 * What goes into the ledger for a settlement: one event for each attempt that is unsure, or each post that was deleted;
 * one for a decision about a post that was missed. Nothing when there is nothing to settle.
 * @param attempt a random id, for a decision that closes no attempt.
 */
export function settle(
  events: readonly LedgerEvent[],
  settlement: Settlement,
  at: Instant,
  attempt: string,
): readonly EventOf<'settled'>[] {
  const { item, account, outcome, url, by } = settlement;
  if (tooEarly(events, settlement, at) !== undefined) return [];
  const past = fold(events).filter((progress) => progress.account === account);
  return settledAttempts(past, settlement, attempt).map((settled) => ({
    ...({ version: 1, kind: 'settled', item, account, at, by, outcome } as const),
    ...settled,
    ...(url !== undefined && { url }),
  }));
}

/**
 * How long after a lost answer a post may still turn up, in milliseconds: a server was seen to make one after 222 seconds, and
 * no two computers have the same clock.
 */
const ON_ITS_WAY = 15 * 60_000;

/**
 * From when on a person can know that a post is not there: whatever is on its way has come by then. Nothing when they can
 * know it now, or say something else.
 */
export function tooEarly(
  events: readonly LedgerEvent[],
  { account, outcome }: Pick<Settlement, 'account' | 'outcome'>,
  now: Instant,
): Instant | undefined {
  if (outcome !== 'not-posted') return undefined;
  const unsure = fold(events).filter((one) => one.account === account && one.state === 'unsure');
  const attempts = new Set(unsure.flatMap((one) => one.unsure.map(({ attempt }) => attempt)));
  const sent = events.flatMap((event) =>
    event.kind === 'sending' && attempts.has(event.attempt) ? [msOf(event.at) + ON_ITS_WAY] : [],
  );
  const until = Math.max(0, ...sent);
  return until > msOf(now) ? instantFromMs(until) : undefined;
}

type Attempt = Pick<EventOf<'settled'>, 'n' | 'attempt'>;

function settledAttempts(
  past: readonly Progress[],
  { outcome, correction }: Settlement,
  attempt: string,
): readonly Attempt[] {
  if (outcome === 'posted' || outcome === 'not-posted') {
    const unsure = past.filter(({ state }) => state === 'unsure');
    const handed = newestHanded(past);
    return [...unsure.flatMap(({ unsure: all }) => all), ...(handed ? [handed] : [])].map(
      ({ n, attempt: own }) => ({ n, attempt: own }),
    );
  }
  if (outcome === 'deleted') return past.flatMap(mayStand);
  if (correction !== undefined) {
    const was = past.some(({ state, deleted }) => state === 'posted' || deleted === 'corrected');
    return was ? [{ n: `c${correction}`, attempt }] : [];
  }
  const stands = past.some(({ state }) => ['posted', 'gone', 'unsure', 'open'].includes(state));
  const n = past.find(({ state }) => state === 'lapsed')?.n ?? newestHanded(past)?.n ?? 'c0';
  return stands ? [] : [{ n, attempt }];
}

/** The posts that stand, or that may: a person who deleted them has looked at the account. */
function mayStand({ n, state, posted, open, handed }: Progress): readonly Attempt[] {
  if (state === 'posted' && posted) return [{ n, attempt: posted.attempt }];
  const may = state === 'open' ? open : handed;
  return ['open', 'handed', 'lapsed', 'skipped'].includes(state)
    ? may.map(({ attempt }) => ({ n, attempt }))
    : [];
}

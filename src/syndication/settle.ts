import { parseArgs } from 'node:util';
import type { EventOf, LedgerEvent } from '../ledger/event.ts';
import { fold } from '../ledger/fold.ts';
import type { Instant } from '../news/times.ts';

/** What a person found when they looked at an account. */
export interface Settlement {
  readonly item: string;
  /** As the ledger calls it: `bluesky`, `paper.bluesky`. */
  readonly account: string;
  readonly outcome: 'posted' | 'not-posted';
  /** Where the post is; only when it is there. */
  readonly url?: string;
  /** The role of who looked. */
  readonly by: string;
  readonly hub?: string;
  readonly ledger?: string;
}

/** Printed for `--help`, and after a wrong use. */
export const SETTLE_HELP = `Says what a person found when Freesheet could not tell whether a post is public.

npm run settle -- <item> <account> posted <address of the post> --by <role>
npm run settle -- <item> <account> not-posted --by <role>

  --by <role>        who looked, as a role: "duty editor". Never a name: the ledger is kept for ever
  --hub <folder>     the hub; FREESHEET_HUB or content when left out
  --ledger <folder>  the ledger; the folder "ledger" of the hub when left out`;

/** The most that a role may be, in characters. */
const LONGEST_ROLE = 40;

/** The arguments → what was found; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readSettlement(args: readonly string[]): Settlement | { readonly wrong: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { by: { type: 'string' }, hub: { type: 'string' }, ledger: { type: 'string' } },
  });
  const [item, account, outcome, url, ...more] = positionals;
  if (item === undefined || account === undefined || more.length > 0) {
    return { wrong: 'Name the item and the account, as the run printed them.' };
  }
  if (outcome !== 'posted' && outcome !== 'not-posted') {
    return { wrong: 'Say "posted" and the address of the post, or "not-posted".' };
  }
  if ((outcome === 'posted') !== (url !== undefined)) {
    return { wrong: 'The address of the post goes with "posted", and only with it.' };
  }
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return { wrong: `"${url}" is not the address of a post: write it in full, beginning with https://.` };
  }
  const by = values.by?.trim() ?? '';
  if (by === '' || by.length > LONGEST_ROLE || by.includes('@')) {
    return { wrong: 'Say who looked with --by, as a role of a few words: --by "duty editor". Never a name.' };
  }
  const { hub, ledger } = values;
  return { item, account, outcome, by, ...(url && { url }), ...(hub && { hub }), ...(ledger && { ledger }) };
}

/**
 * What goes into the ledger for a settlement: one event for each attempt that is unsure.
 * Nothing when there is nothing to settle.
 */
export function settle(
  events: readonly LedgerEvent[],
  { item, account, outcome, url, by }: Settlement,
  at: Instant,
): readonly EventOf<'settled'>[] {
  return fold(events)
    .filter((progress) => progress.account === account && progress.state === 'unsure')
    .flatMap(({ n, unsure }) =>
      unsure.map(({ attempt }) => ({
        ...({ version: 1, kind: 'settled', item, account, n, attempt, at, by, outcome } as const),
        ...(url !== undefined && { url }),
      })),
    );
}

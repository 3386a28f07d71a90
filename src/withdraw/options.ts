import { parseArgs } from 'node:util';

/** What `npm run withdraw` was asked for. */
export interface Withdrawal {
  /** The item's id. */
  readonly item: string;
  /** Shown at the item's address, unless it is erased. */
  readonly reason?: string;
  readonly erase: boolean;
  /** The role of who asks for it. */
  readonly by?: string;
  readonly hub?: string;
  readonly ledger?: string;
}

/** Printed for `--help`, and after a wrong use. */
export const WITHDRAW_HELP = `Takes an item back: from the site with the next build, from the accounts with the next run of syndicate.

npm run withdraw -- <id> --reason "<why>" [options]
npm run withdraw -- <id> --erase [options]

  --reason <why>     shown at the item's address: say why, in a few words, and name nobody
  --erase            for personal data: takes its words out of this hub, its ledger and its caches as well, leaves
                     nothing at its address, and prints what you must do to get them out of git and other places
  --by <role>        who asks for it, as a role: "duty editor". It goes into the commands that are printed
  --hub <folder>     the hub; FREESHEET_HUB or content when left out
  --ledger <folder>  the ledger; the folder "ledger" of the hub when left out

Nothing is sent anywhere. Running it again is safe. Ends with 0 when it is done, 1 when it could not be, 2 for a wrong use.`;

/** The most that a reason may be, in characters: two sentences. */
const LONGEST_REASON = 300;

/** Few words, without a character that a shell or git would read in its own way. */
const ROLE = /^[\p{L}\p{N}][\p{L}\p{N} ,.()-]{0,39}$/u;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readWithdrawal(args: readonly string[]): Withdrawal | { readonly wrong: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      erase: { type: 'boolean', default: false },
      by: { type: 'string' },
      hub: { type: 'string' },
      ledger: { type: 'string' },
    },
  });
  const { erase, by, hub, ledger } = values;
  const reason = values.reason?.replace(/\s+/g, ' ').trim();
  const [item, ...more] = positionals;
  if (item === undefined || more.length > 0) {
    return { wrong: 'Name one item by its id: it stands in the first lines of its file.' };
  }
  if (reason === undefined ? !erase : reason === '') {
    return {
      wrong: 'Say why with --reason, in a few words: readers see it where the item was. Name nobody.',
    };
  }
  const badReason = reason === undefined ? undefined : wrongReason(reason);
  if (badReason !== undefined) return { wrong: badReason };
  if (by !== undefined && !ROLE.test(by)) {
    return { wrong: 'Say who asks for it with --by, as a role of a few words: --by "duty editor".' };
  }
  return {
    item,
    erase,
    ...(reason !== undefined && { reason }),
    ...(by !== undefined && { by }),
    ...(hub && { hub }),
    ...(ledger && { ledger }),
  };
}

function wrongReason(reason: string): string | undefined {
  if (reason.length > LONGEST_REASON) {
    return `The reason has ${reason.length} characters. Say it in ${LONGEST_REASON} at most: readers see it.`;
  }
  if (reason.includes('@')) return 'The reason holds an email address, and readers see it. Name nobody.';
  return /\p{Cc}/u.test(reason) ? 'The reason holds a character that cannot be printed.' : undefined;
}

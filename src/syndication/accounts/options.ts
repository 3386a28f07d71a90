import { parseArgs } from 'node:util';
import { readRole } from '../role.ts';

/** What `npm run accounts` was asked for. */
export interface AccountsOptions {
  /** Who opened the first post of which account. */
  readonly confirm?: { readonly account: string; readonly by: string };
  /** The command that is handed what was made anew. */
  readonly storeSecret?: string;
  readonly hub?: string;
  readonly ledger?: string;
}

/** Printed for `--help`, and after a wrong use. */
export const ACCOUNTS_HELP = `Asks each account in hub.yaml who it is, what it may do, and when its password or token ends.

npm run accounts
npm run accounts -- --confirm <account> --by <role>
npm run accounts -- --store-secret <command>

  --confirm <account>  you opened the account's newest post where nobody is signed in, and could read it
  --by <role>          who opened it, as a role: "duty editor". Never a name: the ledger is kept for ever
  --store-secret <command>
                       makes each token anew that ends within three weeks, where its network lets us, and hands it to the
                       command on standard input; FREESHEET_SECRET_NAME holds its name. See docs/accounts/tokens.md
  --hub <folder>       the hub; FREESHEET_HUB or content when left out
  --ledger <folder>    the ledger; the folder "ledger" of the hub when left out

Ends with 0 when each account may post, 1 when somebody has to do something for one, 2 for a wrong use.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readAccountsOptions(args: readonly string[]): AccountsOptions | { readonly wrong: string } {
  const {
    confirm,
    by,
    hub,
    ledger,
    'store-secret': storeSecret,
  } = parseArgs({
    args: [...args],
    options: {
      confirm: { type: 'string' },
      by: { type: 'string' },
      hub: { type: 'string' },
      ledger: { type: 'string' },
      'store-secret': { type: 'string' },
    },
  }).values;
  const where = { ...(hub && { hub }), ...(ledger && { ledger }) };
  if (storeSecret?.trim() === '') return { wrong: 'Write the command after --store-secret.' };
  if (confirm === undefined) {
    if (by !== undefined) return { wrong: '--by goes with --confirm, and only with it.' };
    return { ...where, ...(storeSecret !== undefined && { storeSecret }) };
  }
  if (storeSecret !== undefined) return { wrong: '--store-secret and --confirm do not go together.' };
  const role = readRole(by);
  if (confirm === '') return { wrong: 'Name the account after --confirm, as hub.yaml does.' };
  if (role === undefined) {
    return {
      wrong: 'Say who opened the post with --by, as a role of a few words: --by "duty editor". Never a name.',
    };
  }
  return { confirm: { account: confirm, by: role }, ...where };
}

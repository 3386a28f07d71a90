import { join, resolve } from 'node:path';
import { readHub } from '../../hub/hub-files.ts';
import type { Hub } from '../../hub/hub.ts';
import { isInUse } from '../../hub/out-of-use.ts';
import { hubFolder } from '../../hub/which-hub.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import type { EventName } from '../../ledger/event-name.ts';
import { receiptNames } from '../../ledger/ledger-files.ts';
import { loopbackOnly } from '../../networks/loopback-only.ts';
import { NetworkError, type SignIn } from '../../networks/network.ts';
import { redact } from '../../networks/redact.ts';
import { SettingsError } from '../../networks/settings.ts';
import type { Instant } from '../../news/times.ts';
import { journal } from '../journal.ts';
import { openLedger, type Ledger } from '../ledger-files.ts';
import { mailingOf } from '../mailing-of.ts';
import type { Lock } from '../run-lock-files.ts';
import { spending, spentIn } from '../spending.ts';
import { realAccounts } from '../run-accounts.ts';
import type { RunAccount } from '../run-account.ts';
import { secretsOf } from '../summary/secrets.ts';
import { clockOf } from '../clock-of.ts';
import type { Surroundings } from '../surroundings.ts';
import { accountLine, type AccountKnown } from './account-line.ts';
import { askAccount } from './ask-account.ts';
import { newestPost } from './newest-post.ts';
import type { AccountsOptions } from './options.ts';
import { proofOf, stateOfProof } from './proof.ts';
import { renewToken, type Renewal, type Renewing } from './renew-token.ts';
import { renewingIn } from './renew-tokens.ts';

type Around = Pick<
  Surroundings,
  'env' | 'fetch' | 'clock' | 'momentOf' | 'random' | 'disk' | 'print' | 'networkOf'
>;

/** What the accounts of a hub are asked with. */
interface Asking {
  readonly hub: Hub;
  readonly ledger: Ledger;
  /** The names of all receipts, newest first. */
  readonly receipts: readonly EventName[];
  readonly accounts: readonly RunAccount[];
  readonly fetch: typeof fetch;
  readonly now: Instant;
  readonly random: () => string;
  readonly print: (line: string) => void;
  /** What else an account's network may need to be asked. */
  readonly more: (account: RunAccount) => Pick<SignIn, 'spend' | 'mailing' | 'onlyHere'>;
  /** How tokens are made anew, when a command was given that stores them. */
  readonly renewing?: Renewing;
}

/** A run of `npm run accounts`. @returns its exit code. @throws ContentError when hub.yaml or the ledger is damaged. */
export async function runAccounts(options: AccountsOptions, around: Around): Promise<number> {
  const { env, random } = around;
  const folder = hubFolder(options.hub, env);
  const hub = readHub(folder);
  const ledgerFolder = resolve(options.ledger ?? join(folder, 'ledger'));
  const { accounts, missing } = realAccounts(hub.accounts, env, around.networkOf);
  const secrets = [...secretsOf(hub.accounts, env)];
  const ledger = openLedger(ledgerFolder, around.disk);
  const written = journal({ ledger });
  // To the second: a post made in the minute of a proof is no post made since.
  const now = clockOf(hub, around)();
  const fetch = hub.demo ? loopbackOnly(around.fetch) : around.fetch;
  const print = (line: string) => around.print(redact(line, secrets));
  const common = { fetch, random, now: () => now, journal: written };
  const asking: Asking = {
    hub,
    ledger,
    receipts: receiptNames(ledgerFolder),
    accounts: accounts.filter(({ account }) => isInUse(account)),
    fetch,
    now,
    random,
    print,
    more: (account) => ({
      ...(account.network?.mails && {
        mailing: mailingOf(account, folder, { clock: around.clock(), lock: notHere }),
      }),
      ...(hub.demo && { onlyHere: true }),
      ...(account.network?.costs && { spend: spending(account, { ledger, ...common }) }),
    }),
    ...(options.storeSecret !== undefined && {
      renewing: renewingIn({
        ...common,
        command: options.storeSecret,
        accounts,
        env,
        secrets,
        print,
        zone: hub.timeZone,
      }),
    }),
  };
  if (options.confirm) return confirm(asking, options.confirm);
  const code = await tellAll(asking);
  if (missing.length > 0) asking.print(new SettingsError(missing).message);
  return code;
}

/** Nothing is mailed from here. */
function notHere(): Lock {
  return { got: false, why: '' };
}

async function tellAll(asking: Asking): Promise<number> {
  const { accounts, hub, now, print } = asking;
  if (accounts.length === 0) {
    print('hub.yaml names no account that is switched on.');
    return 0;
  }
  const known = await Promise.all(accounts.map((account) => ask(asking, account)));
  let allInOrder = true;
  for (const one of known) {
    const renewal = await renewed(asking, one);
    if (renewal) print(renewal.words);
    const after = renewal && renewal.account !== one.account ? await ask(asking, renewal.account) : one;
    const { words, inOrder } = accountLine(after, now, hub.timeZone);
    print(words);
    allInOrder &&= inOrder && (renewal?.ok ?? true);
  }
  return allInOrder ? 0 : 1;
}

/** Makes the token of an account anew that its network knows, when it is time and there is a command that stores it. */
async function renewed(
  { renewing }: Asking,
  { account, answer, renewed: before }: AccountKnown,
): Promise<Renewal | undefined> {
  if (!renewing || answer instanceof NetworkError) return undefined;
  return renewToken({ account, renewed: before, ends: answer.ends }, renewing);
}

/** Writes down that a person opened the account's newest post, once its network has said which account that is. */
async function confirm(
  asking: Asking,
  { account: id, by }: { readonly account: string; readonly by: string },
) {
  const { accounts, ledger, now, random, print } = asking;
  const account = accounts.find((one) => one.account.id === id);
  if (!account) {
    const names = accounts.map((one) => one.account.id).join(', ') || 'none';
    print(`hub.yaml names no account "${id}" that is switched on, but: ${names}. Nothing was changed.`);
    return 1;
  }
  const { answer, proved, newest, renewed: anew } = await ask(asking, account);
  if (answer instanceof NetworkError) {
    print(`${id}: ${answer.message} Nothing was noted: run this again when the account answers.`);
    return 1;
  }
  if (stateOfProof(account, answer, proved, anew) === 'proved') {
    print(`${id} was proved already, by ${proved?.by}. Nothing was changed.`);
    return 0;
  }
  if (!newest) {
    print(`Nothing was noted: ${id} has no post that could have been opened. Post an item to it first.`);
    return 1;
  }
  ledger.writeAccount(proofOf(account, answer, { url: newest.url, by, at: now, attempt: random() }));
  print(
    `Noted by ${by}: readers can see the posts of ${answer.name}. The post that was opened: ${newest.url}`,
  );
  return 0;
}

async function ask(asking: Asking, account: RunAccount): Promise<AccountKnown> {
  const { ledger, receipts, fetch, now } = asking;
  const answer = await askAccount(account, fetch, now, () => asking.more(account));
  const { ledgerId } = account;
  const { proved, renewed: anew } = accountFacts(ledger.readAccounts(), ledgerId);
  const newest = newestPost(receipts, ledgerId, proved?.at, (item) => ledger.read([item]));
  const spent = account.network?.costs && spentIn(now.slice(0, 'YYYY-MM'.length), ledger, ledgerId);
  return {
    account,
    answer,
    ...(proved && { proved }),
    ...(anew && { renewed: anew }),
    ...(newest && { newest }),
    ...(spent && { spent }),
  };
}

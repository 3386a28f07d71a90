import { isDeepStrictEqual } from 'node:util';
import { accountFacts } from '../ledger/account-facts.ts';
import type { Progress } from '../ledger/fold.ts';
import { loopbackOnly } from '../networks/loopback-only.ts';
import { NetworkError, type SignedIn } from '../networks/network.ts';
import { knownAccounts } from './known-accounts.ts';
import { journal, type Journal } from './journal.ts';
import { calendarOf, type Calendar } from './plan/calendar.ts';
import { countingFrom } from './plan/pace.ts';
import type { Step } from './plan/step.ts';
import { plan } from './plan.ts';
import { remembered, type Remembered } from './remembered.ts';
import type { Run } from './run.ts';
import type { RunAccount } from './run-account.ts';
import { spending } from './spending.ts';

/** A run under way. */
export interface Running extends Run {
  readonly journal: Journal;
  /** Signs an account in, once a run: the second time the same answer, or the same refusal, comes back. */
  readonly signIn: (account: RunAccount) => Promise<SignedIn | NetworkError>;
  /** What the ledger says of an item on an account at this moment. */
  readonly progress: (item: string, account: RunAccount) => readonly Progress[];
  /** The plan as the ledger and the clock are at this moment. @param notLive items whose page was not live just now. */
  readonly plan: (notLive?: ReadonlySet<string>) => readonly Step[];
  readonly accountOf: (step: Pick<Step, 'account'>) => RunAccount;
}

/** Begins a run. A demonstration reaches this computer only with whatever it posts. */
export function begin(given: Run): Running {
  const ledger = remembered(given.ledger);
  const run = { ...given, ledger, save: given.save && forgetting(given.save, ledger) };
  const { manifest, accounts, hub, now } = run;
  const calendar = calendarOf({ manifest, posting: hub.posting });
  const onlyHere = hub.demo || manifest.hub.demo;
  const fetch = onlyHere ? loopbackOnly(run.fetch) : run.fetch;
  const sessions = new Map<string, Promise<SignedIn | NetworkError>>();
  const written = journal(run);
  const noted = (account: RunAccount) => (session: SignedIn | NetworkError) => {
    if (!(session instanceof NetworkError)) noteLimits(run, written, account, session);
    return session;
  };
  const plannedAt = lastOnly(() => planOf({ ...run, calendar }, ledger));
  return {
    ...run,
    journal: written,
    signIn: (account) => {
      const session =
        sessions.get(account.ledgerId) ??
        signIn(account, { ...run, fetch, onlyHere, journal: written }).then(noted(account));
      sessions.set(account.ledgerId, session);
      return session;
    },
    progress: (item, { ledgerId }) =>
      (ledger.progress([item]).get(item) ?? []).filter(({ account }) => account === ledgerId),
    plan: (notLive) =>
      notLive ? planOf({ ...run, calendar }, ledger, notLive) : plannedAt(`${now()} ${ledger.version()}`),
    accountOf: (step) => {
      const found = accounts.find(({ account }) => account.id === step.account);
      if (!found) throw new Error(`The plan names an account that the run does not have: ${step.account}.`);
      return found;
    },
  };
}

/** A function that is asked again only for another key than the last: nothing was written meanwhile, and no second went by. */
function lastOnly<T>(find: () => T): (key: string) => T {
  let last: { readonly key: string; readonly found: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, found: find() };
    return last.found;
  };
}

/** A save that brings what others wrote. */
function forgetting(save: NonNullable<Run['save']>, ledger: Remembered): NonNullable<Run['save']> {
  return async () => {
    const saved = await save();
    ledger.forget();
    return saved;
  };
}

type Planned = Pick<Run, 'manifest' | 'hub' | 'accounts' | 'now' | 'yesTakeDown'> & {
  readonly calendar?: Calendar;
};

/** The plan of a run, from the ledger as it is at this moment. Reads the ledger's folders of the manifest's ids only. */
export function planNow(run: Planned & Pick<Run, 'ledger'>): readonly Step[] {
  return planOf(run, remembered(run.ledger));
}

function planOf(
  { manifest, hub, accounts, now, yesTakeDown, calendar }: Planned,
  ledger: Remembered,
  notLive?: ReadonlySet<string>,
): readonly Step[] {
  const ids = [...manifest.items, ...manifest.withdrawn].map(({ id }) => id);
  const moment = now();
  return plan({
    manifest,
    accounts: knownAccounts(accounts, ledger),
    posting: hub.posting,
    progress: ledger.progress(ids),
    sent: ledger.sentAfter(countingFrom(hub.posting, moment)),
    now: moment,
    ...(yesTakeDown !== undefined && { yesTakeDown }),
    ...(notLive && { notLive }),
    ...(calendar && { calendar }),
  });
}

/** Writes what a server says of its limits, when it is not what it said last: a plan needs no network to know them. */
function noteLimits(
  { ledger, random, now }: Run,
  { recordAccount }: Journal,
  { ledgerId }: RunAccount,
  { says }: SignedIn,
): void {
  if (!says || isDeepStrictEqual(says, accountFacts(ledger.readAccounts(), ledgerId).says)) return;
  recordAccount({ version: 1, kind: 'limits', account: ledgerId, attempt: random(), at: now(), says });
}

async function signIn(
  runAccount: RunAccount,
  run: Pick<Run, 'fetch' | 'now' | 'sleep' | 'random' | 'ledger' | 'mailing'> & {
    readonly journal: Journal;
    readonly onlyHere: boolean;
  },
): Promise<SignedIn | NetworkError> {
  const { account, network, settings } = runAccount;
  const { fetch, now, sleep, mailing, onlyHere } = run;
  if (!network || !settings) {
    return new NetworkError('unauthorised', `The settings of "${account.id}" are not complete.`);
  }
  try {
    return await network.signIn({
      account,
      settings,
      fetch,
      now,
      sleep,
      ...(network.costs && { spend: spending(runAccount, run) }),
      ...(network.mails && mailing && { mailing: mailing(runAccount) }),
      ...(onlyHere && { onlyHere }),
    });
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

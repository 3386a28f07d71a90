import { NetworkError, type Renewed } from '../../networks/network.ts';
import { settingName } from '../../networks/settings.ts';
import { writeDay, type Instant } from '../../news/times.ts';
import type { Journal } from '../journal.ts';
import type { RunAccount } from '../run-account.ts';
import { askAccount } from './ask-account.ts';
import { credentialOf } from './proof.ts';
import { isRenewalDue, type Renewable } from './renew.ts';
import type { StoreSecret } from './store-secret.ts';
import { tokenEnd } from './token-end.ts';
import { dayOfEnd, tokenWarning } from './token-warning.ts';

/** What making a password or token anew asks of the run it is part of. */
export interface Renewing {
  readonly store: StoreSecret;
  readonly fetch: typeof fetch;
  readonly now: () => Instant;
  readonly random: () => string;
  readonly journal: Pick<Journal, 'recordAccount' | 'save'>;
  /** From now on these stand in nothing that is printed. */
  readonly hide: (secrets: readonly string[]) => void;
  readonly zone: string;
}

/** What came of it. */
export interface Renewal {
  /** With the settings that are in use from now on. */
  readonly account: RunAccount;
  /** In full sentences, with the account's id before them. */
  readonly words: string;
  /** Whether nobody has to do anything about it. */
  readonly ok: boolean;
}

/**
 * Makes the password or token of an account anew when it is time: first the network makes it, then it is tried, then the
 * command stores it, and only when that has ended well does the ledger say so. Whatever fails before leaves the old one in
 * use. @returns nothing when it is not time.
 */
export async function renewToken(renewable: Renewable, renewing: Renewing): Promise<Renewal | undefined> {
  if (!isRenewalDue(renewable, renewing.now())) return undefined;
  const { account } = renewable;
  const old = oldOne(renewable, renewing);
  const made = await make(account, renewing);
  if (made instanceof NetworkError) {
    const byHand = `Make a new one by hand: docs/accounts/${account.account.network}.md says how.`;
    const next = made.refusal === 'unauthorised' ? byHand : `${old} The next run tries again.`;
    return renewal(account, `Its password or token could not be renewed: ${made.message} ${next}`, false);
  }
  const renewed = { ...account, settings: { ...account.settings, ...made.settings } };
  const tried = await askAccount(renewed, renewing.fetch, renewing.now());
  if (tried instanceof NetworkError) {
    const why = `A new password or token was made, but not stored, because it does not work yet: ${tried.message}`;
    return renewal(account, `${why} ${old} The next run tries again.`, false);
  }
  const why = await whyNotStored(account, made, renewing);
  if (why === undefined) return noted(account, renewed, made.ends, renewing);
  return renewal(account, `${why} ${old} Correct the command, then run again.`, false);
}

/** The new settings, which are hidden from this moment on; or why the network made none. */
async function make(
  { network, settings = {}, account }: RunAccount,
  { fetch, now, hide }: Renewing,
): Promise<Renewed | NetworkError> {
  if (!network?.renew) throw new Error(`The network of "${account.id}" makes no password or token anew.`);
  const isSecret = ([name]: readonly [string, string]) => !network.publicSettings?.includes(name);
  const hideThoseOf = (all: Renewed['settings']) =>
    hide(Object.entries(all).flatMap((one) => (isSecret(one) ? [one[1]] : [])));
  hideThoseOf(settings);
  try {
    const made = await network.renew({ account, settings, fetch, now });
    hideThoseOf(made.settings);
    return made;
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

/** Stores whatever has changed, one after the other. @returns which was not stored and why, in a sentence. */
async function whyNotStored(
  { account, settings = {} }: RunAccount,
  made: Renewed,
  { store }: Renewing,
): Promise<string | undefined> {
  for (const [name, value] of Object.entries(made.settings)) {
    const called = settingName(account.id, name);
    const why = settings[name] === value ? undefined : await store(called, value);
    if (why === undefined) continue;
    return `A new ${called} was made, but not stored: the command in --store-secret ${why}.`;
  }
  return undefined;
}

/** Writes into the ledger what is in use from now on, and what it was made from: so the proof of the account stays. */
async function noted(
  account: RunAccount,
  renewed: RunAccount,
  ends: Instant,
  { journal, now, random, zone }: Renewing,
): Promise<Renewal> {
  const said = `Its password or token was renewed and stored. The new one ends on ${dayInWords(ends, zone)}.`;
  const written = journal.recordAccount({
    version: 1,
    kind: 'renewed',
    account: account.ledgerId,
    attempt: random(),
    at: now(),
    credential: credentialOf(renewed),
    from: credentialOf(account),
    ends,
  });
  if (written && (await journal.save())) return renewal(renewed, said, true);
  const trouble = `The ledger could not be ${written ? 'saved' : 'written'}, so later runs may not know that, and ask for a proof of the account again.`;
  return renewal(renewed, `${said} ${trouble}`, false);
}

/** How long the old one still does. */
function oldOne({ account, renewed, ends }: Renewable, { now, zone }: Renewing): string {
  const end = tokenEnd(account, renewed, ends);
  if (end === undefined) return 'The old one still works; nobody knows until when.';
  const on = dayInWords(end, zone);
  return tokenWarning(end, now(), zone)?.level === 0
    ? `The old one ended on ${on}.`
    : `The old one still works until ${on}.`;
}

function dayInWords(ends: string, zone: string): string {
  return writeDay(`${dayOfEnd(ends, zone)}T12:00:00Z`, 'UTC');
}

function renewal(account: RunAccount, said: string, ok: boolean): Renewal {
  return { account, words: `${account.account.id}: ${said}`, ok };
}

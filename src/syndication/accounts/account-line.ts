import type { AccountEventOf } from '../../ledger/account-event.ts';
import { NetworkError, type Identity } from '../../networks/network.ts';
import { settingName } from '../../networks/settings.ts';
import { writeDay, type Instant } from '../../news/times.ts';
import { dollars } from '../spending.ts';
import { inWords } from '../times-in-words.ts';
import type { RunAccount } from '../run-account.ts';
import type { NewestPost } from './newest-post.ts';
import { stateOfProof } from './proof.ts';
import { tokenEnd } from './token-end.ts';
import { dayOfEnd, tokenWarning } from './token-warning.ts';

/** All that is known of an account, by its network, hub.yaml and the ledger. */
export interface AccountKnown {
  readonly account: RunAccount;
  /** Who it is; or why its network did not say. */
  readonly answer: Identity | NetworkError;
  readonly proved?: AccountEventOf<'proved'>;
  /** Each time that its password or token was made anew. */
  readonly renewed?: readonly AccountEventOf<'renewed'>[];
  /** What its calls cost this month, in millionths of a US dollar, where they cost anything. */
  readonly spent?: number;
  /** Its newest post, made since it was last proved if it has to be proved anew. */
  readonly newest?: NewestPost;
}

/** What is said of an account: one line, and whether somebody has to act before it can go on posting. */
export interface AccountLine {
  readonly words: string;
  readonly inOrder: boolean;
}

/** An account in one line, in plain words: who it is, what it may do, when its password or token ends, and its proof. */
export function accountLine(known: AccountKnown, now: Instant, zone: string): AccountLine {
  const { account, answer } = known;
  const { id } = account.account;
  if (account.network?.byHand) {
    const words = `${id}: A person posts to ${account.network.name} by hand, on the page that each run makes for it.`;
    return { words, inOrder: true };
  }
  if (answer instanceof NetworkError) return { words: `${id}: ${answer.message}`, inOrder: false };
  const network = account.network?.name ?? account.account.network;
  const ends = endsOf(known, answer, now, zone);
  const who = `It is ${answer.name} on ${network}, ${answer.url}.`;
  const may = answer.lacks.length > 0 ? mayNot(answer.lacks) : [answer.unasked ?? 'It may post.'];
  return {
    words: `${id}: ${[who, ...may, ends.words, ...bill(known), proofInWords(known, answer, zone)].join(' ')}`,
    inOrder: answer.lacks.length === 0 && !ends.ended && isConnected(known, answer),
  };
}

/** What is missing: deeds in one sentence, `It may not read posts (read:statuses) or upload pictures.`, then sentences as they stand. */
function mayNot(lacks: readonly string[]): readonly string[] {
  const deeds = lacks.filter((one) => !one.endsWith('.'));
  const all = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(deeds);
  return [...(deeds.length > 0 ? [`It may not ${all}.`] : []), ...lacks.filter((one) => one.endsWith('.'))];
}

/** On a network that shows posts to their makers only at first, a post that nobody else has seen is no connection. */
function isConnected({ account, proved, renewed, newest }: AccountKnown, identity: Identity): boolean {
  const state = account.network?.provedFirst ? stateOfProof(account, identity, proved, renewed) : 'proved';
  return state === 'proved' || state === 'settings' || newest === undefined;
}

function bill({ account: { account, network }, spent = 0 }: AccountKnown): readonly string[] {
  if (!network?.costs) return [];
  if (account.budget === undefined) {
    return ['Its calls cost money, and hub.yaml says no "budget", so it posts nothing.'];
  }
  return [`${dollars(spent)} of ${dollars(account.budget * 1_000_000)} are spent this month.`];
}

function endsOf(
  { account: runAccount, renewed }: AccountKnown,
  identity: Identity,
  now: Instant,
  zone: string,
): { readonly words: string; readonly ended: boolean } {
  const { account, network } = runAccount;
  const ends = tokenEnd(runAccount, renewed, identity.ends);
  if (ends === undefined) {
    return { words: 'Neither its network nor hub.yaml names an end of its password or token.', ended: false };
  }
  const on = writeDay(`${dayOfEnd(ends, zone)}T12:00:00Z`, 'UTC');
  const warning = tokenWarning(ends, now, zone);
  if (!warning) return { words: `Its password or token ends on ${on}.`, ended: false };
  const { level, days } = warning;
  const names = (network?.settings ?? []).map((name) => settingName(account.id, name));
  const steps = `docs/accounts/${account.network}.md says how; then put it into the settings of the machine that posts (${names.join(', ')}).`;
  if (level === 0) {
    return { words: `Its password or token has ended (${on}). Make a new one now: ${steps}`, ended: true };
  }
  const left = days === 1 ? 'tomorrow' : `in ${days} days`;
  return {
    words: `Its password or token ends ${left}, on ${on}. Make a new one before then: ${steps}`,
    ended: false,
  };
}

function proofInWords(
  { account, proved, renewed, newest }: AccountKnown,
  identity: Identity,
  zone: string,
): string {
  const state = stateOfProof(account, identity, proved, renewed);
  if (state === 'proved' && proved) {
    return `Readers can see its posts: ${proved.by} opened one at ${inWords(proved.at, zone)}.`;
  }
  const why = {
    proved: '',
    never: account.network?.provedFirst
      ? `It is not connected yet: ${account.network.name} may show its posts to nobody but you.`
      : 'Nobody has proved yet that readers can see its posts.',
    another: 'It is another account than the one that was proved, so it has to be proved again.',
    settings: 'Its settings are not those with which it was proved, so it has to be proved again.',
  }[state];
  const { id } = account.account;
  const first = state === 'never' ? 'a first item' : 'the next item';
  return newest
    ? `${why} Open ${newest.url} in a private window, where nobody is signed in; if you can read it: npm run accounts -- --confirm ${id} --by "<your role>".`
    : `${why} Post ${first} to it (npm run syndicate), then run this again.`;
}

import { compose } from '../../compose/compose.ts';
import type { EventOf } from '../../ledger/event.ts';
import type { Progress } from '../../ledger/fold.ts';
import { msOf } from '../../news/times.ts';
import { inWordsOf } from '../wanted.ts';
import { fittedTo, type Case } from './situation.ts';
import { nothing, type Decision, type Target } from './step.ts';

const MINUTE = 60_000;

/** How long a person has until a post that waits for them makes a run fail, in milliseconds: half an hour for an alert, else a day. */
const IN_TIME = { alert: 30 * MINUTE, other: 24 * 60 * MINUTE } as const;

/** Where it is known what became of a post. */
const KNOWN: ReadonlySet<Progress['state']> = new Set(['posted', 'deleted', 'gone']);

/** The newest of what a person was to post by hand and has not settled. */
export function newestHanded(past: readonly Progress[]): EventOf<'sending'> | undefined {
  return past
    .flatMap(({ state, handed }) => (KNOWN.has(state) ? [] : handed))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

/**
 * What a decision to publish becomes where a person posts by hand: what they have on their page, in the words that are
 * wanted now, waits for them; what changed meanwhile is handed over again. Any other decision stays as it is.
 */
export function byHand(theCase: Case, decision: Decision, own: readonly Progress[] = theCase.past): Decision {
  const { item, account } = theCase;
  const handed = newestHanded(own);
  if (decision.action !== 'publish' || !handed) return decision;
  if (!account.network?.byHand) {
    return {
      action: 'ask',
      reason: `It was handed over to be posted by hand before this account had a token. Look at the account: ${settleIt(theCase)}`,
      owed: true,
    };
  }
  const fitted = fittedTo(account);
  const wanted =
    fitted && (decision.text === undefined ? compose(item, fitted) : inWordsOf(item, decision.text, fitted));
  if (handed.link !== null && wanted && (wanted.text !== handed.text || wanted.link !== handed.link))
    return decision;
  const since = theCase.times.inWords(handed.at);
  return {
    action: 'ask',
    reason: `Waits for a person, since ${since}: it is on the page of what is posted by hand. Once it is posted, ${settleIt(theCase)}`,
    owed: isOverdue(theCase, handed.at),
  };
}

/** What a person must change by hand: a post that they made, of an item that was corrected since. */
export function correctByHand(theCase: Case, behind: readonly Target[]): Decision {
  const { item, account } = theCase;
  const where = behind.flatMap(({ posted }) => posted.url ?? []).join(' ');
  const since = item.changes.findLast(({ minor }) => !minor)?.at ?? theCase.situation.now;
  return {
    action: 'ask',
    targets: behind,
    reason: `Corrected since: a person must correct it by hand${where && `: ${where}`}. Then run "npm run settle -- ${item.id} ${account.ledgerId} skip --correction ${item.correction} --by <your role>".`,
    owed: isOverdue(theCase, since),
  };
}

/** An item that was withdrawn while a person may have been posting it. */
export function withdrawnFromHand(item: string, ledgerId: string): Decision {
  return nothing(
    `Withdrawn, and it was to be posted by hand. If somebody has posted it already, delete it there and run "npm run settle -- ${item} ${ledgerId} deleted --by <your role>"; if nobody has, "npm run settle -- ${item} ${ledgerId} not-posted --by <your role>".`,
    true,
  );
}

function isOverdue({ item, situation }: Case, since: string): boolean {
  const time = item.kind === 'alert' ? IN_TIME.alert : IN_TIME.other;
  return msOf(situation.now) - msOf(since) > time;
}

function settleIt({ item, account }: Case): string {
  const command = `npm run settle -- ${item.id} ${account.ledgerId}`;
  return `run "${command} posted <address of the post> --by <your role>"; or "${command} skip --by <your role>" to leave it.`;
}

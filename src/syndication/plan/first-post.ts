import { alertNews } from '../../compose/alert-news.ts';
import { compose } from '../../compose/compose.ts';
import type { Progress } from '../../ledger/fold.ts';
import type { Instant } from '../../news/times.ts';
import { ruledOut } from '../rules.ts';
import { pausedFor } from './pauses.ts';
import { fittedTo, type Case } from './situation.ts';
import { sourceOf } from './source.ts';
import { nothing, type Decision } from './step.ts';
import { isOver, windowOf, type Window } from './window.ts';

/** What to do about an item that is not on the account yet, and of which nothing was begun. */
export function firstPost(theCase: Case): Decision {
  const { item, account, past, situation, times } = theCase;
  const ruled = ruledOut(item, account, times.day(item));
  if (ruled !== undefined) return nothing(ruled);
  if (alertNews(item)?.over === true) return nothing('It was stood down before it was posted, so it is not.');
  const closed = past.find(({ state }) => state === 'lapsed' || state === 'skipped');
  if (closed) return closedByTime(theCase, closed);
  const { now } = situation;
  const postNow = past
    .flatMap((progress) => progress.postNow ?? [])
    .toSorted()
    .at(-1);
  const window = postNow === undefined ? times.window(item) : windowOf(item, situation, postNow);
  if (item.expires !== undefined && item.expires <= window.slot) {
    return nothing('It no longer holds: it has expired.');
  }
  if (postNow === undefined && item.social.missed === 'skip' && now >= window.missed()) {
    const words = `Its time was ${when(window.slot, theCase)}, and it is not posted late.`;
    return { ...nothing(words), lapsed: !isOver(window, now) };
  }
  if (isOver(window, now)) {
    return account.rehearsal ? nothing('Its time has passed.') : lapse(theCase, window);
  }
  const paused = pausedFor(theCase);
  if (paused !== undefined) return hold(`Held: posting is paused (${paused}).`);
  if (now < window.slot) {
    const reason = `Waits until ${when(window.slot, theCase)}, when it may be posted.`;
    return { action: 'wait', reason, until: window.slot, owed: false, early: true };
  }
  return (
    unapproved(theCase, window, postNow !== undefined) ??
    missed(theCase, window, postNow !== undefined) ??
    afterFailure(
      theCase,
      past.find(({ n }) => n === `c${item.correction}`),
    ) ??
    quiet(theCase) ?? { action: 'publish', reason: 'Will be posted.', owed: true }
  );
}

/** Waits for a moment that the network named, and never tries again what the network refused for good. */
export function afterFailure(
  { item, account, situation, times }: Case,
  own: Progress | undefined,
  text?: string,
): Decision | undefined {
  if (!own?.failed) return undefined;
  const refused = own.rejected.some(
    (one) => one.revision === item.revision && (one.text === undefined || one.text === words()),
  );
  const { retryAt, why } = own.failed;
  if (refused) {
    return nothing(`Refused, and not tried again until the item or its text for posts changes: ${why}`, true);
  }
  if (retryAt === undefined || retryAt <= situation.now || own.state === 'ready') return undefined;
  const reason = `Waits until ${times.inWords(retryAt)}, then tries again: ${why}`;
  return { action: 'wait', reason, until: retryAt, owed: true };

  function words(): string | undefined {
    const fitted = fittedTo(account);
    return text ?? (fitted && compose(item, fitted).text);
  }
}

/** The quiet hours of the hub; alerts go in them. */
export function quiet(theCase: Case): Decision | undefined {
  const until = theCase.times.quietUntil;
  if (until === undefined || theCase.item.kind === 'alert') return undefined;
  const reason = `Waits until ${when(until, theCase)}: these are quiet hours.`;
  return { action: 'wait', reason, until, owed: false };
}

/** When an item was first approved in the words that it has now. */
export function approvedAt({ item, past }: Pick<Case, 'item' | 'past'>): Instant | undefined {
  const source = sourceOf(item);
  const approvals = past.flatMap(({ approved }) => approved.filter((one) => one.source === source));
  return approvals.map(({ at }) => at).toSorted()[0];
}

/** An item that must be approved goes once it is; approved too late, it waits for a person. */
export function unapproved(theCase: Case, window?: Window, agreed = false): Decision | undefined {
  const { item, situation } = theCase;
  if (!item.social.approve) return undefined;
  const first = approvedAt(theCase);
  const late = window !== undefined && !agreed && (first ?? situation.now) >= window.missed();
  if (first !== undefined) {
    return late
      ? ask(theCase, 'It was approved too late, and a late approval posts nothing by itself.')
      : undefined;
  }
  return late
    ? ask(
        theCase,
        'Nobody has approved it, and its time has passed: it is not posted. A code owner must approve its pull request first.',
      )
    : hold('Waits for a code owner to approve its pull request.');
}

function missed(theCase: Case, window: Window, agreed: boolean): Decision | undefined {
  const { item, situation } = theCase;
  if (agreed || item.social.missed !== 'ask' || situation.now < window.missed()) return undefined;
  return ask(theCase, `Its time was ${when(window.slot, theCase)}, and it asks before it is posted late.`);
}

function lapse(theCase: Case, { slot, end, expires = end }: Window): Decision {
  const last = theCase.past.flatMap(({ failed }) => failed?.why ?? []).at(-1);
  const paused = pausedFor(theCase);
  const why = paused === undefined ? (last ?? unanswered(theCase)) : `Posting was paused (${paused}).`;
  return {
    action: 'lapse',
    slot,
    owed: true,
    reason: `Not posted by ${when(expires < end ? expires : end, theCase)}, so it lapsed. ${why} ${choose(theCase)}`,
  };
}

/** Why nothing went wrong, and it was not posted all the same. */
function unanswered(theCase: Case): string {
  const { approve, missed: rule } = theCase.item.social;
  if (approve && approvedAt(theCase) === undefined) {
    return 'Nobody has approved it: a code owner must do that before it can be posted.';
  }
  return approve || rule === 'ask'
    ? 'Nobody said in time that it may go out late.'
    : 'No run posted it in time.';
}

function closedByTime(theCase: Case, { state }: Progress): Decision {
  return state === 'skipped'
    ? nothing('A person decided not to post it.')
    : { ...nothing(`It lapsed: it was not posted in time. ${choose(theCase)}`), lapsed: true };
}

function ask(theCase: Case, why: string): Decision {
  return { action: 'ask', reason: `${why} ${choose(theCase)}`, owed: true };
}

function choose({ item, account }: Case): string {
  const command = (outcome: string) =>
    `"npm run settle -- ${item.id} ${account.ledgerId} ${outcome} --by <your role>"`;
  return `Run ${command('post-now')} to post it all the same, or ${command('skip')} to leave it.`;
}

function hold(reason: string): Decision {
  return { action: 'hold', reason, owed: false };
}

function when(instant: Instant, { times }: Case): string {
  return times.inWords(instant);
}

import type { Step } from '../syndication/plan/step.ts';
import type { Outcome } from '../syndication/run.ts';
import type { Result } from '../syndication/syndicate.ts';

/** How many posts that wait or are held are named: a long pause must not bury what else there is to read. */
const MOST_KEPT_BACK = 20;

/** What a run did, a line for each post, then what was not posted and why, and last what state things are in. @param differing how many posts differ and are left alone. */
export function runReport({ outcomes, left, trouble, urgency, gaveWay }: Result, differing = 0): string {
  const lines = outcomes.map(
    ({ title, account, words, url }) =>
      `${title}, on ${account}: ${words}${url === undefined ? '' : ` ${url}`}`,
  );
  const named = new Set(outcomes.map(keyOf));
  const owed = left.filter((step) => step.owed && !named.has(keyOf(step)));
  const lapsed = left.filter((step) => !step.owed && step.lapsed && !named.has(keyOf(step)));
  const kept = left.filter((step) => isKeptBack(step) && !named.has(keyOf(step)));
  const more = [...owed, ...lapsed, ...kept.slice(0, MOST_KEPT_BACK)].map(
    ({ title, account, reason }) => `${title}, on ${account}: ${reason}`,
  );
  const unnamed = kept.length - MOST_KEPT_BACK;
  return [
    ...lines,
    ...more,
    ...(unnamed > 0 ? [`And ${unnamed} more that wait or are held: --plan names them.`] : []),
    ...urgency,
    ...(trouble === undefined ? [] : [trouble]),
    summary(outcomes, left, owed, { gaveWay, differing }),
  ].join('\n');
}

/** Whether its time has come, and it waits all the same: for a cap, a spacing, quiet hours, a pause or an approval. */
function isKeptBack({ action, owed, early }: Step): boolean {
  return !owed && !early && (action === 'wait' || action === 'hold');
}

/** `3 posted; bluesky: 1 not done; run again, it is safe.` */
function summary(
  outcomes: readonly Outcome[],
  left: readonly Step[],
  owed: readonly Step[],
  { gaveWay, differing }: { readonly gaveWay: boolean; readonly differing: number },
): string {
  const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result);
  const some = (result: Outcome['result'], words: string) =>
    count(result).length > 0 ? [`${count(result).length} ${words}`] : [];
  const person = left.filter(
    ({ action, owed: isOwed }) => isOwed && (action === 'nothing' || action === 'ask'),
  );
  const again = [
    ...count('not-posted'),
    ...count('in-doubt'),
    ...owed.filter(({ action }) => action !== 'nothing' && action !== 'ask'),
  ];
  const notLive = count('not-live').length;
  const parts = [
    `${count('posted').length} posted`,
    ...some('corrected', 'corrected'),
    ...some('taken-down', 'taken down'),
    ...some('handed', 'to be posted by hand'),
    ...perAccount(again, 'not done'),
    ...perAccount(person, 'for a person to see to'),
    ...some('lapsed', 'lapsed'),
    ...(notLive > 0 ? [`${notLive} not live yet`] : []),
    ...some('gone', 'deleted by a person'),
    ...waiting(left),
    ...(differing > 0
      ? [`${differing} ${differing === 1 ? 'differs' : 'differ'}, left alone (--plan shows how)`]
      : []),
    ...(gaveWay ? ['this run gave way to a newer one'] : []),
  ];
  return again.length > 0 || notLive > 0
    ? `${parts.join('; ')}; run again, it is safe.`
    : `${parts.join('; ')}. Running again is safe.`;
}

function perAccount(some: readonly { readonly account: string }[], words: string): readonly string[] {
  const byAccount = Map.groupBy(some, ({ account }) => account);
  return [...byAccount].map(([account, ofAccount]) => `${account}: ${ofAccount.length} ${words}`);
}

function waiting(left: readonly Step[]): readonly string[] {
  const waits = left.filter(({ action, owed }) => action === 'wait' && !owed).length;
  const held = Map.groupBy(
    left.filter(({ action }) => action === 'hold'),
    ({ reason }) => /^Held(: .*)\.$/.exec(reason)?.[1] ?? '',
  );
  return [
    ...(waits > 0 ? [waits === 1 ? '1 waits for its time' : `${waits} wait for their time`] : []),
    ...[...held].map(([pause, steps]) => `${steps.length} held${pause}`),
  ];
}

function keyOf({ item, account, n }: Pick<Step, 'item' | 'account' | 'n'>): string {
  return [item, account, n].join('~');
}

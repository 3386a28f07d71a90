import type { Step } from '../syndication/plan/step.ts';
import type { Outcome } from '../syndication/run.ts';
import type { Result } from '../syndication/syndicate.ts';

/** What a run did, a line for each post, and last what state things are in. @param differing how many posts differ and are left alone. */
export function runReport({ outcomes, left, trouble, urgency, gaveWay }: Result, differing = 0): string {
  const lines = outcomes.map(
    ({ title, account, words, url }) =>
      `${title}, on ${account}: ${words}${url === undefined ? '' : ` ${url}`}`,
  );
  const named = new Set(outcomes.map(keyOf));
  const owed = left.filter((step) => step.owed && !named.has(keyOf(step)));
  const lapsed = left.filter((step) => !step.owed && step.lapsed && !named.has(keyOf(step)));
  const more = [...owed, ...lapsed].map(({ title, account, reason }) => `${title}, on ${account}: ${reason}`);
  return [
    ...lines,
    ...more,
    ...urgency,
    ...(trouble === undefined ? [] : [trouble]),
    summary(outcomes, left, owed, { gaveWay, differing }),
  ].join('\n');
}

/** `3 posted; bluesky: 1 not posted; run again, it is safe.` */
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
    ...(again.length > 0 || notLive > 0 ? ['run again, it is safe'] : []),
  ];
  return `${parts.join('; ')}.`;
}

function perAccount(some: readonly { readonly account: string }[], words: string): readonly string[] {
  const byAccount = Map.groupBy(some, ({ account }) => account);
  return [...byAccount].map(([account, ofAccount]) => `${account}: ${ofAccount.length} ${words}`);
}

function waiting(left: readonly Step[]): readonly string[] {
  const waits = left.filter(({ action, owed }) => action === 'wait' && !owed).length;
  const held = left.filter(({ action }) => action === 'hold');
  return [
    ...(waits > 0 ? [waits === 1 ? '1 waits for its time' : `${waits} wait for their time`] : []),
    ...(held[0] ? [`${held.length} held: ${held[0].reason.replace(/^Held: |\.$/g, '')}`] : []),
  ];
}

function keyOf({ item, account, n }: Pick<Step, 'item' | 'account' | 'n'>): string {
  return [item, account, n].join('~');
}

import type { Step } from '../syndication/plan.ts';
import type { Outcome } from '../syndication/run.ts';
import type { Result } from '../syndication/syndicate.ts';

/** What a run did, a line for each post, and last what state things are in. */
export function runReport({ outcomes, left, trouble }: Result): string {
  const lines = outcomes.map(
    ({ title, account, words, url }) =>
      `${title}, on ${account}: ${words}${url === undefined ? '' : ` ${url}`}`,
  );
  const named = new Set(outcomes.map(keyOf));
  const owed = left.filter((step) => step.owed && !named.has(keyOf(step)));
  const more = owed.map(({ title, account, reason }) => `${title}, on ${account}: ${reason}`);
  return [...lines, ...more, ...(trouble === undefined ? [] : [trouble]), summary(outcomes, left, owed)].join(
    '\n',
  );
}

/** `3 posted; bluesky: 1 not posted; run again, it is safe.` */
function summary(outcomes: readonly Outcome[], left: readonly Step[], owed: readonly Step[]): string {
  const of = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result);
  const unsure = left.filter(({ action, owed: isOwed }) => action === 'nothing' && isOwed);
  const again = [
    ...of('not-posted'),
    ...of('in-doubt'),
    ...owed.filter(({ action }) => action !== 'nothing'),
  ];
  const notLive = of('not-live').length;
  const parts = [
    `${of('posted').length} posted`,
    ...perAccount(again, 'not posted'),
    ...perAccount(unsure, 'for a person to see to'),
    ...(notLive > 0 ? [`${notLive} not live yet`] : []),
    ...(of('gone').length > 0 ? [`${of('gone').length} deleted by a person`] : []),
    ...waiting(left),
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
    ...(waits > 0 ? [`${waits} ${waits === 1 ? 'waits' : 'wait'} for their time`] : []),
    ...(held[0] ? [`${held.length} held: ${held[0].reason.replace(/^Held: |\.$/g, '')}`] : []),
  ];
}

function keyOf({ item, account }: { readonly item: string; readonly account: string }): string {
  return `${item}~${account}`;
}

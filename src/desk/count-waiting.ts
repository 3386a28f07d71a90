import type { Hub } from '../hub/hub.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { standing } from '../inbox/clock/standing.ts';
import { teamOf } from '../inbox/clock/team.ts';
import type { KeptMessage } from '../inbox/kept-message.ts';
import type { LastAsked } from '../inbox/store/messages-files.ts';
import { triage } from '../inbox/triage/triage.ts';
import { networkOf } from '../networks/index.ts';
import { dayOf, msOf, type Instant } from '../news/times.ts';
import type { WaitingCounts } from '../reports/waiting-counts.ts';

/** For how long an account may go without being asked, in milliseconds: Telegram forgets messages after a day. */
const A_DAY = 24 * 60 * 60 * 1000;

/** What is counted. */
export interface ToCount {
  readonly messages: readonly KeptMessage[];
  /** How many answers there are of which nobody knows whether they were sent. */
  readonly lost: number;
  readonly asked: ReadonlyMap<string, LastAsked>;
}

/** Messages that wait → how many, how urgent, and until when: nothing of what stands in them. */
export function countWaiting({ messages, lost, asked }: ToCount, hub: Hub, now: Instant): WaitingCounts {
  const team = teamOf(hub);
  const waits = messages.map(({ at }) => standing(at, now, team));
  const inTime = waits.filter(({ state }) => state !== 'missed').map(({ due }) => due.at);
  const [first] = inTime.toSorted();
  const today = (at: Instant): string => dayOf(at, team.zone);
  const note = waits.find(({ due }) => due.note !== undefined)?.due.note;
  const accounts = hub.accounts.filter(
    (account) => isInUse(account) && (networkOf(account)?.inbox.sees.length ?? 0) > 0,
  );
  return {
    waiting: messages.length,
    danger: messages.filter((message) => isDanger(message, hub)).length,
    missed: waits.length - inTime.length,
    ...(first !== undefined && {
      next: {
        at: first,
        count: inTime.filter((at) => at === first).length,
        today: today(first) === today(now),
      },
    }),
    lost,
    notAsked: accounts.flatMap(({ id }) => {
      const last = asked.get(id);
      const isFine = !last || (last.outcome === '' && msOf(now) - msOf(last.at) <= A_DAY);
      return isFine ? [] : [{ account: id, last: last.at }];
    }),
    neverAsked: accounts.filter(({ id }) => !asked.has(id)).map(({ id }) => id),
    ...(note !== undefined && { note }),
  };
}

/** By its own words: the item that it is attached to says nothing of danger. */
function isDanger(message: KeptMessage, hub: Hub): boolean {
  const { text, kind, readers, links, at, language } = message;
  const said = { text, kind, readers, links, at, ...(language !== undefined && { language }) };
  return triage(said, { hub, hides: false }).some(({ rule }) => rule === 'danger');
}

import { standing, type WaitStanding } from '../inbox/clock/standing.ts';
import { teamOf } from '../inbox/clock/team.ts';
import type { KeptMessage } from '../inbox/kept-message.ts';
import { waitingMessages } from '../inbox/store/messages-files.ts';
import type { Instant } from '../news/times.ts';
import { adviceOn, type Advice } from './advice.ts';
import type { Office } from './office.ts';

/** A message that waits, with what the rules make of it and by when it is to be answered. */
export interface Waiting {
  readonly message: KeptMessage;
  readonly advice: readonly Advice[];
  readonly wait: WaitStanding;
}

/** How many that wait are looked at one by one; a hub in a storm has more, and is told how many. */
export const MOST_WAITING = 200;

/** Everybody who waits: danger first, then by when each is to be answered. */
export function whoWaits(office: Office): readonly Waiting[] {
  const team = teamOf(office.hub);
  const now = office.now();
  return waitingMessages(office.db)
    .map((message) => ({ message, advice: adviceOn(office, message), wait: standing(message.at, now, team) }))
    .toSorted((a, b) => rank(a) - rank(b) || earlier(a.wait.due.at, b.wait.due.at));
}

/** Danger before everything else. */
function rank({ advice }: Waiting): number {
  return advice.some(({ rule }) => rule === 'danger') ? 0 : 1;
}

function earlier(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

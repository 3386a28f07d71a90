import { instantFromMs, msOf, writeDay, writeTime, type Instant } from '../news/times.ts';
import type { InForce } from '../syndication/plan/pauses.ts';
import type { Ending } from './summary.ts';

/** What ends, when, and what to do about it. */
export function endingLine(end: Ending, zone: string): string {
  switch (end.kind) {
    case 'token':
      return `The password or token of "${end.account}" ${end.ended ? 'ended' : 'ends'} on ${writeDay(`${end.on}T12:00:00Z`, 'UTC')}. Make a new one: docs/accounts/${end.network}.md says how. Then correct "tokenEnds" in hub.yaml.`;
    case 'pause':
      return `The pause "${end.reason}" holds until ${untilWhen(end.at, zone)}. What it held then goes out, or lapses, by the rules of each item.`;
    case 'repeats':
      return `${end.title}: its repeat of ${when(end.at, zone)} is held, because the item was corrected since somebody reviewed the repeats. Set "reviewed" under "repeat" when the texts are right.`;
    case 'item':
      return `${end.title}: it expires at ${when(end.at, zone)}. Then it leaves the front page and the lists, and is not posted any more.`;
  }
}

/** A pause that is in force, and until when. */
export function pauseLine({ reason, until, only }: InForce, zone: string): string {
  const end = until === undefined ? 'you take it out of hub.yaml' : untilWhen(until, zone);
  return `Posting is paused until ${end}${only ? `, for ${only.join(', ')} only` : ''}: ${reason}.`;
}

/** Midnight is the end of the day before, which is how people say it. */
function untilWhen(at: Instant, zone: string): string {
  return writeTime(at, zone) === 'midnight'
    ? `the end of ${writeDay(instantFromMs(msOf(at) - 1000), zone)}`
    : when(at, zone);
}

function when(at: Instant, zone: string): string {
  return `${writeTime(at, zone)} on ${writeDay(at, zone)}`;
}

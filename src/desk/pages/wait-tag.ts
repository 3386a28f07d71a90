import type { WaitStanding } from '../../inbox/clock/standing.ts';
import { minutesInWords, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { tag } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';

/** By when a message is to be answered, in a tag: the words say it, the colour repeats it. */
export function waitTag({ state, due, left, late }: WaitStanding, { now, hub }: Office): Markup {
  if (state === 'missed') return tag(`Missed: ${minutesInWords(late)} of work late`, 'red');
  if (state === 'soon') return tag(`Soon: ${minutesInWords(left)} of work left`, 'orange');
  return tag(`Answer by ${when(due.at, now(), hub.timeZone)}`, 'grey');
}

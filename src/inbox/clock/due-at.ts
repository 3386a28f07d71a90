import { dayAfter } from '../../news/civil-time.ts';
import { dayOf, instantFromMs, msOf, type Instant } from '../../news/times.ts';
import { holidaysUnknown, shiftOn, type Team } from './team.ts';

/** By when something is to be done, and what is unsure about it. */
export interface Due {
  readonly at: Instant;
  /** In a sentence for staff, where the bank holidays of those days are not known. */
  readonly note?: string;
}

/**
 * By when a message is to be answered: always the moment at which the team goes home on one of its working days.
 *
 * - `next-working-day`: on the first working day after the day on which the message came, whether it came in working hours or
 *   not. What comes on Monday, at 6am or at 8pm, is due on Tuesday at 5pm; what comes from Friday to Sunday, on Monday.
 * - `same-day`: on the day on which it came, when the team still works after it came; otherwise on the next working day.
 *   What comes on Monday at 6am is due that day at 5pm; at 5pm or later, on Tuesday at 5pm.
 *
 * Days are those of the team's zone.
 */
export function dueAt(receivedAt: Instant, team: Team): Due {
  const came = dayOf(receivedAt, team.zone);
  const today = team.target === 'same-day' ? shiftOn(came, team) : undefined;
  const isToday = today !== undefined && msOf(receivedAt) < today.until;
  let day = isToday ? came : dayAfter(came, 1);
  let shift = shiftOn(day, team);
  while (!shift) {
    day = dayAfter(day, 1);
    shift = shiftOn(day, team);
  }
  const note = holidaysUnknown(came, day);
  return { at: instantFromMs(shift.until), ...(note && { note }) };
}

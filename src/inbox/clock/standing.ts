import type { Instant } from '../../news/times.ts';
import { dueAt, type Due } from './due-at.ts';
import type { Team } from './team.ts';
import { workedBetween } from './worked-between.ts';

/** Working minutes before an answer is due from which its message counts as urgent. */
export const SOON = 120;

/** How a message that waits stands with what the team promises. */
export interface WaitStanding {
  readonly due: Due;
  /** Minutes of the team's work until it is due; none once it is. */
  readonly left: number;
  /** Minutes of the team's work since it was due; none before. */
  readonly late: number;
  /** soon: under two working hours are left. missed: it was due before now. */
  readonly state: 'in time' | 'soon' | 'missed';
}

/** How a message that came at a moment, and was not answered, stands now. */
export function standing(receivedAt: Instant, now: Instant, team: Team): WaitStanding {
  const due = dueAt(receivedAt, team);
  const left = workedBetween(now, due.at, team);
  const late = workedBetween(due.at, now, team);
  if (now > due.at) return { due, left, late, state: 'missed' };
  return { due, left, late, state: left < SOON ? 'soon' : 'in time' };
}

import { daysBetween } from '../../news/civil-time.ts';
import { msOf, type Instant } from '../../news/times.ts';
import { shiftOn, type Team } from './team.ts';

const MINUTE = 60_000;

/**
 * How many whole minutes the team works between two moments: of a message that came at 6am and was answered at 9:05am, five,
 * where the team begins at 9am. None, when the second is not after the first.
 */
export function workedBetween(from: Instant, to: Instant, team: Team): number {
  const [start, end] = [msOf(from), msOf(to)];
  if (end <= start) return 0;
  const worked = daysBetween(from, to, team.zone).reduce((sum, day) => {
    const shift = shiftOn(day, team);
    return shift ? sum + Math.max(0, Math.min(end, shift.until) - Math.max(start, shift.from)) : sum;
  }, 0);
  return Math.floor(worked / MINUTE);
}

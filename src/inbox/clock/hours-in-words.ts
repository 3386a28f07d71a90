import { WEEKDAYS, type Weekday } from '../../hub/inbox-fields.ts';
import { writeTime } from '../../news/times.ts';
import type { Team } from './team.ts';

/** When the team works, as the NHS writes it: `Monday to Friday, 9am to 5pm, except bank holidays`. */
export function hoursInWords(hours: Team['hours']): string {
  const groups: { first: Weekday; last: Weekday; count: number; times: string }[] = [];
  WEEKDAYS.forEach((day, index) => {
    const shift = hours[day];
    if (!shift) return;
    const times = `${said(shift.from)} to ${said(shift.until)}`;
    const group = groups.at(-1);
    const goesOn = group?.times === times && group.last === WEEKDAYS[index - 1];
    if (group && goesOn) Object.assign(group, { last: day, count: group.count + 1 });
    else groups.push({ first: day, last: day, count: 1, times });
  });
  const parts = groups.map(({ first, last, count, times }) => {
    const days = count === 1 ? named(first) : `${named(first)} ${count === 2 ? 'and' : 'to'} ${named(last)}`;
    return `${days}, ${times}`;
  });
  return `${parts.join('; ')}, except bank holidays`;
}

function said(time: string): string {
  return writeTime(`2026-01-01T${time}:00Z`, 'UTC');
}

function named(day: Weekday): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}

import { daysLater } from '../news/civil-time.ts';
import { publicState } from '../news/live.ts';
import { writeDay } from '../news/times.ts';
import type { Facts } from './facts.ts';
import { warns, type Problem } from './problem.ts';

/** Days after which "until further notice" is asked about: a season. Nobody reads a list that says what was in spring. */
const SEASON = 92;

/** Service notices without an end that have stood for a season: they are often over, and nobody took them down. */
export function openNotices({ items, hub, now }: Facts): readonly Problem[] {
  const { timeZone } = hub;
  return items.flatMap(({ file, item, position }) => {
    if (!item || item.kind !== 'notice' || item.expires !== undefined) return [];
    if (publicState(item, now) !== 'live') return [];
    const said = item.updated ?? item.published;
    if (daysLater(said, SEASON, timeZone) > now) return [];
    const what = `This notice has no end, and nobody has said since ${writeDay(said, timeZone)} that it still holds.`;
    const instead = 'Write until when it holds, or add to "changes" that it still does.';
    return [warns(file, position(['notice']), what, instead)];
  });
}

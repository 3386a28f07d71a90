import { daysLater } from '../../news/civil-time.ts';
import { consentEnd, type ConsentEnd } from '../../news/consent.ts';
import type { Item } from '../../news/item.ts';
import { writeBy } from '../../news/until.ts';
import { writeDay } from '../../news/times.ts';
import type { Facts } from '../facts.ts';

/** How many days before a consent ends somebody is told: time enough to ask the person again. */
const AHEAD = 30;

/** Whether a consent has ended, or ends so soon that somebody must know. */
export function endsSoon({ at }: ConsentEnd, { now, hub }: Pick<Facts, 'now' | 'hub'>): boolean {
  return at <= daysLater(now, AHEAD, hub.timeZone);
}

/** Whether a consent of an item, to its story or to a picture of it, has ended or ends soon. */
export function hasEnding(item: Item, known: Pick<Facts, 'now' | 'hub'>): boolean {
  const story = item.story ? [consentEnd(item.story.consent)] : [];
  return [...story, ...item.people.flatMap(({ end }) => end ?? [])].some((end) => endsSoon(end, known));
}

/** The day with which a consent ends: its last one, or that on which the person took it back. */
export function endDay({ at, why }: ConsentEnd, zone: string): string {
  return why === 'ended' ? writeBy(at, zone) : writeDay(at, zone);
}

import { HUB_FILE } from '../hub/hub-files.ts';
import { pauseEnd, pauseStart, type Pause } from '../news/moments.ts';
import { isTimeFault, readWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** Pauses that could never hold, or never end: they end before they begin, or at a time that no clock shows. */
export const pauses: Check = {
  name: 'pauses',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Pauses that could never hold, or never end: they end before they begin, or at a time that no clock shows.',
  bad: [
    {
      hub: 'posting: { pause: { reason: Pre-election period, from: 2026-05-08, until: 2026-05-07 } }',
      says: '1:1 The pause "Pre-election period": It ends (2026-05-07) before it begins (2026-05-08). Correct one of the two.',
    },
    {
      hub: 'posting: { pause: { reason: Period of mourning, until: 2027-02-30 } }',
      says: '1:1 The pause "Period of mourning": 2027-02-30 is not a day: February 2027 has 28 days. Write the day you mean.',
    },
  ],
  good: [
    { hub: 'posting: { pause: { reason: Period of mourning } }' },
    { hub: 'posting: { pause: { reason: Pre-election period, from: 2027-03-25, until: 2027-05-06 } }' },
  ],
  allowed: false,
  inHub: find,
};

function find({ hub }: Facts): readonly Found[] {
  const zone = hub.timeZone;
  return hub.posting.pause.flatMap((pause) => {
    const unreadable = [pause.from, pause.until].flatMap((time) => {
      const read = time === undefined ? undefined : readWallTime(time, zone);
      return read && isTimeFault(read) ? [problem(pause, read.what, read.instead)] : [];
    });
    const [begin, end] = [pauseStart(pause, zone), pauseEnd(pause, zone)];
    return begin !== undefined && end !== undefined && end <= begin
      ? [
          problem(
            pause,
            `It ends (${pause.until}) before it begins (${pause.from}).`,
            'Correct one of the two.',
          ),
        ]
      : unreadable;
  });
}

function problem({ reason }: Pause, what: string, instead: string): Found {
  return blocks(HUB_FILE, { line: 1, column: 1 }, `The pause "${reason}": ${what}`, instead);
}

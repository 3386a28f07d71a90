import { HUB_FILE } from '../hub/hub-files.ts';
import { pauseEnd, pauseStart, type Pause } from '../news/moments.ts';
import { isTimeFault, readWallTime } from '../news/times.ts';
import type { Facts } from './facts.ts';
import { blocks, type Problem } from './problem.ts';

/** Pauses that could never hold, or never end: they end before they begin, or at a time that no clock shows. */
export function pauses({ hub }: Facts): readonly Problem[] {
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

function problem({ reason }: Pause, what: string, instead: string): Problem {
  return blocks(HUB_FILE, { line: 1, column: 1 }, `The pause "${reason}": ${what}`, instead);
}

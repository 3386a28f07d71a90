import type { Hub } from '../hub/hub.ts';
import { SettingsError } from '../networks/settings.ts';
import { instantFromMs, type Instant } from '../news/times.ts';

/** The moment at which the demo hub stands still, so that nothing in it goes out of date. */
const DEMO_MOMENT: Instant = '2026-11-22T12:00:00Z';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/**
 * The one moment of a build or a check, to the minute: `FREESHEET_NOW` if set, the demo's own for a demo hub, else the clock.
 * @param clockMs milliseconds since 1970, read by the script.
 */
export function momentOf(
  hub: Pick<Hub, 'demo'>,
  env: Readonly<Record<string, string | undefined>>,
  clockMs: number,
): Instant {
  const set = env['FREESHEET_NOW'];
  if (set) return toTheMinute(readMoment(set));
  return hub.demo ? DEMO_MOMENT : toTheMinute(clockMs);
}

/** Strict, because `Date.parse` takes "1" for the year 2001, and a time without a zone for that of this computer. */
function readMoment(set: string): number {
  const ms = MOMENT.test(set) ? Date.parse(set) : Number.NaN;
  const isDay = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(set.slice(0, 16));
  if (!isDay) {
    throw new SettingsError(
      ['FREESHEET_NOW'],
      `FREESHEET_NOW is "${set}". Write a moment, as in "2026-11-22T12:00:00Z".`,
    );
  }
  return ms;
}

function toTheMinute(ms: number): Instant {
  return instantFromMs(Math.floor(ms / 60_000) * 60_000);
}

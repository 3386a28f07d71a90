import type { Hub } from '../hub/hub.ts';
import { SettingsError } from '../networks/settings.ts';
import { instantFromMs, type Instant } from '../news/times.ts';

/** The moment at which the demo hub stands still, so that nothing in it goes out of date. */
const DEMO_MOMENT: Instant = '2026-11-22T12:00:00Z';

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

function readMoment(set: string): number {
  const ms = Date.parse(set);
  if (Number.isNaN(ms)) {
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

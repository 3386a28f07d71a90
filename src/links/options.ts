import { parseArgs } from 'node:util';
import { instantFromMs, type Instant } from '../news/times.ts';

/** What `npm run check:links` was asked for. */
export interface LinkOptions {
  readonly hub?: string;
  /** In place of the clock. */
  readonly now?: Instant;
  /** The most links that are asked. */
  readonly most: number;
}

/** As many as are asked in a run: at a second each, some minutes. */
const MOST = 200;

/** Printed for `--help`, and after a wrong use. */
export const LINKS_HELP = `Asks whether links to other websites still open, and says of each that does not where it stands and what to do.

npm run check:links -- [options]

  --hub <folder>  the hub; FREESHEET_HUB or content when left out
  --most <count>  the most links that are asked in this run; ${MOST} when left out
  --now <moment>  in place of the clock: 2026-11-22T09:00:00Z

One call at a time, a second between two to one host. A good link is asked again after 7 days, another after 1. Servers
with a fault, or that do not answer, are told of only when they fail on two runs a day apart. Ends with 1 when a link is
surely dead, 2 for a wrong use, else with 0.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readLinkOptions(args: readonly string[]): LinkOptions | { readonly wrong: string } {
  const { hub, now, most } = parseArgs({
    args: [...args],
    options: { hub: { type: 'string' }, now: { type: 'string' }, most: { type: 'string' } },
  }).values;
  if (most !== undefined && !/^\d{1,5}$/.test(most))
    return { wrong: `--most ${most} is no count: write 50.` };
  const isMoment =
    now === undefined || (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(now) && !Number.isNaN(Date.parse(now)));
  if (!isMoment) return { wrong: `--now ${now} is no moment: write 2026-11-22T09:00:00Z.` };
  return {
    most: most === undefined ? MOST : Number(most),
    ...(hub !== undefined && { hub }),
    ...(now !== undefined && { now: instantFromMs(Date.parse(now)) }),
  };
}

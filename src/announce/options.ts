import { parseArgs } from 'node:util';
import { msOf, instantFromMs, type Instant } from '../news/times.ts';

/** What `npm run announce` was asked for. */
export interface AnnounceOptions {
  /** A file or an address. */
  readonly manifest: string;
  readonly hub?: string;
  /** A moment, or how many hours before now. */
  readonly since: Instant | number;
}

/**
 * So long that a run which was missed is made up by the next, and that an item is told of which was written on one day
 * and published on another; in hours. As long as an item may be posted where hub.yaml does not say.
 */
const THREE_DAYS = 72;

/** Printed for `--help`, and after a wrong use. */
export const ANNOUNCE_HELP = `Tells others what is new on the site: the WebSub hub and IndexNow, if hub.yaml names them, and the sites
that items link to, if they ask to be told (Webmention).

npm run announce -- --manifest <file or address> [options]

  --manifest <file or address>  items.json, as the build wrote it
  --hub <folder>                the hub; FREESHEET_HUB or content when left out
  --since <hours or moment>     what was published, changed or withdrawn since then: 48, or 2026-11-22T09:00:00Z;
                                72 hours when left out

Run it when the site is public. Ends with 0, also when somebody else's site fails; with 1 when a setting in hub.yaml
is wrong, 2 for a wrong use. Run again, it is safe.`;

/** The arguments → what was asked for; or what is wrong with them, in words. Throws what `parseArgs` throws. */
export function readAnnounceOptions(args: readonly string[]): AnnounceOptions | { readonly wrong: string } {
  const { manifest, hub, since } = parseArgs({
    args: [...args],
    options: { manifest: { type: 'string' }, hub: { type: 'string' }, since: { type: 'string' } },
  }).values;
  if (!manifest) return { wrong: '--manifest is missing: name items.json, a file or an address.' };
  if (hub === '') return { wrong: '--hub has no value: write one after it, or leave it out.' };
  const from = since === undefined ? THREE_DAYS : readSince(since);
  if (from === undefined) {
    return { wrong: `--since ${since} is neither hours nor a moment: write 48, or 2026-11-22T09:00:00Z.` };
  }
  return { manifest, since: from, ...(hub !== undefined && { hub }) };
}

/** The moment from which on things are told. */
export function sinceWhen({ since }: Pick<AnnounceOptions, 'since'>, now: Instant): Instant {
  return typeof since === 'string' ? since : instantFromMs(msOf(now) - since * 3_600_000);
}

function readSince(text: string): Instant | number | undefined {
  const [, hours] = /^(\d{1,4})h?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours);
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
  return isMoment ? instantFromMs(Date.parse(text)) : undefined;
}

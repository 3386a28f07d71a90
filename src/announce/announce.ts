import type { Hub } from '../hub/hub.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { loopbackOnly } from '../networks/loopback-only.ts';
import { writeDay, writeTime, type Instant } from '../news/times.ts';
import type { Fetch } from '../strangers/ask.ts';
import { changedSince, type Changed } from './changed.ts';
import { tellIndexNow } from './index-now.ts';
import type { Told } from './told.ts';
import { tellWebSub } from './web-sub.ts';
import { tellLinked } from './webmention.ts';

/** How a run that called somebody ends. */
const SAFE = 'Running this again is safe: whoever hears of something twice takes it once.';

/** What telling others is made from. */
export interface Announcement {
  readonly hub: Hub;
  readonly manifest: Manifest;
  /** What was published, changed or withdrawn from then on is told. */
  readonly since: Instant;
  readonly fetch: typeof fetch;
  /** For strangers: it reaches the public internet only. */
  readonly publicFetch: Fetch;
  readonly isLate: () => boolean;
  readonly print: (line: string) => void;
}

/**
 * Tells others what the site has to say, a line for each: the WebSub hub, IndexNow, and the sites that items link to. The
 * WebSub hub is told of the hub's own feeds also when no date is new: an item may have come with an old one. A
 * demonstration tells only this computer, and no site that it links to.
 * @returns 1 when a setting of ours is wrong, else 0: a stranger who fails holds nothing up.
 */
export async function announce(given: Announcement): Promise<number> {
  const { hub, manifest, since, print } = given;
  const changed = changedSince(manifest, since);
  print(summary(changed, since, hub.timeZone));
  let told = 0;
  let exitCode = 0;
  for await (const { line, ours } of tellAll(given, changed)) {
    print(line);
    told += 1;
    if (ours) exitCode = 1;
  }
  print(told === 0 ? 'There was nobody to tell.' : SAFE);
  return exitCode;
}

async function* tellAll(given: Announcement, changed: Changed): AsyncGenerator<Told> {
  const { hub, manifest } = given;
  const isDemo = hub.demo || manifest.hub.demo;
  const fetch = isDemo ? loopbackOnly(given.fetch) : given.fetch;
  yield* await tellWebSub(hub, changed, fetch);
  yield* await tellIndexNow(hub, changed, fetch);
  if (hub.webmentions && !isDemo) yield* tellLinked(hub, changed.items, { ...given, fetch });
}

function summary({ items, withdrawn }: Changed, since: Instant, zone: string): string {
  const from = `Since ${writeTime(since, zone)} on ${writeDay(since, zone)}`;
  if (items.length + withdrawn.length === 0) {
    return `${from} nothing was published, changed or withdrawn.`;
  }
  return `${from}: ${items.length} published or changed, ${withdrawn.length} withdrawn.`;
}

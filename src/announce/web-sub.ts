import {
  FEED_FILES,
  feedPath,
  hubScope,
  kindScopes,
  placeScopes,
  topicScopes,
  type FeedFormat,
} from '../feeds/scope.ts';
import { fullUrl, type Hub } from '../hub/hub.ts';
import { hostOf, isRefused, isTaken, tell, type Fetch } from '../strangers/ask.ts';
import type { Changed } from './changed.ts';
import { inWords, noted, toCorrect, TRY_AGAIN, type Told } from './told.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/**
 * Tells the WebSub hub of each feed that may have changed (https://www.w3.org/TR/websub/#publishing), one call each.
 * Twice does no harm: it looks at the feed, and finds nothing new. One line for each outcome.
 */
export async function tellWebSub(hub: Hub, changed: Changed, fetch: Fetch): Promise<readonly Told[]> {
  const { webSubHub } = hub;
  if (webSubHub === undefined) return [];
  const outcomes = await Promise.all(
    changedFeeds(hub, changed).map(async (feed) => ({ feed, outcome: await tellOf(webSubHub, feed, fetch) })),
  );
  return [...Map.groupBy(outcomes, ({ outcome }) => outcome)].map(([outcome, { length }]) =>
    toldOf(outcome, hostOf(webSubHub), length === 1 ? '1 feed' : `${length} feeds`),
  );
}

/**
 * The addresses of the feeds that may read otherwise than before: those of the hub, and of each kind, topic and place of
 * what changed. Where a withdrawn item stood is not known any more, so after a withdrawal they are all.
 */
export function changedFeeds(hub: Hub, { items, withdrawn }: Changed): readonly string[] {
  const narrower = [...kindScopes(hub), ...topicScopes(hub), ...placeScopes(hub)].filter(
    ({ holds }) => withdrawn.length > 0 || items.some(holds),
  );
  return [hubScope(hub), ...narrower].flatMap((scope) =>
    FORMATS.map((format) => fullUrl(hub, feedPath(scope, format))),
  );
}

/** A status, or words in place of one. */
async function tellOf(webSubHub: string, feed: string, fetch: Fetch): Promise<number | string> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString();
  return tell(fetch, webSubHub, { headers: FORM, body }).catch(inWords);
}

function toldOf(outcome: number | string, host: string, feeds: string): Told {
  if (typeof outcome === 'string') return noted(`WebSub: not told of ${feeds}. ${outcome}`);
  if (isTaken(outcome)) return noted(`WebSub: told ${host} of ${feeds}.`);
  return isRefused(outcome)
    ? toCorrect(
        `WebSub: ${host} refused ${feeds} (${outcome}). Correct "webSubHub" in hub.yaml, or take it out, and run again: it is safe.`,
      )
    : noted(`WebSub: not told of ${feeds}. ${host} answered ${outcome}. ${TRY_AGAIN}`);
}

import type { Hub } from '../hub/hub.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import type { Fetch } from '../strangers/ask.ts';
import { askLink } from './ask-link.ts';
import { isDue, isToTell, remember, type Memory, type Remembered } from './memory.ts';
import type { OutsideLink } from './outside-links.ts';
import { tell, type Told } from './tell.ts';

/** Milliseconds between two calls to one host: nobody's server should notice us. */
const PAUSE = 1000;

/** What a check of links is made from. */
export interface LinksToCheck {
  readonly hub: Pick<Hub, 'site' | 'timeZone'>;
  readonly links: readonly OutsideLink[];
  readonly memory: Memory;
  readonly now: Instant;
  /** The most links that are asked. */
  readonly most: number;
  /** Milliseconds that one call may take. */
  readonly patience: number;
  /** It reaches the public internet only. */
  readonly fetch: Fetch;
  /** Milliseconds since 1970, as time goes on. */
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Whether this has taken so long that the rest is left to another run. */
  readonly isLate: () => boolean;
}

/** What came of it. */
export interface LinksChecked {
  readonly memory: Memory;
  /** In the order of their places. */
  readonly told: readonly Told[];
  /** How many links there are, were asked now, are left to another run, and could not be judged by a program. */
  readonly count: {
    readonly all: number;
    readonly asked: number;
    readonly left: number;
    readonly unclear: number;
  };
}

/**
 * Asks the links that are due, one at a time, those first that were never asked or longest ago, and says of all what is
 * known. A host that asks to be left alone is.
 */
export async function checkLinks(given: LinksToCheck): Promise<LinksChecked> {
  const { hub, links, memory, now, most } = given;
  const known = new Map<string, Remembered>(
    links.flatMap(({ url }) => {
      const one = memory.links[url];
      return one ? [[url, one] as const] : [];
    }),
  );
  const resting = new Map(Object.entries(memory.resting).filter(([, until]) => until > now));
  const due = inTurn(
    links.map(({ url }) => url).filter((url) => isDue(known.get(url), now)),
    known,
  );
  const pause = pauses(given);
  let asked = 0;
  for (const url of due) {
    if (asked >= most || given.isLate()) break;
    const host = new URL(url).host;
    if (resting.has(host)) continue;
    asked += 1;
    const userAgent = `Freesheet (link check; ${hub.site}/)`;
    const said = await askLink(url, { ...given, pause, userAgent });
    if (said.kind === 'busy') resting.set(host, said.until ?? instantFromMs(msOf(now) + 1000));
    else known.set(url, remember(known.get(url), said, now));
  }
  return {
    memory: { links: Object.fromEntries(known), resting: Object.fromEntries(resting) },
    told: toTell(links, known, hub.timeZone),
    count: {
      all: links.length,
      asked,
      left: due.filter((url) => isDue(known.get(url), now)).length,
      unclear: [...known.values()].filter(({ said }) => said.kind === 'unclear').length,
    },
  };
}

/** Longest ago first; hosts take turns, so that none is waited for where another can be asked. */
function inTurn(urls: readonly string[], known: ReadonlyMap<string, Remembered>): readonly string[] {
  const when = (url: string): string => known.get(url)?.asked ?? '';
  const turns = new Map<string, number>();
  return urls
    .toSorted((a, b) => compare(when(a), when(b)))
    .map((url) => {
      const { host } = new URL(url);
      const turn = turns.get(host) ?? 0;
      turns.set(host, turn + 1);
      return { url, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ url }) => url);
}

/** Waits, before each call, until a second has passed since the last one to that host. */
function pauses({ clock, wait }: LinksToCheck): (url: string) => Promise<void> {
  const last = new Map<string, number>();
  return async (url) => {
    const { host } = new URL(url);
    const ms = (last.get(host) ?? -PAUSE) + PAUSE - clock();
    if (ms > 0) await wait(ms);
    last.set(host, clock());
  };
}

function toTell(
  links: readonly OutsideLink[],
  known: ReadonlyMap<string, Remembered>,
  zone: string,
): readonly Told[] {
  return links
    .flatMap((link) => {
      const one = known.get(link.url);
      return one && isToTell(one) ? tell(link, one, zone) : [];
    })
    .toSorted(
      ({ place: a }, { place: b }) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

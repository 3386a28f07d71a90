import { instantFromMs, msOf, type Instant } from '../news/times.ts';

const HOUR = 60 * 60 * 1000;

/** The cap on new posts of one account, while a plan is made. */
export interface Cap {
  /** Takes the next place. Nothing when it is free at once; else the moment at which it becomes free. */
  readonly take: () => Instant | undefined;
}

/** At most `perHour` new posts in any 60 minutes, counted from what the ledger says was sent. */
export function hourlyCap(
  perHour: number,
  sent: readonly { readonly account: string; readonly at: Instant }[],
  account: string,
  now: Instant,
): Cap {
  const hourAgo = anHourBefore(now);
  const times = sent
    .filter((post) => post.account === account && post.at > hourAgo)
    .map(({ at }) => at)
    .toSorted();
  return {
    take: () => {
      const before = times.at(-perHour);
      if (times.length < perHour || before === undefined) {
        times.push(now);
        return undefined;
      }
      const until = instantFromMs(msOf(before) + HOUR);
      times.push(until);
      return until;
    },
  };
}

/** The moment since which the cap counts. */
export function anHourBefore(now: Instant): Instant {
  return instantFromMs(msOf(now) - HOUR);
}

import { instantFromMs, msOf, type Instant } from '../../news/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How fast an account may post: alerts have a lane of their own. */
export interface PaceRules {
  /** New posts in any 60 minutes. */
  readonly perHour: number;
  /** Alerts in any 60 minutes. */
  readonly alertsPerHour: number;
  /** Minutes between two new posts, alerts apart. */
  readonly spacing?: number;
}

/** A new post that was sent. */
export interface Sent {
  /** The account's name in the ledger. */
  readonly account: string;
  readonly item: string;
  readonly at: Instant;
}

/** The pace of one account, while a plan is made. */
export interface Pace {
  /**
   * Takes the next place. Nothing when it is free at once; else the moment at which it becomes free.
   * @param apart minutes from the post before it, where that is more than the spacing.
   */
  readonly take: (alert: boolean, apart?: number) => Instant | undefined;
}

/**
 * Counts from what the ledger says was sent: a cap for alerts, and a cap and a spacing for everything else. What a clock
 * ahead of this one wrote counts as sent now: it must not hold up others until then.
 */
export function paceOf(
  rules: PaceRules,
  sent: readonly Sent[],
  isAlert: (item: string) => boolean,
  now: Instant,
): Pace {
  const begin = countingFrom(rules, now);
  const times = (alerts: boolean) =>
    sent
      .filter(({ item, at }) => at > begin && isAlert(item) === alerts)
      .map(({ at }) => Math.min(msOf(at), msOf(now)))
      .toSorted((a, b) => a - b);
  const alerts = lane(rules.alertsPerHour, 0, times(true), msOf(now));
  const others = lane(rules.perHour, (rules.spacing ?? 0) * MINUTE, times(false), msOf(now));
  return { take: (alert, apart = 0) => (alert ? alerts(0) : others(apart * MINUTE)) };
}

/** The moment since which a pace counts. */
export function countingFrom({ spacing = 0 }: Pick<PaceRules, 'spacing'>, now: Instant): Instant {
  return instantFromMs(msOf(now) - Math.max(HOUR, spacing * MINUTE));
}

function lane(
  perHour: number,
  spacing: number,
  times: number[],
  now: number,
): (apart: number) => Instant | undefined {
  return (apart) => {
    const capped = times.at(-perHour);
    const last = times.at(-1);
    const free = Math.max(
      now,
      capped === undefined ? now : capped + HOUR,
      last === undefined ? now : last + Math.max(spacing, apart),
    );
    times.push(free);
    return free > now ? instantFromMs(free) : undefined;
  };
}

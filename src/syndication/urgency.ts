import { slotOf } from '../news/moments.ts';
import { msOf } from '../news/times.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';

/** How long an alert may take from the push to the post, in milliseconds: five minutes. */
const PROMISED = 5 * 60 * 1000;

/**
 * How soon an alert was out, in words; nothing for what is no alert, or was not posted. Counted from the push, or from
 * its own time where that came later: an alert that was written ahead is not late.
 */
export function howSoon(
  { manifest, pushed, progress, accountOf }: Running,
  { item, account, n, result }: Outcome,
): string | undefined {
  const alert = manifest.items.find(({ id, kind }) => id === item && kind === 'alert');
  if (!alert || result !== 'posted' || accountOf({ account }).rehearsal) return undefined;
  const posts = progress(item, accountOf({ account })).filter(({ posted }) => posted);
  const at = (posts.find((one) => one.n === n) ?? posts[0])?.posted?.at;
  if (at === undefined) return undefined;
  const slot = slotOf(alert);
  const byPush = pushed !== undefined && pushed >= slot;
  const took = Math.max(0, msOf(at) - msOf(byPush ? pushed : slot));
  const since = byPush ? 'after the push' : 'after its time';
  const late = took > PROMISED ? ' That is more than the five minutes promised: see what held it up.' : '';
  return `Alert "${alert.title}" was out on ${account} ${inMinutes(took)} ${since}.${late}`;
}

function inMinutes(ms: number): string {
  const [minutes, seconds] = [Math.floor(ms / 60_000), Math.floor((ms % 60_000) / 1000)];
  const some = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  const rest = some(seconds, 'second');
  return minutes === 0 ? rest : `${some(minutes, 'minute')} ${rest}`;
}

import { msOf } from '../news/times.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';

/** How long an alert may take from the push to the post, in milliseconds: five minutes. */
const PROMISED = 5 * 60 * 1000;

/** How soon an alert was out after it was pushed, in words; nothing for what is no alert, or was not posted. */
export function howSoon(
  { manifest, pushed, now }: Running,
  { item, account, result }: Outcome,
): string | undefined {
  const alert = manifest.items.find(({ id, kind }) => id === item && kind === 'alert');
  if (!alert || result !== 'posted') return undefined;
  const from = pushed ?? alert.postFrom;
  const took = Math.max(0, msOf(now()) - msOf(from));
  const since = pushed === undefined ? 'after it was published' : 'after the push';
  const late = took > PROMISED ? ' That is more than the five minutes promised: see what held it up.' : '';
  return `Alert "${alert.title}" was out on ${account} ${inMinutes(took)} ${since}.${late}`;
}

function inMinutes(ms: number): string {
  const [minutes, seconds] = [Math.floor(ms / 60_000), Math.floor((ms % 60_000) / 1000)];
  return minutes === 0 ? `${seconds} seconds` : `${minutes} min ${seconds} s`;
}

import type { ManifestItem } from '../manifest/manifest.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { send } from './send.ts';

/** Whether a person let the post of a step go without its link: the first post of an alert, and no other. */
export function isReleased(running: Pick<Running, 'release'>, step: Step): boolean {
  return (
    running.release?.item === step.item && step.action === 'publish' && step.urgent && step.text === undefined
  );
}

/** Posts an alert without its link and card, for the site does not answer, and writes who released it. */
export async function release(running: Running, step: Step, item: ManifestItem): Promise<Outcome> {
  const { n } = step;
  const by = running.release?.by ?? '';
  running.journal.record({
    version: 1,
    kind: 'released',
    item: item.id,
    account: running.accountOf(step).ledgerId,
    n,
    attempt: running.random(),
    at: running.now(),
    by,
  });
  const sent = await send(running, step, item, false);
  return sent.result === 'posted'
    ? { ...sent, words: `${sent.words} Released without its link by ${by}.` }
    : sent;
}

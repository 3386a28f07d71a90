import type { ManifestItem } from '../manifest/manifest.ts';
import type { Step } from './plan/step.ts';
import type { Outcome } from './run.ts';
import type { Running } from './running.ts';
import { send } from './send.ts';

/**
 * Posts an alert without its link and card when the site does not answer and a person released it, and writes who did.
 * @returns nothing when nobody released it.
 */
export async function release(
  running: Running,
  step: Step,
  item: ManifestItem,
): Promise<Outcome | undefined> {
  const released = running.release;
  if (!released || released.item !== item.id || step.action !== 'publish' || !step.urgent) return undefined;
  const { n } = step;
  running.journal.record({
    ...{ version: 1, kind: 'released', item: item.id, account: running.accountOf(step).ledgerId, n },
    ...{ attempt: running.random(), at: running.now(), by: released.by },
  });
  const sent = await send(running, step, item, false);
  return { ...sent, words: `${sent.words} Released without its link by ${released.by}.` };
}

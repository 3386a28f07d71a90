import { compose } from '../compose/compose.ts';
import type { Posted } from '../ledger/posted.ts';
import { knownAccounts } from './known-accounts.ts';
import { fittedTo } from './plan/situation.ts';
import type { Step } from './plan/step.ts';
import type { Run } from './run.ts';

/** A post that does not say what the item as it is now would. */
export interface Difference {
  readonly step: Step;
  /** The text that is there, with its link below it where only that differs; none for an answer, which leaves the post as it is. */
  readonly from: string;
  /** The text that is wanted. */
  readonly to: string;
}

/** Compares the posts recorded with the posts wanted: those to be corrected, and those that are left alone. */
export function differences(
  {
    manifest,
    accounts,
    ledger,
  }: Pick<Run, 'manifest' | 'accounts'> & { readonly ledger: Pick<Run['ledger'], 'readAccounts'> },
  steps: readonly Step[],
): readonly Difference[] {
  const items = new Map(manifest.items.map((item) => [item.id, item]));
  const byId = new Map(knownAccounts(accounts, ledger).map((account) => [account.account.id, account]));
  return steps.flatMap((step) => {
    if (step.says !== undefined) return [{ step, from: '', to: step.says }];
    const posted = recorded(step);
    const item = items.get(step.item);
    const account = byId.get(step.account);
    const fitted = account && fittedTo(account);
    if (!posted?.text || !item || !fitted || posted.replyTo !== undefined) return [];
    const withLink = fitted.link === 'none' || posted.sending?.link !== null;
    const { text, link } = compose(item, fitted, { withLink });
    if (text !== posted.text) return [{ step, from: posted.text, to: text }];
    return posted.link && link && posted.link !== link
      ? [{ step, from: `${text}\n\n${posted.link}`, to: `${text}\n\n${link}` }]
      : [];
  });
}

function recorded({ action, posted, targets }: Step): Posted | undefined {
  return action === 'correct' ? targets?.[0]?.posted : posted;
}

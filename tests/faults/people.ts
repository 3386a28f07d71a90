import { fold } from '../../src/ledger/fold.ts';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import { settle } from '../../src/syndication/settle.ts';
import type { Clone } from './branches.ts';
import type { Place } from './places.ts';

/**
 * What a person does whom a run has asked: looks at the account for a post of which nobody knows whether it is public, and
 * says what is there, by `settle`.
 */
export function settleByHand(place: Place, { ledger, push }: Clone, item: string, at: string): void {
  const { ledgerId: account } = place.account;
  const events = ledger.read([item]);
  const asked = fold(events).filter(
    (progress) => progress.account === account && progress.state === 'unsure',
  );
  for (const { unsure } of asked) {
    const attempts = new Set(unsure.map(({ attempt }) => attempt));
    const found = place.standing().find(({ text }) => text === textOf(events, attempts));
    const outcome = found ? ('posted' as const) : ('not-posted' as const);
    const settlement = {
      item,
      account,
      outcome,
      by: 'duty editor',
      ...(found && { url: found.url ?? 'https://x.example/' }),
    };
    for (const event of settle(events, settlement, at, 'person')) ledger.write(event);
  }
  push();
}

function textOf(events: readonly LedgerEvent[], attempts: ReadonlySet<string>): string | undefined {
  return events.flatMap((event) =>
    event.kind === 'sending' && attempts.has(event.attempt) ? [event.text] : [],
  )[0];
}

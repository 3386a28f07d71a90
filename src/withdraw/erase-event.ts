import { erasedText, isErased } from '../ledger/erased-text.ts';
import { ledgerEventSchema, type LedgerEvent } from '../ledger/event.ts';

/** Why a post that may be out there must be looked for by a person, once its words are erased. */
export const LOST_WORDS =
  'The words of the item were erased, so Freesheet cannot look for this post any more. Look at the account yourself.';

/** Fields that hold words of ours, or of a network about them. The link holds the name of the item's file. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'link', 'why']);

/** Fields by which a network knows a post; needed to take it down, so only those that hold words go. */
const ADDRESSES: ReadonlySet<string> = new Set(['key', 'post', 'target', 'url']);

/**
 * An event of the ledger without the words of its item: each text is replaced by its sha-256, which still proves what
 * was said to whoever has the words. Everything by which the post can be taken down stays, and erasing twice changes nothing.
 * @param givesAway whether an address holds words of the item.
 */
export function eraseEvent(event: LedgerEvent, givesAway: (address: string) => boolean): LedgerEvent {
  const fields = Object.entries(event).map(([field, value]: readonly [string, unknown]) => [
    field,
    typeof value === 'string' && mustGo(field, value) ? erasedText(value) : value,
  ]);
  return ledgerEventSchema.parse(Object.fromEntries(fields));

  function mustGo(field: string, value: string): boolean {
    if (value === '' || value === LOST_WORDS || isErased(value)) return false;
    return TEXTS.has(field) || (ADDRESSES.has(field) && givesAway(value));
  }
}

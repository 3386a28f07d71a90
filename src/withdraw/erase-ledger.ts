import type { Hub } from '../hub/hub.ts';
import { isErased } from '../ledger/erased-text.ts';
import type { EventOf, LedgerEvent } from '../ledger/event.ts';
import { fold } from '../ledger/fold.ts';
import type { Item } from '../news/item.ts';
import type { Instant } from '../news/times.ts';
import { addressWords, holdsWords } from './address-words.ts';
import { eraseEvent, LOST_WORDS } from './erase-event.ts';

/** What an item's events become. */
export interface ErasedLedger {
  /** New events, which are written first: a person must look for posts that nobody knows to be there. */
  readonly added: readonly EventOf<'unsure'>[];
  /** Every event of the item without its words; each keeps its file's name. */
  readonly erased: readonly LedgerEvent[];
}

/**
 * The events of an item without its words.
 * A post that may be out there could be found by its words only, so each such attempt becomes one that a person settles.
 */
export function eraseLedger(
  events: readonly LedgerEvent[],
  item: Item,
  { accounts }: Pick<Hub, 'accounts'>,
  now: Instant,
): ErasedLedger {
  const words = addressWords([...itemTexts(item), ...events.flatMap(eventTexts)]);
  const ours = accounts.map(({ url }) => url);
  return {
    added: fold(events).flatMap(({ open, account, n }) =>
      open.map(({ attempt }) => ({
        ...({ version: 1, kind: 'unsure', item: item.id, account, n, attempt, at: now } as const),
        why: LOST_WORDS,
      })),
    ),
    erased: events.map((event) => eraseEvent(event, (address) => holdsWords(address, words, ours))),
  };
}

/** What networks were told of an item. One that is erased already has nothing to give away. */
function itemTexts({ title, summary, path, image, social, withdrawn }: Item): readonly string[] {
  if (withdrawn?.erase) return [];
  return [
    title,
    summary,
    path.replace(/^\/news\//, ''),
    image?.alt ?? '',
    social.text ?? '',
    ...Object.values(social.accounts),
    ...(social.repeat?.texts ?? []),
    ...social.hashtags,
  ];
}

/** Texts that were sent and are not hashes yet. */
function eventTexts(event: LedgerEvent): readonly string[] {
  if (event.kind !== 'sending' || isErased(event.text)) return [];
  return [event.text];
}

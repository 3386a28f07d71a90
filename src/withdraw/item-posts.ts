import type { Hub } from '../hub/hub.ts';
import { accountNetworkName, ON_PAPER } from '../hub/network-name.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { fold, type Progress } from '../ledger/fold.ts';

/** A post of an item, for who wants it gone. */
export interface ItemPost {
  /** As the ledger calls it. */
  readonly account: string;
  /** As people call it: `Bluesky`. */
  readonly network: string;
  /** there: readers see it. gone: it was deleted. doubtful: nobody knows. */
  readonly state: 'there' | 'gone' | 'doubtful';
  /** Where it is or was, or the account's own page where that is not known. */
  readonly url?: string;
}

const STATES: Partial<Record<Progress['state'], ItemPost['state']>> = {
  posted: 'there',
  gone: 'gone',
  deleted: 'gone',
  open: 'doubtful',
  unsure: 'doubtful',
};

/** The events of an item → its posts on real accounts, those that nobody is sure of included. */
export function itemPosts(events: readonly LedgerEvent[], hub: Pick<Hub, 'accounts'>): readonly ItemPost[] {
  return fold(events).flatMap(({ account, state, posted }): readonly ItemPost[] => {
    const became = STATES[state];
    if (!became || account.startsWith(ON_PAPER)) return [];
    const page = hub.accounts.find(({ id }) => id === account)?.url;
    const url = posted?.url ?? page;
    return [{ account, network: accountNetworkName(hub, account), state: became, ...(url && { url }) }];
  });
}

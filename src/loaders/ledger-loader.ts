import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { ledgerEventSchema } from '../ledger/event.ts';

/** A post of an item, as "Also on" links it. */
export interface ItemReceipt {
  /** The account's id, as the ledger has it. */
  readonly account: string;
  readonly url: string;
}

/** Where an item is, besides here. */
export interface ItemReceipts {
  readonly receipts: readonly ItemReceipt[];
}

/** Loads the receipts of the ledger, by item. A hub without a ledger has none. */
export function ledgerLoader(folder: string): Loader {
  return {
    name: 'freesheet-ledger',
    load: async ({ store }) => {
      store.clear();
      if (!existsSync(folder)) return;
      for (const id of readdirSync(folder)) {
        const receipts: ItemReceipt[] = [];
        for (const name of readdirSync(join(folder, id))) {
          if (!name.includes('~receipt~')) continue;
          const event = ledgerEventSchema.parse(JSON.parse(readFileSync(join(folder, id, name), 'utf8')));
          if (event.kind === 'receipt') receipts.push({ account: event.account, url: event.url });
        }
        store.set({ id, data: { receipts } });
      }
    },
  };
}

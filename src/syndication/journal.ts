import type { AccountEvent } from '../ledger/account-event.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import type { Run } from './run.ts';

/** The ledger while a run writes it. After the first trouble nothing more may be sent. */
export interface Journal {
  /** Writes an event; false when the disk would not take it. */
  readonly record: (event: LedgerEvent) => boolean;
  /** Writes an event of an account itself; false likewise. */
  readonly recordAccount: (event: AccountEvent) => boolean;
  /** Saves what was written since the last save; false when it could not be saved. */
  readonly save: () => Promise<boolean>;
  /** Whether a post was made or found by this run. */
  readonly hasNew: (post: string) => boolean;
  /** What went wrong first, in words; nothing while all is well. */
  readonly trouble: () => string | undefined;
}

/** Begins the journal of a run. */
export function journal({ ledger, save }: Pick<Run, 'ledger' | 'save'>): Journal {
  const posts = new Set<string>();
  let unsaved = false;
  let trouble: string | undefined;
  const writing = (write: () => void): boolean => {
    try {
      write();
    } catch (thrown) {
      if (!isDiskFault(thrown)) throw thrown;
      trouble ??= `The ledger could not be written (${thrown.code}). Make room on the disk or mend its folder, then run again: it is safe.`;
      return false;
    }
    unsaved = true;
    return true;
  };
  return {
    record: (event) => {
      if (event.kind === 'receipt') posts.add(event.post);
      return writing(() => ledger.write(event));
    },
    hasNew: (post) => posts.has(post),
    recordAccount: (event) => writing(() => ledger.writeAccount(event)),
    save: async () => {
      if (!save || !unsaved) return true;
      if (await save()) {
        unsaved = false;
        return true;
      }
      trouble ??=
        'The ledger could not be saved: the words of the --save command are above. Nothing more was sent; run again, it is safe.';
      return false;
    },
    trouble: () => trouble,
  };
}

/** A fault of the disk, not of ours: no room, no permission. */
function isDiskFault(thrown: unknown): thrown is Error & { readonly code: string } {
  return thrown instanceof Error && 'code' in thrown && /^E[A-Z]+$/.test(String(thrown.code));
}

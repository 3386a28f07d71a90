import type { AccountEvent } from '../../src/ledger/account-event.ts';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import type { Ledger } from '../../src/syndication/ledger-files.ts';
import type { Random } from '../../src/bench/random.ts';

/** An event, and its place in the order in which the shared branch had it. */
interface Placed {
  readonly place: number;
  readonly event: LedgerEvent;
}

/** The ledger's branch as everybody shares it. */
export interface Origin {
  readonly of: (item: string) => readonly LedgerEvent[];
  /** Writes an event as a person does who settles something. */
  readonly add: (event: LedgerEvent) => void;
  /** A fresh clone, as each run of a workflow has it. */
  readonly clone: () => Clone;
}

/** One run's own copy of the ledger. */
export interface Clone {
  readonly ledger: Ledger;
  /** Commits, puts our commits on top of others' and pushes; false when that failed, as it sometimes does. */
  readonly save: () => Promise<boolean>;
}

/** What a ledger shares with the simulation. */
export interface Surroundings {
  readonly random: Random;
  readonly faulty: () => boolean;
  /** Ends the run here, if its time has come. */
  readonly die: (where: string) => void;
  readonly turn: () => Promise<void>;
}

/** Begins an empty ledger. */
export function origin({ random, faulty, turn, die }: Surroundings): Origin {
  const items = new Map<string, Placed[]>();
  const ofAccounts: AccountEvent[] = [];
  const sendings: Placed[] = [];
  let last = 0;

  const add = (event: LedgerEvent): void => {
    last += 1;
    const placed = { place: last, event };
    items.set(event.item, [...(items.get(event.item) ?? []), placed]);
    if (event.kind === 'sending' && event.action === 'post') sendings.push(placed);
  };

  const clone = (): Clone => {
    let seen = last;
    let own: LedgerEvent[] = [];
    const known = [...ofAccounts];
    let ownOfAccounts: AccountEvent[] = [];
    const write = (event: LedgerEvent): void => {
      const fault = faulty() ? random.next() : 1;
      die('before a write');
      if (fault < 0.0002) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      own.push(event);
      die('after a write');
    };
    return {
      ledger: {
        read: (wanted) =>
          [...new Set(wanted)].flatMap((item) => [
            ...(items.get(item) ?? []).flatMap(({ place, event }) => (place <= seen ? [event] : [])),
            ...own.filter((event) => event.item === item),
          ]),
        sentAfter: (after) => [
          ...sendings.flatMap(({ place, event }) =>
            event.kind === 'sending' && place <= seen && event.at > after ? [event] : [],
          ),
          ...own.filter((event) => event.kind === 'sending').filter(({ at }) => at > after),
        ],
        write,
        readAccounts: () => [...known, ...ownOfAccounts],
        writeAccount: (event) => void ownOfAccounts.push(event),
      },
      save: async () => {
        await turn();
        const fault = faulty() ? random.next() : 1;
        if (fault < 0.0004) return false;
        die('before a save');
        own.forEach(add);
        ofAccounts.push(...ownOfAccounts);
        own = [];
        ownOfAccounts = [];
        known.splice(0, known.length, ...ofAccounts);
        seen = last;
        die('after a save');
        await turn();
        return fault >= 0.0008;
      },
    };
  };
  return { of: (item) => (items.get(item) ?? []).map(({ event }) => event), add, clone };
}

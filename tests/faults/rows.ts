import { FAULTS } from '../../src/networks/testing/faults.ts';
import type { Met } from './answers.ts';
import { placeCalled } from './places.ts';
import {
  atEachCall,
  clockTurnedBack,
  deletedByHand,
  deletedMeanwhile,
  fullDisk,
  killed,
  mergedBranches,
  refusedSave,
  twoAtOnce,
  type Rehearsal,
  type Way,
} from './ways.ts';

/** A fault of the table. */
export interface Kind {
  /** As the table calls it. */
  readonly fault: string;
  readonly ways: (rehearsal: Rehearsal) => readonly Way[];
}

/** In the order of the table. */
const WORDS: Readonly<Record<Met, string>> = {
  unreachable: 'refused: nobody listens there',
  'no address': 'DNS: the name has no address',
  'bad certificate': 'TLS: the certificate is not good',
  'lost before': 'reset before the server acted',
  lost: 'reset after the server acted',
  'hangs before': 'hangs before the server acted',
  hangs: 'hangs after the server acted',
  cut: 'the answer is cut in the middle',
  'web page': 'a web page in place of JSON',
  'timed out': '408',
  busy: '429 with a date',
  'busy for ever': '429 without a date',
  'fault before': '500 before the server acted',
  'fault after': '500 after the server acted',
  unavailable: '503',
  'token expired': 'the token expired, until it is renewed',
  'token revoked': 'the token was revoked, until it is renewed',
  'wrong scope': 'the token may not post, until it is renewed',
};

const ofServers = [...FAULTS, 'hangs before' as const].toSorted((a, b) => place(a) - place(b));

const FULL: Kind = { fault: 'the disk is full', ways: fullDisk };
const REFUSED: Kind = { fault: 'the save is refused', ways: refusedSave };
const KILLED: Kind = { fault: 'killed before or after a call, a write or a save', ways: killed };
const CLOCK: Kind = { fault: 'the clock is turned back by an hour', ways: clockTurnedBack };

const DELETED = 'a person deleted the post';

/** Paper calls nobody, and belongs to one computer. */
const ON_PAPER: readonly Kind[] = [FULL, REFUSED, KILLED, { fault: DELETED, ways: deletedByHand }, CLOCK];

const ONLINE: readonly Kind[] = [
  ...ofServers.map((met) => ({
    fault: WORDS[met],
    ways: (rehearsal: Rehearsal) => atEachCall(met, rehearsal),
  })),
  FULL,
  REFUSED,
  KILLED,
  { fault: 'two runs at once', ways: twoAtOnce },
  { fault: 'the ledger is merged from two branches', ways: mergedBranches },
  {
    fault: DELETED,
    ways: (rehearsal) => [...deletedByHand(), ...deletedMeanwhile(rehearsal)],
  },
  CLOCK,
];

/** The faults that can meet a run at a place. What was mailed nobody can delete. */
export function kindsAt(name: string): readonly Kind[] {
  if (name === 'Paper') return ON_PAPER;
  const { account, forPrograms } = placeCalled(name)({ clock: () => 0, step: async () => {} });
  return account.network?.forGood || forPrograms ? ONLINE.filter(({ fault }) => fault !== DELETED) : ONLINE;
}

function place(met: Met): number {
  return Object.keys(WORDS).indexOf(met);
}

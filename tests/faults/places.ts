import type { Mailing } from '../../src/networks/mailing/mailing.ts';
import type { Fault } from '../../src/networks/testing/faults.ts';
import type { Pretend, PretendAround } from '../../src/networks/testing/pretend.ts';
import { PRETENDS } from '../../src/networks/testing/pretends.ts';
import { mastodon } from '../../src/networks/mastodon.ts';
import { paper, type PaperPost } from '../../src/networks/paper.ts';
import type { RunAccount } from '../../src/syndication/run-account.ts';
import { mastodonAccount } from '../../src/syndication/testing/world.ts';

/** A post that stands at a place. */
export interface Standing {
  readonly id: string;
  readonly text: string;
  /** Where a person finds it. */
  readonly url?: string;
}

/** Where posts go: a pretend server, or paper, and our account there. */
export interface Place {
  readonly account: RunAccount;
  /** The list of subscribers, where there is one. */
  readonly mailing?: Mailing;
  /** Whether no person deletes anything there. */
  readonly forPrograms?: boolean;
  readonly standing: () => readonly Standing[];
  /** Answers a call. @param fault that this call meets, once. */
  readonly handle: (request: Request, fault?: Fault) => Promise<Response>;
  /** Deletes every post, as a person would. */
  readonly clear: () => void;
}

/** What a place shares with the scene it stands in. */
export interface Around extends PretendAround {
  readonly clock: () => number;
  /** What each call to a place without a server passes by, before and after. */
  readonly step: () => Promise<void>;
}

/** The places of the table, by name: each pretend server, and paper. */
export const PLACES: Readonly<Record<string, (around: Around) => Place>> = {
  ...Object.fromEntries(
    Object.entries(PRETENDS).map(([name, make]) => [name, (around: Around) => at(make(around))]),
  ),
  Paper: onPaper,
};

/** The place of a name in the table. */
export function placeCalled(name: string): (typeof PLACES)[string] {
  const place = PLACES[name];
  if (!place) throw new Error(`The table has no place called "${name}".`);
  return place;
}

/** A pretend server with our account on it, and money for all that it costs. */
function at({ network, account, settings, handle, callOf, fail, posts, remove, ...others }: Pretend): Place {
  return {
    account: {
      account: { ...account, network: network.id, connected: '2026-11-01', enabled: true, budget: 1000 },
      ledgerId: account.id,
      network: { ...network, provedFirst: false },
      settings,
    },
    ...(others.mailing && { mailing: others.mailing }),
    ...(others.forPrograms && { forPrograms: true }),
    standing: posts,
    handle: (request, fault) => {
      const call = callOf(request);
      if (fault && call !== undefined) fail(call, fault);
      return handle(request);
    },
    clear: () => posts().forEach(({ id }) => remove(id)),
  };
}

function onPaper({ step }: Around): Place {
  const kept = new Map<string, PaperPost>();
  const stepping = async <T>(work: () => T): Promise<T> => {
    await step();
    const done = work();
    await step();
    return done;
  };
  const store = {
    keep: (post: PaperPost) => stepping(() => void kept.set(post.key, post)),
    remove: (key: string) => stepping(() => void kept.delete(key)),
    kept: () => stepping(() => [...kept.values()]),
  };
  return {
    account: {
      account: { ...mastodonAccount.account, id: 'paper' },
      ledgerId: 'paper.mastodon',
      network: paper(mastodon, store, 'https://paper.example/'),
      settings: {},
    },
    standing: () => [...kept.values()].map(({ key, post }) => ({ id: key, text: post.text })),
    handle: () => Promise.reject(new Error('Paper calls nobody.')),
    clear: () => kept.clear(),
  };
}

import { mastodon } from '../../src/networks/mastodon.ts';
import { paper, type PaperPost } from '../../src/networks/paper.ts';
import type { Fault } from '../../src/networks/testing/faults.ts';
import { PRETEND_MASTODON } from '../../src/networks/testing/pretend-answers.ts';
import { PRETEND_ACCOUNT, pretendBluesky } from '../../src/networks/testing/pretend-bluesky.ts';
import { pretendMastodon } from '../../src/networks/testing/pretend-mastodon.ts';
import { routeOf } from '../../src/networks/testing/pretend-routes.ts';
import type { Ways } from '../../src/networks/testing/pretend-ways.ts';
import type { RunAccount } from '../../src/syndication/run-account.ts';
import { blueskyAccount, mastodonAccount } from '../../src/syndication/testing/world.ts';

/** A post that stands at a place. */
export interface Standing {
  readonly id: string;
  readonly text: string;
}

/** Where posts go: a pretend server, or paper, and our account there. */
export interface Place {
  readonly account: RunAccount;
  readonly standing: () => readonly Standing[];
  /** Answers a call. @param fault that this call meets, once. */
  readonly handle: (request: Request, fault?: Fault) => Promise<Response>;
  /** Deletes every post, as a person would. */
  readonly clear: () => void;
}

/** What a place shares with the scene it stands in. */
export interface Around {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** What each call to a place without a server passes by, before and after. */
  readonly step: () => Promise<void>;
}

/** The places of the table, by name. */
export const PLACES = {
  Bluesky: onBluesky,
  Mastodon: (around) => onMastodon(around, {}),
  'Mastodon, on a server that ignores keys': (around) => onMastodon(around, { keys: 'ignored' }),
  Paper: onPaper,
} as const satisfies Readonly<Record<string, (around: Around) => Place>>;

export type PlaceName = keyof typeof PLACES;

function onBluesky(): Place {
  const server = pretendBluesky();
  return {
    account: {
      ...blueskyAccount,
      settings: {
        SERVICE: 'https://pds.example',
        IDENTIFIER: PRETEND_ACCOUNT.identifier,
        APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
      },
    },
    standing: () => server.posts().map(({ uri, value }) => ({ id: uri, text: value.text })),
    handle: (request, fault) => {
      if (fault) server.fail(new URL(request.url).pathname.replace('/xrpc/', ''), fault);
      return server.handle(request);
    },
    clear: () => server.posts().forEach(({ uri }) => server.remove(uri)),
  };
}

function onMastodon({ clock }: Around, ways: Ways): Place {
  const server = pretendMastodon({ ...ways, clock });
  return {
    account: {
      ...mastodonAccount,
      settings: { SERVER: PRETEND_MASTODON.origin, TOKEN: PRETEND_MASTODON.token },
    },
    standing: () => server.posts().map(({ id, text }) => ({ id, text })),
    handle: (request, fault) => {
      const route = routeOf(request.method, new URL(request.url).pathname);
      if (fault && route) server.fail(route.call, fault);
      return server.handle(request);
    },
    clear: () => server.posts().forEach(({ id }) => server.remove(id)),
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

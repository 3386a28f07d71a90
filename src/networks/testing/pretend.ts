import type { AccountHere, Identity, Network, SignedIn, SignIn } from '../network.ts';
import type { Mailing } from '../mailing/mailing.ts';
import { asFetch } from './as-fetch.ts';
import type { Bench, Deed } from './bench.ts';
import type { Fault } from './faults.ts';
import type { PretendInbox } from './pretend-inbox.ts';

/** A post on a pretend server, as readers would see it. */
export interface PretendPost {
  /** As receipts name it. */
  readonly id: string;
  readonly text: string;
  /** The id of the post that it answers. */
  readonly replyTo?: string;
  /** The alt texts of its pictures. */
  readonly alts: readonly string[];
  /** Where a person finds it, where the address tells which post it is. */
  readonly url?: string;
}

/** A pretend server of a network with our account on it: what the contract, the fault table and whole runs are held against. */
export interface Pretend {
  readonly network: Network;
  readonly account: AccountHere;
  /** Of the account, by their short name. */
  readonly settings: Readonly<Record<string, string>>;
  /** Whether no person deletes anything there: programs read it. */
  readonly forPrograms?: boolean;
  /** Never in any message, besides the settings. */
  readonly secrets?: readonly string[];
  /** The list of subscribers, where there is one. */
  readonly mailing?: Mailing;
  /** What `whoAmI` is to say. */
  readonly identity: Pick<Identity, 'id' | 'name' | 'url' | 'unasked'>;
  /** Whether an address is one of its own; everything else is the site. */
  readonly isAt: (url: URL) => boolean;
  readonly handle: (request: Request) => Promise<Response>;
  /** The call that a request makes; nothing when there is no such call. */
  readonly callOf: (request: Request) => string | undefined;
  /** The call that decides each deed. */
  readonly deeds: Readonly<Record<Deed, string>>;
  /** The next call of this name meets this fault, once. */
  readonly fail: (call: string, fault: Fault) => void;
  /** Oldest first, answers among them. */
  readonly posts: () => readonly PretendPost[];
  /** Takes a post away, as a person would. @param post as receipts name it. */
  readonly remove: (post: string) => void;
  /** What people send us there, where the network lets us ask. */
  readonly inbox?: PretendInbox;
  /** The calls made, in order, by name. */
  readonly calls: readonly string[];
}

/** What a pretend server shares with whoever sets it up. */
export interface PretendAround {
  /** Milliseconds since 1970. Noon on 22 November 2026, when left out. */
  readonly clock?: () => number;
}

/** A `fetch` that reaches a pretend server, and a site on which every picture is there. */
export function fetchFor(pretend: Pick<Pretend, 'isAt' | 'handle'>): typeof fetch {
  return asFetch((request) =>
    pretend.isAt(new URL(request.url)) ? pretend.handle(request) : Promise.resolve(picture(request)),
  );
}

function picture({ url }: Request): Response {
  const type = url.endsWith('.png') ? 'image/png' : 'image/jpeg';
  return new Response(Uint8Array.from([1, 2, 3]), { headers: { 'content-type': type } });
}

/** What signs in at a pretend server, at noon on 22 November 2026, with money for whatever it costs. */
export function signInFor(pretend: Pretend): SignIn {
  return {
    account: pretend.account,
    settings: pretend.settings,
    fetch: fetchFor(pretend),
    now: () => '2026-11-22T12:00:00Z',
    sleep: () => Promise.resolve(),
    spend: () => Promise.resolve(),
    ...(pretend.mailing && { mailing: pretend.mailing }),
  };
}

/** A pretend server as the contract of networks takes it. */
export function benchOf(
  pretend: Pretend,
  signIn: (with_: SignIn) => Promise<SignedIn> = pretend.network.signIn,
): Bench {
  const { network, settings, identity } = pretend;
  const hidden = Object.entries(settings).filter(([name]) => !network.publicSettings?.includes(name));
  return {
    network,
    identity,
    signIn: () => signIn(signInFor(pretend)),
    texts: () => pretend.posts().map(({ text }) => text),
    alts: () => pretend.posts().flatMap(({ alts }) => alts),
    replies: (to) =>
      pretend
        .posts()
        .filter(({ replyTo }) => replyTo === to)
        .map(({ text }) => text),
    remove: pretend.remove,
    fail: (deed, fault) => pretend.fail(pretend.deeds[deed], fault),
    secrets: [...hidden.map(([, value]) => value), ...(pretend.secrets ?? [])],
  };
}

import type { Identity, Network } from '../network.ts';
import type { GraphFault } from './pretend-containers-answers.ts';
import type { PretendMedia, PretendMedias } from './pretend-medias.ts';
import type { pretendTalks } from './pretend-talks.ts';
import type { Pretend } from './pretend.ts';

/** What containers of one network are called, and what it refuses. */
export interface PretendContainersTerms {
  readonly network: Network;
  readonly host: string;
  readonly version: string;
  readonly account: { readonly id: string; readonly username: string; readonly token: string };
  readonly identity: Pick<Identity, 'id' | 'name' | 'url'>;
  /** The names of its addresses. */
  readonly named: {
    readonly create: string;
    readonly publish: string;
    readonly quota: string;
    readonly lists: readonly string[];
    readonly status: string;
    readonly grant: string;
    readonly who: string;
  };
  readonly fields: {
    readonly status: readonly string[];
    readonly read: readonly string[];
    readonly quota: readonly string[];
  };
  /** What is wrong with what a container is to be made of. */
  readonly faultOf: (body: Body, medias: PretendMedias) => GraphFault | undefined;
  /** What a container becomes. */
  readonly mediaOf: (body: Body) => Pick<PretendMedia, 'text'> & Partial<PretendMedia>;
  /** @param find any other post, comment or reply by its id. */
  readonly shown: (
    media: PretendMedia,
    find?: (id: string) => PretendMedia | undefined,
  ) => Readonly<Record<string, unknown>>;
  /** What it says to a container that is not to be published: not ready, used up, gone. */
  readonly notReady: GraphFault;
  readonly usedUp: GraphFault;
  readonly overQuota: GraphFault;
}

/** In which a pretend server is unlike itself on a good day. */
export interface PretendContainersWays {
  /** How often a container is still in progress, or what becomes of it. */
  readonly processing?: number | 'never' | 'ERROR' | 'EXPIRED';
  /** How many posts are left today. */
  readonly left?: number;
  /** Reading a container or a post by its id is refused, though it is there: as in May 2026. */
  readonly blind?: boolean;
  /** Whether a post shows in the list at once. */
  readonly lists?: boolean;
  /** What the publish call answers after it has published. */
  readonly saysAfter?: GraphFault;
  /** Whether posts can be deleted. */
  readonly deletes?: boolean;
  /** Calls, and fields of them, for which the token has no permission. */
  readonly lacks?: readonly string[];
  /** What it answers to some calls in place of what it would. */
  readonly instead?: Readonly<Record<string, () => Response>>;
}

/** A request as it came. */
export interface PretendRequest {
  readonly call: string;
  readonly url: URL;
  readonly body: Body;
}

/** A pretend server of containers, and what only its own tests ask of it. */
export interface PretendContainers extends Pretend {
  readonly requests: readonly PretendRequest[];
  readonly medias: PretendMedias;
  /** Private messages. */
  readonly talks: ReturnType<typeof pretendTalks>;
  /** From now on in other ways. */
  readonly turn: (ways: PretendContainersWays) => void;
}

export type Body = Readonly<Record<string, unknown>>;

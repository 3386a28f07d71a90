import type { Identity, Network, Refusal, SignedIn } from '../network.ts';
import type { Media, Post, PostIdentity, Prepared, Sought } from '../post.ts';
import { DENIALS, NEVER_DONE, type Fault } from './faults.ts';

/** What a network is asked to do: make a post public, change one, take one away, or say what is there. */
export type Deed = 'publish' | 'edit' | 'remove' | 'look' | 'whoAmI';

/** A network made ready for the contract: signed in at a pretend server. */
export interface Bench {
  readonly network: Network;
  readonly signIn: () => Promise<SignedIn>;
  /** The texts of all posts that readers would see, oldest first. */
  readonly texts: () => readonly string[];
  /** The alt texts of all pictures and cards there, where the network has a field for them. */
  readonly alts: () => readonly string[];
  /** The texts of the posts that hang under a post. */
  readonly replies: (post: string) => readonly string[];
  /** Takes a post away, as a person would. */
  readonly remove: (post: string) => void;
  /** The next call that does this meets this fault, once. */
  readonly fail: (deed: Deed, fault: Fault) => void;
  /** Who we are there. */
  readonly identity: Pick<Identity, 'id' | 'name' | 'url' | 'unasked'>;
  /** Never in any error. */
  readonly secrets: readonly string[];
}

/** What a network's test says of it. */
export interface Terms {
  readonly setUp: () => Bench;
  /** The faults that its calls can meet. */
  readonly faults: readonly Fault[];
  /** Whether the alt text of a link card reaches readers, or the network has no field for it. */
  readonly cardAlt: 'transmitted' | 'unsupported';
  /** Whether the network keeps two posts of one key apart from none: if not, only the ledger keeps two runs apart. */
  readonly ownKeys: boolean;
  /** Whether a token that has expired mends itself, because each run is given a new one. */
  readonly tokenMendsItself?: boolean;
  /** Whether the network cannot tell which posts there are: then a person is asked. */
  readonly cannotTell?: boolean;
  /** Whether what is there is known from records of our own, so that nobody is asked. */
  readonly asksNobody?: boolean;
  /** Whether an edit changes the words alone: the picture or card under them stays as it was made. */
  readonly wordsOnly?: boolean;
  /**
   * Whether nothing can be asked of it, because any call would post: of what was deleted there it knows nothing, who we
   * are it says without a call, and to send again is the only way to look, where it `ownKeys`.
   */
  readonly unaskable?: boolean;
}

const SINCE = '2026-11-22T12:00:00Z';
export const IDENTITY: PostIdentity = {
  hubTag: 'news.example,2026',
  item: 'fbcdgh2345',
  account: 'news',
  n: 'c0',
};
export const MEDIA: Media = { bytes: Uint8Array.from([1, 2, 3]), type: 'image/png' };

const picture = { url: 'https://news.example/cards/x.png', type: 'image/png', width: 1200, height: 630 };

/** The alt text of the card that goes with each post of the contract. */
export const CARD_ALT = 'Example: Clinic opens';

/** A post with a link card. */
export function post(changes: Partial<Post> = {}): Post {
  return {
    item: IDENTITY.item,
    account: IDENTITY.account,
    text: 'Clinic opens – walk in 😀 https://news.example/news/clinic/',
    language: 'en-GB',
    link: 'https://news.example/news/clinic/',
    linkSpan: { start: 26, end: 59 },
    hashtags: [],
    attachment: {
      kind: 'card',
      title: 'Clinic opens',
      description: 'Walk in.',
      picture,
      alt: CARD_ALT,
    },
    ...changes,
  };
}

/** The same post without its link. */
export function linkless(changes: Partial<Post> = {}): Post {
  return post({ text: 'Clinic opens – walk in 😀', link: null, linkSpan: undefined, ...changes });
}

/** A post with the item's own picture. */
export function picturePost(alt: string, changes: Partial<Post> = {}): Post {
  return post({ attachment: { kind: 'picture', picture, alt }, ...changes });
}

/** Where a run signs in, and at which network if not one that takes any picture. */
type Signing = Pick<Bench, 'signIn'> & Partial<Pick<Bench, 'network'>>;

/** A post made ready by a run of its own, with its picture if it has one. */
export async function ready(bench: Signing, wanted: Post = post(), n = 'c0'): Promise<Prepared> {
  const us = await bench.signIn();
  const takesPng = bench.network?.pictures.types.includes('image/png') ?? true;
  const [posted, media] = takesPng ? [wanted, MEDIA] : [asJpeg(wanted), { ...MEDIA, type: 'image/jpeg' }];
  return us.prepare(posted, posted.attachment && media, us.key({ ...IDENTITY, n }), SINCE);
}

function asJpeg(wanted: Post): Post {
  if (!wanted.attachment) return wanted;
  const jpeg = { ...picture, url: picture.url.replace('.png', '.jpg'), type: 'image/jpeg' };
  return { ...wanted, attachment: { ...wanted.attachment, picture: jpeg } };
}

/** What a run does that finds an open attempt: it looks, and only if nothing is there does it try again. @param key of the attempt. */
export async function settle(bench: Signing, wanted: Post = post(), key?: string): Promise<void> {
  const us = await bench.signIn();
  const own = sought(us, wanted);
  const { found } = await us.find({ ...own, key: key ?? own.key });
  const anew = found === 'no' ? [await ready(bench, wanted)] : [];
  await Promise.all(anew.map(({ publish }) => publish()));
}

/** What a run does after a refusal: where the network cannot tell which posts there are, it tries again without looking. */
export async function tryAgain(
  bench: Signing,
  { cannotTell = false }: Pick<Terms, 'cannotTell'>,
  wanted: Post,
  key?: string,
): Promise<void> {
  await (cannotTell ? (await ready(bench, wanted)).publish() : settle(bench, wanted, key));
}

/** What to look for after a publish call of the contract. */
export function sought(us: SignedIn, { link, text }: Post = post()): Sought {
  return { key: us.key(IDENTITY), link, text, except: [], since: SINCE };
}

/**
 * Who must act after a call met a fault.
 * @param doubt what it is when the call may have been done: `later` for one that makes nothing public.
 */
export function refusalOf(
  fault: Fault,
  { tokenMendsItself = false }: Pick<Terms, 'tokenMendsItself'>,
  doubt: Refusal = 'unknown',
): Refusal {
  if (fault === 'token expired' && tokenMendsItself) return 'later';
  if (DENIALS.some((denial) => denial === fault)) return 'unauthorised';
  return NEVER_DONE.includes(fault) ? 'later' : doubt;
}

/** The secrets that an error gives away. */
export function secretsIn(thrown: unknown, { secrets }: Bench): readonly string[] {
  const said = thrown instanceof Error ? `${thrown.message} ${String(thrown.cause)} ${thrown.stack}` : '';
  return secrets.filter((secret) => said.includes(secret));
}

/** What was thrown, or the answer. */
export async function outcomeOf<T>(answer: Promise<T>): Promise<unknown> {
  return answer.catch((thrown: unknown) => thrown);
}

import { createHash } from 'node:crypto';
import {
  NetworkError,
  type Media,
  type Network,
  type Post,
  type PostIdentity,
  type Receipt,
  type Sought,
} from './network.ts';

/** A post on paper: everything that a reader of the real one would see, and what staff want to know of it. */
export interface PaperPost {
  /** The same for the same post, whoever computes it; also its anchor on the page. */
  readonly key: string;
  /** The network whose limits it obeys, as people know it. */
  readonly network: string;
  readonly account: { readonly id: string; readonly url: string };
  readonly createdAt: string;
  /** Text, link, hashtags, attachment and alt text. */
  readonly post: Post;
  readonly media: Media;
  /** How much of `max` the text uses, in `unit`. */
  readonly count: number;
  readonly max: number;
  readonly unit: string;
}

/** Where posts on paper are kept. */
export interface PaperStore {
  /** Keeps a post; one of the same key takes the place of the former. */
  readonly keep: (post: PaperPost) => Promise<void> | void;
  readonly kept: () => Promise<readonly PaperPost[]> | readonly PaperPost[];
}

/** The embedded network: posts as another would show them, handed to a store and shown on one page at `pageUrl`. Needs no settings. */
export function paper(own: Network, store: PaperStore, pageUrl: string): Network {
  const receiptOf = (key: string): Receipt => ({ post: `paper:${key}`, url: `${pageUrl}#${key}` });
  const all = () => asking(() => store.kept());
  return {
    id: 'paper',
    name: `${own.name}, on paper`,
    limits: own.limits,
    settings: [],
    pictures: own.pictures,
    signIn: async ({ account }) => ({
      key: (identity) => keyOf(own.id, identity),
      prepare: async (post, media, key, createdAt) => {
        refuseTooLong(own, post);
        return {
          publish: async () => {
            if ((await all()).some((kept) => kept.key === key)) return receiptOf(key);
            const { max, unit, count } = own.limits;
            const onPaper = { key, network: own.name, account, createdAt, post, media, max, unit };
            await keeping(() => store.keep({ ...onPaper, count: count(post.text) }));
            return receiptOf(key);
          },
        };
      },
      find: async (sought) => {
        const found = (await all()).find(
          (kept) => kept.account.id === account.id && isSought(kept, sought, receiptOf),
        );
        return found ? { found: 'yes', receipt: receiptOf(found.key) } : { found: 'no' };
      },
      exists: async (post) => (await all()).some(({ key }) => receiptOf(key).post === post),
    }),
  };
}

function keyOf(network: string, { hubTag, item, account, n }: PostIdentity): string {
  const hash = createHash('sha256').update(JSON.stringify([network, hubTag, item, account, n]));
  return `p${hash.digest('hex').slice(0, 16)}`;
}

function isSought({ key, post }: PaperPost, sought: Sought, receiptOf: (key: string) => Receipt): boolean {
  if (sought.except.includes(receiptOf(key).post)) return false;
  return key === sought.key || (sought.link === null ? post.text === sought.text : post.link === sought.link);
}

function refuseTooLong({ name, limits }: Network, { text }: Post): void {
  if (limits.fits(text)) return;
  throw new NetworkError(
    'rejected',
    `This text is too long for ${name}: ${limits.count(text)} of ${limits.max} ${limits.unit}. Nothing was put on paper. Shorten it.`,
  );
}

async function keeping(keep: () => Promise<void> | void): Promise<void> {
  try {
    await keep();
  } catch (cause) {
    throw new NetworkError(
      'unknown',
      'A post on paper may not have been kept: its folder could not be written. The next run looks first.',
      { cause },
    );
  }
}

async function asking<T>(ask: () => Promise<T> | T): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new NetworkError('later', 'The posts on paper could not be read. Nothing was sent; run again.', {
      cause,
    });
  }
}

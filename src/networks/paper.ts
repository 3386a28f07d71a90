import { createHash } from 'node:crypto';
import { NetworkError, type Network } from './network.ts';
import type { Media, Post, PostIdentity, Receipt, Sought } from './post.ts';

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
  readonly media?: Media;
  /** How much of `max` the text uses, in `unit`. */
  readonly count: number;
  readonly max: number;
  readonly unit: string;
  /** Whether it has been edited since it was made. */
  readonly edited?: boolean;
}

/** Where posts on paper are kept. */
export interface PaperStore {
  /** Keeps a post; one of the same key takes the place of the former. */
  readonly keep: (post: PaperPost) => Promise<void> | void;
  /** Lets go of the post of a key, if there is one. */
  readonly remove: (key: string) => Promise<void> | void;
  readonly kept: () => Promise<readonly PaperPost[]> | readonly PaperPost[];
}

/** What stands before the key in the id of a post on paper. */
const SCHEME = 'paper:';

/**
 * The embedded network: posts as another would show them, handed to a store and shown on one page at `pageUrl`. Needs
 * no settings, and corrects as the other would.
 */
export function paper(own: Network, store: PaperStore, pageUrl: string): Network {
  const receiptOf = (key: string): Receipt => ({ post: `${SCHEME}${key}`, url: `${pageUrl}#${key}` });
  const all = () => asking(() => store.kept());
  const there = async (post: string) => (await all()).find(({ key }) => key === paperKey(post));
  const keep = (kept: Omit<PaperPost, 'count' | 'max' | 'unit' | 'network'>) => {
    const { max, unit, count } = own.limits;
    const size = { max, unit, count: count(kept.post.text) };
    return keeping(() => store.keep({ ...kept, network: own.name, ...size }));
  };
  return {
    id: 'paper',
    name: `${own.name}, on paper`,
    limits: own.limits,
    settings: [],
    pictures: own.pictures,
    corrects: own.corrects,
    settlesAfter: 0,
    inbox: {
      sees: [],
      blind: ['Nobody but us reads what is on paper, so nobody answers it: there is nothing to look for.'],
    },
    signIn: async ({ account }) => ({
      key: (identity) => keyOf(own.id, identity),
      prepare: async (post, media, key, createdAt) => {
        refuseTooLong(own, post);
        if (post.replyTo !== undefined && !(await there(post.replyTo))) throw notThere('answered');
        return {
          publish: async () => {
            if ((await all()).some((kept) => kept.key === key)) return receiptOf(key);
            await keep({ key, account, createdAt, post, ...(media && { media }) });
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
      exists: async (post) => (await there(post)) !== undefined,
      edit: async (target, post, media) => {
        refuseTooLong(own, post);
        const former = await there(target);
        if (!former) throw notThere('edited');
        const { key, createdAt } = former;
        const shown = post.attachment && (media ?? former.media);
        return {
          publish: async () => {
            await keep({ key, account, createdAt, post, ...(shown && { media: shown }), edited: true });
            return receiptOf(key);
          },
        };
      },
      remove: (post) => removing(() => store.remove(paperKey(post))),
      whoAmI: async () => {
        await all();
        return { id: `${SCHEME}${account.id}`, name: `${account.id}, on paper`, url: pageUrl, lacks: [] };
      },
    }),
  };
}

/** The key of a post on paper by the id in its receipt: `paper:p0a1b` → `p0a1b`. */
export function paperKey(post: string): string {
  return post.slice(SCHEME.length);
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

function notThere(done: 'answered' | 'edited'): NetworkError {
  return new NetworkError(
    'rejected',
    `The post on paper that was to be ${done} is not there any more. Nothing was put on paper.`,
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

async function removing(remove: () => Promise<void> | void): Promise<void> {
  try {
    await remove();
  } catch (cause) {
    throw new NetworkError(
      'later',
      'A post on paper may still be there: its folder could not be written. Run again, it is safe.',
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

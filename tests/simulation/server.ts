import { byHand } from '../../src/networks/by-hand.ts';
import { NetworkError, type Limits, type Network } from '../../src/networks/network.ts';
import type { Post } from '../../src/networks/post.ts';
import { instantFromMs, msOf } from '../../src/news/times.ts';
import type { Random } from '../../src/bench/random.ts';

/** A post as a server has it. */
export interface ServerPost {
  readonly id: string;
  readonly key: string;
  readonly item: string;
  readonly link: string | null;
  text: string;
  readonly replyTo?: string;
  /** When it was made. */
  readonly at: string;
  /** What the clock of the run that made it showed then. */
  readonly clock: string;
  deleted?: 'by us' | 'by a person';
}

/** The server of one account: all posts ever made there, and its network as a run meets it, with all its faults. */
export interface Server {
  readonly posts: readonly ServerPost[];
  readonly network: Network;
  readonly standing: () => readonly ServerPost[];
  /** A person deletes a post, makes one, or changes one. */
  readonly deleteByHand: (post: ServerPost) => void;
  readonly postByHand: (post: Pick<ServerPost, 'item' | 'link' | 'text'>) => ServerPost;
  readonly editByHand: (post: ServerPost, text: string) => void;
  /** What it took for its calls, in millionths of a US dollar. */
  readonly bill: () => number;
}

/** What a server shares with the simulation. */
export interface Surroundings {
  readonly random: Random;
  readonly now: () => string;
  /** Whether anything may go wrong at present. */
  readonly faulty: () => boolean;
  /** Ends the run here, if its time has come. */
  readonly die: (where: string) => void;
  /** Lets another run go on, as a call over the network does. */
  readonly turn: () => Promise<void>;
}

/**
 * own: a key of ours makes a second post impossible. hour: a key counts for an hour. none: keys are ignored. container: the
 * server names a post before it is public, and says later whether it is. silent: it tells nobody which posts there are.
 * paid: keys are ignored, and each post costs money. by hand: a person posts there.
 */
export type Keys = 'own' | 'hour' | 'none' | 'container' | 'silent' | 'paid' | 'by hand';

/** What a post costs on a server that takes money, in millionths of a US dollar. */
const PRICE = 15_000;

const HOUR = 3_600_000;

const limits: Limits = {
  max: 300,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= 300,
  shownLink: (url) => url,
  linkInText: true,
};

/** Begins a server. */
export function server(id: string, keys: Keys, around: Surroundings): Server {
  const { random, now, faulty, turn, die } = around;
  const posts: ServerPost[] = [];
  let bill = 0;
  let containers = 0;
  /** Posts that were taken, and will be there a little later. */
  let coming: readonly { readonly at: string; readonly post: ServerPost }[] = [];
  const arrive = () => {
    const here = coming.filter(({ at }) => at <= now());
    coming = coming.filter((one) => !here.includes(one));
    for (const { post } of here) add(post);
  };
  const add = (post: ServerPost) => {
    const again = keys === 'own' && posts.find((one) => one.key === post.key && !one.deleted);
    if (!again) posts.push(post);
  };
  const byId = (post: string) => posts.find((one) => one.id === post);
  const receiptOf = ({ id: post }: ServerPost) => ({ post, url: `https://social.example/${post}` });

  /** Does something on the server, with what may go wrong before it and after it. */
  const called = async <T>(work: () => T, publishes: boolean, late?: () => T): Promise<T> => {
    await turn();
    arrive();
    const fault = faulty() ? random.next() : 1;
    die('before a call');
    if (fault < 0.015) throw new NetworkError('later', 'The network could not be reached.');
    if (fault < 0.02) {
      const retryAt = instantFromMs(msOf(now()) + random.below(2 * HOUR));
      throw new NetworkError('later', 'There were too many calls.', { retryAt });
    }
    if (fault < 0.022) throw new NetworkError('unauthorised', 'The password was not taken.');
    if (fault < 0.03) throw new NetworkError(publishes ? 'unknown' : 'later', 'The answer was lost.');
    if (fault < 0.04 && late) {
      late();
      throw new NetworkError('unknown', 'The network did not answer in time.');
    }
    const done = work();
    die('after a call');
    if (fault < 0.06) throw new NetworkError(publishes ? 'unknown' : 'later', 'The answer was lost.');
    await turn();
    return done;
  };

  const made = (post: Post, key: string, clock: string): ServerPost => ({
    id: `${id}-${random.next().toString(36).slice(2, 12)}`,
    key,
    item: post.item,
    link: post.link,
    text: post.text,
    at: now(),
    clock,
    ...(post.replyTo !== undefined && { replyTo: post.replyTo }),
  });
  const known = (key: string) =>
    posts.find(
      (one) =>
        one.key === key &&
        !one.deleted &&
        (keys === 'own' || (keys === 'hour' && msOf(now()) - msOf(one.at) < HOUR)),
    );

  const onServer: Network = {
    id: 'simulated',
    name: 'Simulated',
    limits,
    settings: [],
    pictures: { maxBytes: 1_000_000, types: ['image/png'] },
    corrects: ['edit', 'repost', 'reply'],
    settlesAfter: keys === 'own' || keys === 'silent' ? 0 : 10 * 60_000,
    costs: keys === 'paid',
    inbox: { sees: [], blind: ['Nobody writes to us there.'] },
    signIn: async ({ now: clock, spend }) => {
      await called(() => true, false);
      return {
        key: (identity) => JSON.stringify(identity),
        whoAmI: async () => ({ id, name: id, url: `https://social.example/${id}`, lacks: [] }),
        prepare: async (post, _media, own) => {
          const key = keys === 'container' ? await called(() => `container${(containers += 1)}`, false) : own;
          await spend?.({ micros: PRICE, what: 'a post' });
          const publish = async () =>
            called(
              () => {
                if (keys === 'paid') bill += PRICE;
                const there = known(key);
                const itsPost = there ?? made(post, key, clock());
                if (!there) add(itsPost);
                return receiptOf(itsPost);
              },
              true,
              () => {
                const itsPost = known(key) ?? made(post, key, clock());
                const at = instantFromMs(msOf(now()) + random.below(8 * 60_000));
                if (!known(key)) coming = [...coming, { at, post: itsPost }];
                return receiptOf(itsPost);
              },
            );
          return keys === 'container' ? { key, publish } : { publish };
        },
        postAt: (url) => url.split('/').at(-1),
        find: async ({ key, link, text, except, since }) =>
          called(() => {
            if (keys === 'silent') return { found: 'unknown', why: 'it does not say which posts there are' };
            const found = posts.find(
              (one) =>
                !one.deleted &&
                !except.includes(one.id) &&
                (keys === 'own' || keys === 'container'
                  ? one.key === key
                  : one.at >= since && sameWords(one, link, text)),
            );
            return found ? { found: 'yes', receipt: receiptOf(found) } : { found: 'no' };
          }, false),
        exists: async (post) => called(() => keys === 'silent' || byId(post)?.deleted === undefined, false),
        edit: async (post, wanted) => ({
          publish: async () =>
            called(() => {
              const there = byId(post);
              if (!there || there.deleted) throw new NetworkError('rejected', 'There is no such post.');
              there.text = wanted.text;
              return receiptOf(there);
            }, true),
        }),
        remove: async (post) =>
          called(() => {
            const there = byId(post);
            if (there && !there.deleted) there.deleted = 'by us';
          }, false),
      };
    },
  };
  const network = keys === 'by hand' ? byHand(onServer, id) : onServer;
  return {
    posts,
    network,
    bill: () => bill,
    postByHand: ({ item, link, text }) => {
      const post = {
        id: `${id}-${posts.length}`,
        key: `hand${posts.length}`,
        item,
        link,
        text,
        at: now(),
        clock: now(),
      };
      posts.push(post);
      return post;
    },
    editByHand: (post, text) => void (post.text = text),
    standing: () => {
      arrive();
      return posts.filter(({ deleted }) => !deleted);
    },
    deleteByHand: (post) => void (post.deleted = 'by a person'),
  };
}

function sameWords(post: ServerPost, link: string | null, text: string): boolean {
  return link === null ? post.text === text : post.link === link;
}

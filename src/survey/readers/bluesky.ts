import { z } from 'zod';
import { postDate } from '../post-date.ts';
import { get, json, nonsense, webAddress, type Found, type Reader } from './reader.ts';

/** It answers anybody: https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed */
const FEED = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed';

/** As many as a screen shows, because what is pinned or dated back may stand first. */
const MOST_POSTS = 30;

const HANDLE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$/;
const DID = /^did:(plc|web):[a-zA-Z0-9.:%-]+$/;

/** With this, an account asks not to be shown to those who do not sign in. */
const NOT_TO_ALL = '!no-unauthenticated';

const ANSWER = z.object({
  feed: z.array(
    z.object({
      post: z.object({
        indexedAt: z.string(),
        author: z.object({ labels: z.array(z.object({ val: z.string() })).optional() }).optional(),
        record: z.object({ createdAt: z.string() }).optional().catch(undefined),
      }),
      reason: z.object({ indexedAt: z.string().optional() }).optional(),
    }),
  ),
});
type Shown = z.infer<typeof ANSWER>['feed'][number];

const REFUSAL = z.object({ error: z.string().optional(), message: z.string().optional() });

/** Posts, answers and reposts of a Bluesky account, from the public interface. */
export const bluesky: Reader = {
  account: (text) => {
    const url = webAddress(text);
    const named = url?.host === 'bsky.app' ? /^\/profile\/([^/]+)\/?$/.exec(url.pathname)?.[1] : undefined;
    const name = (url ? (named ?? '') : text).replace(/^@/, '');
    const key = DID.test(name) ? name : name.toLowerCase();
    if (!HANDLE.test(key) && !DID.test(key)) return undefined;
    return { key, url: `https://bsky.app/profile/${key}` };
  },
  asks: (key) => `${FEED}?actor=${encodeURIComponent(key)}&filter=posts_with_replies&limit=${MOST_POSTS}`,
  read: async (key, reading): Promise<Found> => {
    const url = bluesky.asks(key) ?? FEED;
    const got = await get(reading, url, 'application/json');
    if ('kind' in got) return got;
    if (got.status === 400) return refused(json(got), url);
    const answer = ANSWER.safeParse(json(got)).data;
    if (!answer) return nonsense(url);
    if (answer.feed.length === 0) return { kind: 'no posts' };
    if (answer.feed.some(({ post, reason }) => !reason && asksForSignIn(post))) {
      return { kind: 'not read', why: 'The account asks to be shown only to those who sign in.' };
    }
    const at = answer.feed.flatMap((shown) => postedAt(shown) ?? []);
    return at.length > 0 ? { kind: 'posts', at } : nonsense(url);
  },
};

/** A repost counts when it was made; a post as Bluesky sorts it, by the earlier of what it says and when it came. */
function postedAt({ post, reason }: Shown): number | undefined {
  if (reason?.indexedAt !== undefined) return postDate(reason.indexedAt);
  const came = postDate(post.indexedAt);
  const says = postDate(post.record?.createdAt ?? '');
  return came === undefined || says === undefined ? came : Math.min(came, says);
}

function asksForSignIn({ author }: Shown['post']): boolean {
  return author?.labels?.some(({ val }) => val === NOT_TO_ALL) ?? false;
}

function refused(body: unknown, url: string): Found {
  const { error = '', message = '' } = REFUSAL.safeParse(body).data ?? {};
  if (/not found|unable to resolve/i.test(message)) {
    return { kind: 'gone', why: 'Bluesky knows no such account.' };
  }
  if (/deactivated|suspended|takedown/i.test(`${error} ${message}`)) {
    return { kind: 'gone', why: 'Bluesky says that the account was closed or suspended.' };
  }
  return nonsense(url);
}

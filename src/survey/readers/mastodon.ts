import { z } from 'zod';
import { postDate } from '../post-date.ts';
import { get, json, nonsense, webAddress, type Found, type Reader, type Reading } from './reader.ts';

/** Some, because what is dated back may stand first. */
const MOST_POSTS = 5;

const NAME = /^@?([\w.-]{1,64})@([\w.-]+\.[a-z][a-z0-9-]+)$/i;
const PATH = /^\/(?:@|users\/)([\w.-]{1,64})(?:@([\w.-]+\.[a-z][a-z0-9-]+))?\/?$/i;

/** https://docs.joinmastodon.org/entities/Account/ ; servers like it leave much out. */
const ACCOUNT = z.object({
  id: z.string(),
  last_status_at: z.string().nullish().catch(undefined),
  statuses_count: z.number().optional().catch(undefined),
  suspended: z.boolean().optional().catch(undefined),
  moved: z
    .object({ url: z.url().max(500) })
    .nullish()
    .catch(undefined),
});
const POSTS = z.array(z.object({ created_at: z.string() }));

/** Posts, answers and boosts of an account on Mastodon or a server like it, from its public interface. Its key is `name@host`. */
export const mastodon: Reader = {
  account: (text) => {
    const url = webAddress(text);
    const path = url && PATH.exec(url.pathname);
    const [, name, host = url?.host] = (url ? path : NAME.exec(text)) ?? [];
    if (name === undefined || host === undefined || !URL.canParse(`https://${host}/`)) return undefined;
    return { key: `${name}@${host}`.toLowerCase(), url: `https://${host.toLowerCase()}/@${name}` };
  },
  asks: (key) => `${serverOf(key)}/api/v1/accounts/lookup?acct=${encodeURIComponent(nameOf(key))}`,
  read: async (key, reading): Promise<Found> => {
    const url = mastodon.asks(key) ?? serverOf(key);
    const got = await get(reading, url, 'application/json');
    if ('kind' in got) return got;
    const account = got.status === 200 ? ACCOUNT.safeParse(json(got)).data : undefined;
    if (!account) return nonsense(url);
    if (account.suspended)
      return { kind: 'gone', why: `${new URL(url).host} says that it suspended the account.` };
    const at = await postsOf(key, account, reading);
    if ('kind' in at) return at;
    if (account.moved) return { kind: 'moved', to: account.moved.url, at };
    if (at.length > 0) return { kind: 'posts', at };
    return account.statuses_count === 0 ? { kind: 'no posts' } : nonsense(url);
  },
};

/** When its newest posts are of; where they are not shown, the day that the account itself names. */
async function postsOf(
  key: string,
  { id, last_status_at: lastDay }: z.infer<typeof ACCOUNT>,
  reading: Reading,
): Promise<readonly number[] | Found> {
  const url = `${serverOf(key)}/api/v1/accounts/${encodeURIComponent(id)}/statuses?limit=${MOST_POSTS}`;
  const got = await get(reading, url, 'application/json');
  const posts = 'kind' in got || got.status !== 200 ? undefined : POSTS.safeParse(json(got)).data;
  const at = (posts ?? []).flatMap(({ created_at: created }) => postDate(created) ?? []);
  const day = postDate(lastDay ?? '');
  if (at.length > 0) return at;
  if (day !== undefined) return [day];
  return 'kind' in got ? got : [];
}

function nameOf(key: string): string {
  return key.slice(0, key.indexOf('@'));
}

function serverOf(key: string): string {
  return `https://${key.slice(key.indexOf('@') + 1)}`;
}

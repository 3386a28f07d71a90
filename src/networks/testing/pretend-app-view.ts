import { createHash } from 'node:crypto';
import type { PretendMessage } from './pretend-inbox.ts';
import type { PretendLink, PretendRecord } from './pretend-record.ts';

/** Somebody's post as the pretend application view has it. */
export interface PretendStranger {
  readonly uri: string;
  readonly reason: string;
  readonly author: string;
  readonly record: PretendRecord;
  /** Milliseconds since 1970. */
  readonly indexedAt: number;
}

const COLLECTION = 'app.bsky.feed.post';

/** A hash of content, in the form of a real one. */
export function pretendCid(content: unknown): string {
  return `bafyrei${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 52)}`;
}

/**
 * The posts of others as the application view of Bluesky shows them to the account `did`: a reply that also names us comes
 * once, as a mention (seen on a full network). Each is sorted by when it says it was written, unless it came before that.
 */
export function pretendAppView(did: string, clock: () => number) {
  const strangers = new Map<string, PretendStranger>();
  let made = 0;

  const refTo = (uri: string): PretendLink => ({ uri, cid: pretendCid(strangers.get(uri)?.record ?? uri) });

  /** The first post of the thread that a post stands in. */
  const rootOf = (uri: string): PretendLink => strangers.get(uri)?.record.reply?.root ?? refTo(uri);

  const put = (stranger: Omit<PretendStranger, 'uri' | 'indexedAt'> & Partial<PretendStranger>): string => {
    made += 1;
    const rkey = `3zzzz${String(made)
      .padStart(8, '0')
      .replaceAll(/[0189]/g, (digit) => 'abcd'['0189'.indexOf(digit)] ?? '')}`;
    const uri = `at://${didOf(stranger.author)}/${COLLECTION}/${rkey}`;
    strangers.set(uri, { indexedAt: clock(), ...stranger, uri });
    return uri;
  };

  const say = (
    { kind, text, author = 'anna', under, at = clock() }: PretendMessage,
    roots = rootOf,
  ): string => {
    const createdAt = new Date(at).toISOString();
    const isReply = kind === 'reply' && under !== undefined;
    const record: PretendRecord = {
      text,
      createdAt,
      langs: ['en'],
      ...(isReply && { reply: { root: roots(under), parent: refTo(under) } }),
      ...(kind === 'quote' &&
        under !== undefined && { embed: { $type: 'app.bsky.embed.record', record: refTo(under) } }),
    };
    return put({ reason: kind, author, record, indexedAt: at });
  };

  const shown = ({ uri, author, record, indexedAt }: PretendStranger): object => ({
    uri,
    cid: pretendCid(record),
    author: {
      did: didOf(author),
      handle: `${author}.test`,
      displayName: author,
      viewer: { muted: false, blockedBy: false },
      labels: [],
    },
    record: { $type: COLLECTION, ...record },
    indexedAt: new Date(indexedAt).toISOString(),
    labels: [],
  });

  const list = (query: URLSearchParams): Response => {
    const reasons = query.getAll('reasons');
    const all = [...strangers.values()]
      .filter(({ author }) => didOf(author) !== did)
      .filter(({ reason }) => reasons.length === 0 || reasons.includes(reason))
      .toReversed()
      .toSorted((a, b) => b.indexedAt - a.indexedAt);
    const after = query.get('cursor');
    const older = after === null ? all : all.slice(all.findIndex(({ uri }) => uri === after) + 1);
    const page = older.slice(0, Number(query.get('limit') ?? 50));
    return Response.json({
      notifications: page.map((stranger) => ({ ...shown(stranger), reason: stranger.reason, isRead: false })),
      priority: false,
      seenAt: '2026-11-22T07:00:00.000Z',
      ...(older.length > page.length && { cursor: page.at(-1)?.uri }),
    });
  };

  const posts = (query: URLSearchParams): Response => {
    const uris = query.getAll('uris');
    if (uris.length > 25) {
      const message = 'Error: uris must not have more than 25 elements';
      return Response.json({ error: 'InvalidRequest', message }, { status: 400 });
    }
    return Response.json({ posts: uris.flatMap((uri) => strangers.get(uri) ?? []).map(shown) });
  };

  return {
    say,
    put,
    unsay: (uri: string) => void strangers.delete(uri),
    list,
    posts,
    /** A post of somebody else, as their server gives it. */
    record: (repo: string, rkey: string) => {
      const uri = `at://${repo}/${COLLECTION}/${rkey}`;
      const there = strangers.get(uri);
      return there && { ...refTo(uri), value: there.record };
    },
  };
}

function didOf(author: string): string {
  return `did:plc:${author.padEnd(24, '2').slice(0, 24)}`;
}

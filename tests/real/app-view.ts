import { servePretend, type Served } from '../../src/networks/testing/serve-pretend.ts';
import { postsOf } from './judge.ts';
import type { RealAccount } from './start-server.ts';

/**
 * Stands before a real server and answers what a real one passes on to the application view: of what one person posted
 * there, each is a mention of us, as a reply that names us is. Everything else goes to the server and comes back as it is.
 */
export function withAppView(pds: string, person: RealAccount): Promise<Served> {
  const views = async () =>
    (await postsOf(pds, person.did)).map((post) => ({
      ...post,
      author: { did: person.did, handle: person.handle, displayName: 'A person' },
      record: post.value,
      reason: 'mention',
      isRead: false,
      indexedAt: post.value.createdAt,
    }));
  return servePretend(async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    if (pathname.endsWith('app.bsky.notification.listNotifications')) {
      return Response.json({ notifications: await views(), seenAt: '2026-11-22T07:00:00.000Z' });
    }
    if (pathname.endsWith('app.bsky.feed.getPosts')) {
      const uris = searchParams.getAll('uris');
      return Response.json({ posts: (await views()).filter(({ uri }) => uris.includes(uri)) });
    }
    const body = request.method === 'GET' ? null : await request.arrayBuffer();
    const { method, headers } = request;
    const kept = ['authorization', 'content-type'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    });
    const answer = await fetch(`${pds}${pathname}${search}`, { method, headers: kept, body });
    return new Response(await answer.arrayBuffer(), {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
    });
  });
}

import type { RealAccount } from './start-server.ts';

/** Somebody on the real server who is not us. */
export interface Person {
  /** Writes under a post, a reply to it. */
  readonly answers: (post: string, text: string) => Promise<void>;
  readonly takesAway: (post: string) => Promise<void>;
}

/** Signs somebody in at the real server, by its own interface and nothing of ours. */
export async function personOn(url: string, { did, appPassword }: RealAccount): Promise<Person> {
  const { accessJwt } = await ask('com.atproto.server.createSession', {
    identifier: did,
    password: appPassword,
  });
  const collection = 'app.bsky.feed.post';

  async function ask(
    procedure: string,
    body: object,
    token = '',
  ): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${url}/xrpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Readonly<Record<string, unknown>>;
    if (!response.ok) throw new Error(`The real server refused ${procedure}: ${JSON.stringify(answer)}`);
    return answer;
  }

  return {
    answers: async (post, text) => {
      const [, , repo = '', , rkey = ''] = post.split('/');
      const query = new URLSearchParams({ repo, collection, rkey });
      const response = await fetch(`${url}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
      const { uri, cid } = (await response.json()) as { readonly uri: string; readonly cid: string };
      const reply = { root: { uri, cid }, parent: { uri, cid } };
      const record = { $type: collection, text, createdAt: '2026-11-22T11:00:00.000Z', reply };
      await ask('com.atproto.repo.createRecord', { repo: did, collection, record }, String(accessJwt));
    },
    takesAway: async (post) => {
      const rkey = post.slice(post.lastIndexOf('/') + 1);
      await ask('com.atproto.repo.deleteRecord', { repo: did, collection, rkey }, String(accessJwt));
    },
  };
}

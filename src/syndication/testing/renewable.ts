import { NetworkError, type Network } from '../../networks/network.ts';
import type { Receipt } from '../../networks/post.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A network in memory whose tokens end after sixty days, and can be made anew once they are a day old. */
export interface RenewableNetwork {
  readonly network: Network;
  /** Makes a token as a person would, at a moment in milliseconds. */
  readonly issue: (token: string, at: number) => void;
  /** How often a token was made anew. */
  readonly made: () => number;
  /** Each post, and the token that it came with. */
  readonly posts: { readonly text: string; readonly token: string }[];
  /** What the next renewal meets: a refusal, or a token that does not work. */
  readonly fail: (with_: NetworkError | 'useless' | undefined) => void;
  /** Whether it says when a token ends. */
  says: boolean;
}

/** What each of its tokens begins with, so that one which got out is found. */
export const CANARY = 'canary-token';

export function renewableNetwork(): RenewableNetwork {
  const issued = new Map<string, number>();
  const posts: RenewableNetwork['posts'][number][] = [];
  let fault: NetworkError | 'useless' | undefined;
  let made = 0;
  const ends = (token: string) =>
    `${new Date((issued.get(token) ?? 0) + 60 * DAY).toISOString().slice(0, 19)}Z`;
  const known = (token: string | undefined): string => {
    if (token !== undefined && issued.has(token)) return token;
    throw new NetworkError('unauthorised', 'Renewable does not know this token.');
  };
  const server: RenewableNetwork = {
    issue: (token, at) => void issued.set(token, at),
    made: () => made,
    posts,
    fail: (with_) => void (fault = with_),
    says: false,
    network: {
      id: 'renewable',
      name: 'Renewable',
      settings: ['ACCOUNT', 'TOKEN'],
      publicSettings: ['ACCOUNT'],
      limits: {
        max: 500,
        unit: 'characters',
        count: (text) => text.length,
        fits: (text) => text.length <= 500,
        shownLink: (url) => url,
        linkInText: true,
      },
      pictures: { maxBytes: 1_000_000, types: ['image/png'] },
      corrects: ['reply'],
      settlesAfter: 0,
      inbox: { sees: [], blind: ['Nobody writes to us there.'] },
      renew: async ({ settings, now }) => {
        const old = known(settings['TOKEN']);
        const met = fault;
        fault = undefined;
        if (met instanceof NetworkError) throw met;
        const at = Date.parse(now());
        if (at - (issued.get(old) ?? 0) < DAY) {
          throw new NetworkError('later', `Renewable does not renew a token of today: ${old}`);
        }
        made += 1;
        const token = `${CANARY}-made-${made}`;
        if (met !== 'useless') issued.set(token, at);
        return { settings: { TOKEN: token }, ends: ends(token) };
      },
      signIn: async ({ settings, account }) => {
        const token = known(settings['TOKEN']);
        const publish = async (text: string): Promise<Receipt> => {
          posts.push({ text, token });
          return { post: `p${posts.length}`, url: `${account.url}/p${posts.length}` };
        };
        return {
          key: ({ item, n }) => `${item}-${n}`,
          prepare: async ({ text }) => ({ publish: () => publish(text) }),
          find: async () => ({ found: 'no' }),
          exists: async () => true,
          whoAmI: async () => ({
            id: '17',
            name: '@brackenshire',
            url: account.url,
            lacks: [],
            ...(server.says && { ends: ends(token) }),
          }),
        };
      },
    },
  };
  return server;
}

import type { Manifest, ManifestItem } from '../../src/manifest/manifest.ts';
import { asFetch } from '../../src/networks/testing/as-fetch.ts';
import { PRETEND_MASTODON } from '../../src/networks/testing/pretend-answers.ts';
import { PRETEND_ACCOUNT, pretendBluesky } from '../../src/networks/testing/pretend-bluesky.ts';
import { pretendMastodon } from '../../src/networks/testing/pretend-mastodon.ts';
import { instantFromMs, msOf } from '../../src/news/times.ts';
import type { RunAccount } from '../../src/syndication/run-account.ts';
import { item, manifest } from '../../src/syndication/testing/items.ts';
import { blueskyAccount, mastodonAccount, page } from '../../src/syndication/testing/world.ts';

/** How many of the newest items a manifest lists: the older ones must stay as they are. */
const LISTED = 3;

/** A hub that publishes one item after another, its site, and the two networks that its posts go to. */
export interface RoundsHub {
  readonly accounts: readonly RunAccount[];
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pass: (ms: number) => void;
  /** Publishes a new item. @returns its id, and the manifest of the next build. */
  readonly publish: () => { readonly id: string; readonly manifest: Manifest };
  /** The ids of all items, oldest first. */
  readonly published: () => readonly string[];
  /** The next post on one of the two networks is made, and its answer is lost. */
  readonly loseAnswer: (number: number) => void;
  /** How many posts of an item each network has. */
  readonly posts: (item: string) => readonly number[];
  /** How many posts there are in all, and how many calls to make one each network was sent. */
  readonly totals: () => { readonly posts: readonly number[]; readonly calls: readonly number[] };
}

const PUT = 'com.atproto.repo.putRecord';

/** Bluesky, and a Mastodon that takes no notice of a post's key: there a second call makes a second post. */
export function roundsHub(): RoundsHub {
  let now = msOf('2026-11-22T12:00:00Z');
  const published: ManifestItem[] = [];
  const bluesky = pretendBluesky();
  const mastodon = pretendMastodon({ keys: 'ignored', clock: () => now });
  const texts = [
    () => bluesky.posts().map(({ value }) => value.text),
    () => mastodon.posts().map(({ text }) => text),
  ] as const;
  const site = (path: string): Response => {
    if (path.endsWith('.png')) return new Response('png', { headers: { 'content-type': 'image/png' } });
    const found = published.find(({ url }) => new URL(url).pathname === path);
    return found ? page(found.revision) : new Response('', { status: 404 });
  };
  return {
    accounts: [
      {
        ...blueskyAccount,
        settings: {
          SERVICE: 'https://pds.example',
          IDENTIFIER: PRETEND_ACCOUNT.identifier,
          APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
        },
      },
      {
        ...mastodonAccount,
        settings: { SERVER: PRETEND_MASTODON.origin, TOKEN: PRETEND_MASTODON.token },
      },
    ],
    fetch: asFetch(async (request) => {
      const url = new URL(request.url);
      if (url.host === 'pds.example') return bluesky.handle(request);
      return url.origin === PRETEND_MASTODON.origin ? mastodon.handle(request) : site(url.pathname);
    }),
    now: () => now,
    pass: (ms) => void (now += ms),
    publish: () => {
      const at = instantFromMs(now);
      const id = `round${String(published.length).padStart(5, '0')}`;
      published.push(item({ id, published: at, postFrom: at }));
      return { id, manifest: manifest(published.slice(-LISTED)) };
    },
    published: () => published.map(({ id }) => id),
    loseAnswer: (number) => (number === 0 ? bluesky.fail(PUT, 'lost') : mastodon.fail('post', 'lost')),
    posts: (id) => texts.map((all) => all().filter((text) => text.includes(`(${id})`)).length),
    totals: () => ({
      posts: texts.map((all) => all().length),
      calls: [
        bluesky.calls.filter((call) => call === PUT).length,
        mastodon.calls.filter(({ call }) => call === 'post').length,
      ],
    }),
  };
}

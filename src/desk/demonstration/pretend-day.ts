import type { Account, Hub } from '../../hub/hub.ts';
import { networkOf } from '../../networks/index.ts';
import { settingName } from '../../networks/settings.ts';
import { onBluesky } from '../../networks/testing/on-bluesky.ts';
import { onMastodon } from '../../networks/testing/on-mastodon.ts';
import { pretendFacebook } from '../../networks/testing/pretend-facebook.ts';
import { pretendInstagram } from '../../networks/testing/pretend-instagram.ts';
import { pretendLinkedIn } from '../../networks/testing/pretend-linkedin.ts';
import { pretendTelegram } from '../../networks/testing/pretend-telegram.ts';
import { pretendThreads } from '../../networks/testing/pretend-threads.ts';
import { pretendX } from '../../networks/testing/pretend-x.ts';
import type { Pretend } from '../../networks/testing/pretend.ts';
import { isLoopback } from '../../networks/loopback-only.ts';

/** The networks of a demonstration day: pretend servers in this process, and nothing else but this computer is reached. */
export interface PretendDay {
  /** By the id of the account in hub.yaml. */
  readonly pretends: ReadonlyMap<string, Pretend>;
  readonly env: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  /** Whether an account has one, or a person posts to it by hand. */
  readonly has: (account: Account) => boolean;
}

const MAKERS = [
  onBluesky,
  (around: Parameters<typeof onMastodon>[0]) => onMastodon(around),
  pretendFacebook,
  pretendInstagram,
  pretendThreads,
  pretendX,
  pretendLinkedIn,
  pretendTelegram,
];

/** What a demonstration day is handed. */
export interface PretendDayAround {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Reaches this computer, for pages and cards of the demonstration's site. */
  readonly here: typeof fetch;
  /** Where that site is served: `http://127.0.0.1:4321`. */
  readonly site: string;
}

/** A pretend server for each account whose network has one. */
export function pretendDay(
  { accounts, site: published }: Pick<Hub, 'accounts' | 'site'>,
  { clock, here, site }: PretendDayAround,
): PretendDay {
  const { origin } = new URL(published);
  const made = MAKERS.map((make) => make({ clock }));
  const pretends = new Map(
    accounts.flatMap(({ id, network }): readonly (readonly [string, Pretend])[] => {
      const pretend = made.find((one) => one.network.id === network);
      return pretend ? [[id, pretend]] : [];
    }),
  );
  const env = Object.fromEntries(
    [...pretends].flatMap(([id, { settings }]) =>
      Object.entries(settings).map(([name, value]) => [settingName(id, name), value]),
    ),
  );
  return {
    pretends,
    env,
    has: (account) => pretends.has(account.id) || (networkOf(account)?.byHand ?? false),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const pretend = made.find((one) => one.isAt(url));
      if (pretend) return pretend.handle(request);
      if (url.origin === origin) return here(new URL(`${url.pathname}${url.search}`, site), init);
      if (isLoopback(url.hostname)) return here(request);
      throw new TypeError(`A demonstration reaches nothing but this computer, so not ${url.host}.`);
    },
  };
}

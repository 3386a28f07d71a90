import { compose } from '../../src/compose/compose.ts';
import { postAccount } from '../../src/compose/post-account.ts';
import { fold } from '../../src/ledger/fold.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { slotOf } from '../../src/news/moments.ts';
import { instantFromMs, msOf, type Instant } from '../../src/news/times.ts';
import type { RunAccount } from '../../src/syndication/run-account.ts';
import type { Step } from '../../src/syndication/plan/step.ts';
import type { Run } from '../../src/syndication/run.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { hub } from '../../src/syndication/testing/items.ts';
import { page } from '../../src/syndication/testing/world.ts';
import { judge, type Verdict } from './judge.ts';
import { Killed } from './killed.ts';
import { origin } from './ledger.ts';
import { people, type Asked } from './people.ts';
import { randomFrom } from '../../src/bench/random.ts';
import { server, type Keys } from './server.ts';
import { itemAt, story, touched, type Story } from './story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How many items are published in an hour, and how many a manifest lists. */
const PER_HOUR = 8;
const LISTED = 280;

/** What a simulation did, and what it found. */
export interface Simulated extends Verdict {
  readonly seed: number;
  readonly runs: number;
  readonly killed: number;
  readonly gaveWay: number;
  /** What the server that takes money took, in millionths of a US dollar. */
  readonly billed: number;
}

/** The rules of the simulated hub: a short window, so that an item leaves the manifest only when it is over. */
const POSTING = {
  pause: [
    { reason: 'a pre-election period', from: '2026-01-03 09:00', until: '2026-01-03 15:00' },
    { reason: 'a crisis', from: '2026-01-06 00:00', until: '2026-01-06 04:00', kinds: ['news' as const] },
  ],
  quiet: { from: '23:00', until: '05:00' },
  perHour: 40,
  alertsPerHour: 12,
  lateDays: 1,
};

/** Ten accounts on servers of every kind. How each corrects goes by its number: edit, repost, reply, the best that there is. */
const KEYS: readonly Keys[] = [
  'own',
  'own',
  'hour',
  'container',
  'paid',
  'container',
  'silent',
  'hour',
  'by hand',
  'none',
];

/** US dollars a month: what all posts cost is more, so that the budget ends before the month does. */
const BUDGET = 60;

/** Lives through some items on ten accounts: faults, kills, two runs at once, edits, withdrawals, pauses, people. */
export async function simulate(seed: number, items: number): Promise<Simulated> {
  const random = randomFrom(seed);
  let now = msOf('2026-01-01T06:00:00Z');
  let faults = true;
  const faulty = () => faults;
  /** The runs that stand still while another goes on: one at a time does, so that a seed is a story. */
  const parked: (() => void)[] = [];
  const turn = async () => {
    now += random.below(1500);
    const next = random.chance(0.3) ? parked.shift() : undefined;
    if (!next) return;
    const mine = park();
    next();
    await mine;
  };
  const park = () => new Promise<void>((go) => parked.push(go));
  /** How many steps the run that goes on has still to live. */
  let fuse = Infinity;
  const die = (where: string) => {
    fuse -= 1;
    if (fuse === 0) throw new Killed(where);
  };
  const around = { random, faulty, turn, die, now: () => instantFromMs(now) };
  const shared = origin(around);
  const servers = KEYS.map((keys, number) => server(`account${number}`, keys, around));
  const accounts: readonly RunAccount[] = servers.map(({ network }, number) => ({
    ledgerId: `account${number}`,
    network,
    settings: {},
    account: {
      id: `account${number}`,
      network: 'simulated',
      url: `https://social.example/account${number}`,
      connected: '2026-01-01',
      enabled: true,
      budget: BUDGET,
      correct: (['edit', 'repost', 'reply', undefined] as const)[number % 4],
    },
  }));
  const stories: Story[] = [];
  const listed: Story[] = [];
  const withdrawn = new Map<string, Instant>();
  const tally = { runs: 0, killed: 0, gaveWay: 0 };

  /**
   * An item stays in the manifest for a day and ten hours after its last day, however many came after it: a third of all
   * runs end before they have written what lapsed, and one of the others has to come by.
   */
  const isOpen = ({ item }: Story) => now - msOf(slotOf(item)) < 58 * HOUR;
  /** How many take-downs the last run asked about: a person says yes. */
  let asked = 0;
  /** What the last run left for a person to do by hand. */
  let hands: ReadonlyMap<string, Asked> = new Map();

  const manifestNow = (): Manifest => {
    const moment = instantFromMs(now);
    for (const one of listed)
      if (one.withdrawn !== undefined && one.withdrawn <= moment) withdrawn.set(one.id, one.withdrawn);
    const live = listed.filter(({ id, published }) => published <= moment && !withdrawn.has(id));
    live.sort((a, b) => (touched(a, moment) < touched(b, moment) ? 1 : -1));
    return {
      version: 1,
      hub: {
        tag: hub.tag,
        name: hub.name,
        site: hub.site,
        language: 'en-GB',
        timeZone: 'Europe/London',
        demo: false,
      },
      items: live.filter((one, at) => at < LISTED || isOpen(one)).map((one) => itemAt(one, moment)),
      withdrawn: [...withdrawn].map(([id, at]) => ({ id, at })),
    };
  };

  const run = async (skew: number): Promise<void> => {
    const { ledger, save } = shared.clone();
    const manifest = manifestNow();
    const pages = new Map(manifest.items.map(({ url, revision }) => [new URL(url).pathname, revision]));
    const down = faults && random.chance(0.04);
    const approved = manifest.items.filter(({ social }) => social.approve && random.chance(0.3));
    const fetch: typeof globalThis.fetch = async (input) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (down || (faults && random.chance(0.01))) throw new TypeError('fetch failed');
      if (pathname.endsWith('.png')) return new Response('png', { headers: { 'content-type': 'image/png' } });
      return page(pages.get(pathname) ?? '');
    };
    const one: Run = {
      manifest,
      accounts,
      ledger,
      save,
      fetch,
      wait: random.chance(0.2) ? MINUTE : 0,
      log: () => {},
      hub: { posting: POSTING, demo: false },
      now: () => instantFromMs(now + skew),
      sleep: async (ms) => void (now += ms),
      random: () => Math.floor(random.next() * 2 ** 52).toString(36),
      approved: approved.map(({ id }) => ({ id })),
      movedOn: async () => random.chance(0.1),
      yesTakeDown: asked,
    };
    tally.runs += 1;
    try {
      const { gaveWay, left } = await syndicate(one);
      tally.gaveWay += Number(gaveWay);
      hands = byHandIn(left, manifest, accounts);
      asked = Number(left.map(({ reason }) => /--yes-take-down (\d+)/.exec(reason)?.[1]).find(Boolean) ?? 0);
    } catch (thrown) {
      if (!(thrown instanceof Killed)) throw thrown;
      tally.killed += 1;
    }
  };

  const helpers = people({ random, shared, servers, now: () => instantFromMs(now) });
  const hour = async (): Promise<void> => {
    const end = now + HOUR;
    fuse = faults && random.chance(0.4) ? 1 + random.below(400) : Infinity;
    const runs = random.chance(0.2) ? 2 : 1;
    const skews = [0, random.below(4 * MINUTE) - 2 * MINUTE];
    const started = skews.slice(0, runs).map(async (skew, number) => {
      if (number > 0) await park();
      await run(skew).finally(() => parked.shift()?.());
    });
    await Promise.all(started);
    const ids = listed.map(({ id }) => id);
    if (faults) helpers.meddle(ids);
    helpers.answer(ids.slice(-LISTED), hands);
    hands = new Map();
    now = Math.max(now, end);
  };
  while (stories.length < items) {
    for (let count = 0; count < PER_HOUR && stories.length < items; count += 1) {
      const published = instantFromMs(now + random.below(HOUR));
      const one = story(random, stories.length, published);
      stories.push(one);
      listed.push(one);
    }
    if (listed.length > LISTED * 2) listed.splice(0, listed.findIndex(isOpen));
    await hour();
  }
  faults = false;
  for (let hours = 0; hours < 80; hours += 1) await hour();
  const tooDear = servers.filter(({ bill }) => bill() > BUDGET * 1_000_000);
  const verdict = judge({
    stories,
    servers,
    accounts,
    progress: (id) => fold(shared.of(id)),
    now: instantFromMs(now),
    posting: POSTING,
  });
  const wrong = [
    ...verdict.wrong,
    ...tooDear.map(({ bill }) => `A server took ${bill()}, more than the budget.`),
  ];
  return { seed, ...tally, ...verdict, wrong, billed: Math.max(...servers.map(({ bill }) => bill())) };
}

/** What a plan asks a person to post or correct by hand, by item and account. */
function byHandIn(
  left: readonly Step[],
  { items, withdrawn }: Manifest,
  accounts: readonly RunAccount[],
): ReadonlyMap<string, Asked> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const gone = new Set(withdrawn.map(({ id }) => id));
  return new Map<string, Asked>(
    left.flatMap(({ item: id, account, action, targets, owed }): readonly (readonly [string, Asked])[] => {
      const [item, own] = [byId.get(id), accounts.find(({ ledgerId }) => ledgerId === account)];
      if (!own?.network?.byHand) return [];
      if (gone.has(id) && owed) {
        return [[`${id} ${account}`, { does: 'delete', correction: 0, text: '' }]];
      }
      if (action !== 'ask' || !item) return [];
      const { text } = compose(item, postAccount(own.account, own.network));
      const does = targets ? ('correct' as const) : ('post' as const);
      return [[`${id} ${account}`, { does, correction: item.correction, text }]];
    }),
  );
}

import { fold } from '../../src/ledger/fold.ts';
import type { Instant } from '../../src/news/times.ts';
import { newestHanded } from '../../src/syndication/plan/by-hand.ts';
import { settle, type Settlement } from '../../src/syndication/settle.ts';
import type { Origin } from './ledger.ts';
import type { Random } from '../../src/bench/random.ts';
import type { Server, ServerPost } from './server.ts';

/** What people share with the simulation. */
export interface Surroundings {
  readonly random: Random;
  readonly shared: Origin;
  readonly servers: readonly Server[];
  readonly now: () => Instant;
}

/** Whoever keeps the accounts of a hub. */
export interface People {
  /** Deletes a post by hand, now and then, and decides what is to become of posts that were missed. */
  readonly meddle: (items: readonly string[]) => void;
  /**
   * Does, truthfully, what runs ask a person for: settles what they could not, and posts, corrects and deletes by hand.
   * @param asked what the last run left for a person, by item and account.
   */
  readonly answer: (items: readonly string[], asked: ReadonlyMap<string, Asked>) => void;
}

/** What a person is asked to do by hand. */
export interface Asked {
  readonly does: 'post' | 'correct' | 'delete';
  /** How many corrections the item has. */
  readonly correction: number;
  /** The text that is wanted now. */
  readonly text: string;
}

/** People who are asked often, and answer most of the time. */
export function people({ random, shared, servers, now }: Surroundings): People {
  const say = (settlement: Settlement) => {
    const attempt = Math.floor(random.next() * 2 ** 52).toString(36);
    for (const event of settle(shared.of(settlement.item), settlement, now(), attempt)) shared.add(event);
  };
  const serverOf = (account: string) => servers[Number(account.replace('account', ''))];
  const posted = (item: string, account: string, post: ServerPost) =>
    say({ item, account, by: 'duty editor', outcome: 'posted', url: `https://social.example/${post.id}` });

  const byHand = (item: string, account: string, { does, correction, text }: Asked) => {
    const there = serverOf(account);
    const handed = newestHanded(fold(shared.of(item)).filter((one) => one.account === account));
    const before = there?.standing().find((one) => one.item === item);
    const noted = { item, account, by: 'duty editor' };
    if (does === 'post' && there && handed && random.chance(0.7)) {
      if (before) there.editByHand(before, handed.text);
      const post = before ?? there.postByHand(handed);
      if (random.chance(0.9)) posted(item, account, post);
    } else if (does === 'correct' && before) {
      there?.editByHand(before, text);
      say({ ...noted, outcome: 'skip', correction });
    } else if (does === 'delete') {
      if (before) there?.deleteByHand(before);
      say({ ...noted, outcome: before || !handed ? 'deleted' : 'not-posted' });
    }
  };

  return {
    meddle: (items) => {
      if (random.chance(0.2)) {
        const there = random.pick(servers);
        const post = there.standing().at(-1 - random.below(20));
        if (post) there.deleteByHand(post);
      }
      for (const item of items.slice(-60)) {
        for (const { account, state, n } of fold(shared.of(item))) {
          if (state === 'lapsed' && n.startsWith('c') && random.chance(0.02)) {
            say({ item, account, by: 'duty editor', outcome: random.pick(['post-now', 'skip']) });
          }
        }
      }
    },
    answer: (items, asked) => {
      for (const [about, wanted] of asked) {
        const [item = '', account = ''] = about.split(' ');
        byHand(item, account, wanted);
      }
      for (const item of items) {
        if (shared.of(item).some(({ kind }) => kind === 'unsure')) settleUnsure(item);
      }
    },
  };

  function settleUnsure(item: string): void {
    for (const { account, unsure } of fold(shared.of(item)).filter(({ state }) => state === 'unsure')) {
      const attempts = new Set(unsure.map(({ attempt }) => attempt));
      const texts = new Set(
        shared
          .of(item)
          .flatMap((event) => (event.kind === 'sending' && attempts.has(event.attempt) ? [event.text] : [])),
      );
      const post = serverOf(account)
        ?.standing()
        .find((one) => one.item === item && texts.has(one.text));
      if (post) posted(item, account, post);
      else say({ item, account, by: 'duty editor', outcome: 'not-posted' });
    }
  }
}

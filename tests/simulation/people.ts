import { fold } from '../../src/ledger/fold.ts';
import type { Instant } from '../../src/news/times.ts';
import { settle, type Settlement } from '../../src/syndication/settle.ts';
import type { Origin } from './ledger.ts';
import type { Random } from './random.ts';
import type { Server } from './server.ts';

/** What people share with the simulation. */
export interface Surroundings {
  readonly random: Random;
  readonly shared: Origin;
  readonly servers: readonly Server[];
  readonly now: () => Instant;
}

/** What people do now and then: delete a post by hand, and settle what a run could not, truthfully. */
export function people({ random, shared, servers, now }: Surroundings): (items: readonly string[]) => void {
  const say = (settlement: Settlement) => {
    const attempt = Math.floor(random.next() * 2 ** 52).toString(36);
    for (const event of settle(shared.of(settlement.item), settlement, now(), attempt)) shared.add(event);
  };
  return (items) => {
    if (random.chance(0.2)) {
      const there = random.pick(servers);
      const post = there.standing().at(-1 - random.below(20));
      if (post) there.deleteByHand(post);
    }
    for (const item of items.slice(-60)) {
      for (const { account, state, n } of fold(shared.of(item))) {
        const about = { item, account, by: 'duty editor' };
        if (state === 'unsure') {
          const there = servers[Number(account.replace('account', ''))];
          const post = there?.standing().find((one) => one.item === item);
          say(
            post
              ? { ...about, outcome: 'posted', url: `https://social.example/${post.id}` }
              : { ...about, outcome: 'not-posted' },
          );
        } else if (state === 'lapsed' && n.startsWith('c') && random.chance(0.02)) {
          say({ ...about, outcome: random.pick(['post-now', 'skip']) });
        }
      }
    }
  };
}

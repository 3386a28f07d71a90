import { hashedKey } from './hashed-key.ts';
import type { Network } from './network.ts';
import { prepareAnswer } from './telegram/answer.ts';
import { edit, remove } from './telegram/change.ts';
import { gather } from './telegram/gather.ts';
import { INBOX } from './telegram/inbox-terms.ts';
import { limits } from './telegram/limits.ts';
import { postAt } from './telegram/posts.ts';
import { PICTURES, prepare } from './telegram/send.ts';
import { startSession } from './telegram/session.ts';
import { whoAmI } from './telegram/who-am-i.ts';

/**
 * A channel on Telegram, by a bot that is its administrator: https://core.telegram.org/bots/api There is no way to ask
 * which posts a channel has, nor whether one is still there. So after a lost answer a person is asked at once, which
 * is why nothing is waited for, and every post that we hold a receipt for counts as there until an edit or a deletion
 * finds that it is not.
 */
export const telegram: Network = {
  id: 'telegram',
  name: 'Telegram',
  limits,
  settings: ['CHANNEL', 'TOKEN'],
  publicSettings: ['CHANNEL'],
  pictures: PICTURES,
  corrects: ['edit', 'repost', 'reply'],
  settlesAfter: 0,
  inbox: INBOX,
  signIn: async (with_) => {
    const session = await startSession(with_);
    return {
      key: hashedKey,
      prepare: (post, media) => prepare(session, post, media),
      find: () =>
        Promise.resolve({ found: 'unknown', why: 'Telegram does not tell a bot which posts a channel has' }),
      exists: () => Promise.resolve(true),
      edit: (post, wanted, media) => edit(session, post, wanted, media),
      remove: (post) => remove(session, post),
      postAt: (url) => postAt(session, url),
      whoAmI: () => whoAmI(session),
      inbox: {
        gather: (asked) => gather(session, asked, with_.now()),
        // A changed message is brought again by itself, and of a deleted one nothing is said.
        look: () => Promise.resolve([]),
        prepareAnswer: async (answer) => prepareAnswer(session, answer),
        findAnswer: () =>
          Promise.resolve({ found: 'unknown', why: 'Telegram does not tell a bot what it has sent' }),
      },
    };
  },
};

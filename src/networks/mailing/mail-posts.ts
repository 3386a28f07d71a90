import { hashedKey } from '../hashed-key.ts';
import { NetworkError, type SignedIn, type SignIn } from '../network.ts';
import type { Receipt } from '../post.ts';
import type { Mailing } from './mailing.ts';
import { deliver } from './deliver.ts';
import { isDone, markBegun, tally, type Tally } from './tally.ts';
import { MAIL_LIMITS } from './mail-limits.ts';
import { letterOf } from './letter.ts';
import type { Mailer } from './mailer.ts';

/** What is between the key of a post and its counts, in its receipt. */
const SLASH = '/';

/** Digits of the key of a post: with a subscriber's, and a domain, they stand in one line of an email (https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1). */
const DIGITS = 20;

/** Why nobody can say how far an earlier run came: it wrote that down, and there was nothing when this one began. */
const ELSEWHERE =
  'an earlier run began to send it, and its record of who has been written to is not beside the list on this computer (if that folder was lost, restore it first)';

/**
 * Posts that go to each subscriber of a list: to whoever counts posts they are one, and how far it has come is known only
 * beside the list. A post is there once everybody has been written to; it can be answered, and never recalled: so one that
 * has a receipt is there for good, even when the record of it was removed.
 */
export function mailPosts(
  { account, mailing, now }: SignIn,
  network: string,
  mailer: Mailer,
): Pick<SignedIn, 'key' | 'prepare' | 'find' | 'exists'> {
  const list = listOf(account.id, account.unsubscribe, mailing);
  const receiptOf = (key: string, { sent, refused, unsure }: Tally): Receipt => ({
    post: [key, `${sent}-sent`, `${refused}-refused`, `${unsure}-unsure`].join(SLASH),
    url: account.url,
  });
  const begun = now();
  /** Whether it was begun before, and not on this computer, or its record was lost. */
  const isElsewhere = (key: string) => list.isNew && list.deliveries(key).size === 0;
  return {
    key: (identity) => hashedKey(identity).slice(0, DIGITS),
    prepare: async (post, _, key, createdAt) => {
      const { replyTo, text } = post;
      if (!MAIL_LIMITS.fits(text)) {
        throw new NetworkError(
          'rejected',
          `This text is too long for an email: ${text.length} of ${MAIL_LIMITS.max} characters. Nothing was sent. Shorten it.`,
        );
      }
      if (list.subscribers().length === 0) throw nobodyOn(account.id);
      if (createdAt < begun && isElsewhere(key)) return { publish: () => Promise.reject(begunElsewhere()) };
      markBegun(list, key, now());
      const letter = letterOf(post, account, key, replyTo === undefined ? undefined : keyOf(replyTo));
      return {
        publish: async () => receiptOf(key, await deliver(list, { key, letter, mailer, network, now })),
      };
    },
    find: async ({ key, except }) => {
      if (isElsewhere(key)) {
        // A person is asked this once.
        markBegun(list, key, now());
        return { found: 'unknown', why: ELSEWHERE };
      }
      const deliveries = list.deliveries(key);
      const receipt = receiptOf(key, tally(deliveries));
      return isDone(deliveries) && !except.includes(receipt.post)
        ? { found: 'yes', receipt }
        : { found: 'no' };
    },
    exists: async () => true,
  };
}

function keyOf(post: string): string {
  return post.slice(0, post.indexOf(SLASH));
}

function begunElsewhere(): NetworkError {
  return new NetworkError('unknown', `Some may have it already: ${ELSEWHERE}. Nothing was sent by this run.`);
}

/** A list without anybody is more often one that was lost than one that is new. */
function nobodyOn(id: string): NetworkError {
  return new NetworkError(
    'unauthorised',
    `There is nobody on the list of "${id}", so nothing was sent. Put the addresses into the file again, or an address of your own.`,
  );
}

function listOf(id: string, unsubscribe: string | undefined, mailing: Mailing | undefined): Mailing {
  if (unsubscribe === undefined) {
    throw new NetworkError(
      'unauthorised',
      `hub.yaml names no address at which people leave the list of "${id}", so nothing is sent to it. Write "unsubscribe:" under the account, beginning with https:// or mailto:.`,
    );
  }
  if (!mailing)
    throw new NetworkError('unauthorised', `The list of "${id}" was not opened, so nothing was sent.`);
  return mailing;
}

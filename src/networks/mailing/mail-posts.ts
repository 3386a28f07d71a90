import { hashedKey } from '../hashed-key.ts';
import { NetworkError, type Mailing, type Receipt, type SignedIn, type SignIn } from '../network.ts';
import { notThere } from '../refusals.ts';
import { deliver, type Mailer } from './deliver.ts';
import { isDone, tally, type Tally } from './tally.ts';
import { MAIL_LIMITS } from './mail-limits.ts';
import { letterOf } from './letter.ts';

/** What is between the key of a post and its counts, in its receipt. */
const SLASH = '/';

/**
 * Posts that go to each subscriber of a list: to whoever counts posts they are one, and how far it has come is known only
 * beside the list. A post is there once everybody has been written to; it can be answered, and never recalled.
 */
export function mailPosts(
  { account, mailing }: SignIn,
  network: string,
  mailer: Mailer,
): Pick<SignedIn, 'key' | 'prepare' | 'find' | 'exists'> {
  const list = listOf(account.id, account.unsubscribe, mailing);
  const receiptOf = (key: string, { sent, refused, unsure }: Tally): Receipt => ({
    post: [key, `${sent}-sent`, `${refused}-refused`, `${unsure}-unsure`].join(SLASH),
    url: account.url,
  });
  const isThere = (post: string) => isDone(list.deliveries(keyOf(post)));
  return {
    key: hashedKey,
    prepare: async (post, _, key) => {
      const { replyTo, text } = post;
      if (!MAIL_LIMITS.fits(text)) {
        throw new NetworkError(
          'rejected',
          `This text is too long for an email: ${text.length} of ${MAIL_LIMITS.max} characters. Nothing was sent. Shorten it.`,
        );
      }
      if (replyTo !== undefined && !isThere(replyTo)) throw notThere({ network }, 'answered');
      list.subscribers();
      const letter = letterOf(post, account, key, replyTo === undefined ? undefined : keyOf(replyTo));
      return {
        publish: async () => receiptOf(key, await deliver(list, key, letter, mailer, network)),
      };
    },
    find: async ({ key, except }) => {
      const deliveries = list.deliveries(key);
      const receipt = receiptOf(key, tally(deliveries));
      return isDone(deliveries) && !except.includes(receipt.post)
        ? { found: 'yes', receipt }
        : { found: 'no' };
    },
    exists: async (post) => isThere(post),
  };
}

function keyOf(post: string): string {
  return post.slice(0, post.indexOf(SLASH));
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

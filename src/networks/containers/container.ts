import { idOf, recordOf } from '../fields.ts';
import { DAY, momentAfter } from '../moments.ts';
import { NetworkError } from '../network.ts';
import type { Prepared, Receipt } from '../post.ts';
import { gaveNoId, inDoubt } from '../refusals.ts';
import { receiptOf } from './posts.ts';
import { saysNotThere } from './no.ts';
import { refused, unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** How far a container is: https://developers.facebook.com/docs/threads/troubleshooting/, on Instagram the same. */
const STATUSES = ['IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED'] as const;
type Status = (typeof STATUSES)[number];

/** Whether a key is the id of a container, and not one of our own. */
export function isContainer(key: string): boolean {
  return /^\d{1,30}$/.test(key);
}

/**
 * Makes a container of a post and waits until it can be published. Nothing is public yet, so whatever fails can be done
 * again: a container that is never published is gone after a day. Its id is the key by which the post is known from then on.
 * @param counted among which posts of the day it is counted: Threads counts answers for themselves.
 */
export async function prepareContainer(
  session: Session,
  made: object,
  counted: '' | 'reply_' = '',
): Promise<Prepared> {
  await refuseOverQuota(session, counted);
  const { ask, account, dialect } = session;
  const answer = await ask(`/${account.number}/${dialect.create}`, { method: 'POST', json: made });
  if (answer.status >= 400) throw refused(session, answer, 'the post');
  const id = idOf(answer.body['id']);
  if (id === undefined || !isContainer(id)) throw gaveNoId(session.caller, 'the post');
  await untilFinished(session, id);
  return { key: id, publish: () => publish(session, id) };
}

/** How far a container is; nothing when the network does not know it, or says so. */
export async function statusOf(session: Session, id: string): Promise<Status | undefined> {
  const { status, why } = session.dialect;
  const answer = await session.ask(`/${encodeURIComponent(id)}`, { query: { fields: `${status},${why}` } });
  if (saysNotThere(answer)) return undefined;
  const found = STATUSES.find((known) => known === answer.body[status]);
  if (answer.status >= 400 || found === undefined) throw unanswered(session, answer, 'how far a post is');
  return found;
}

async function untilFinished(session: Session, id: string): Promise<void> {
  const { network, waits } = session.dialect;
  let status: Status | undefined;
  for (const wait of waits) {
    await session.sleep(wait);
    status = await statusOf(session, id);
    if (status === 'FINISHED') return;
    if (status !== undefined && status !== 'IN_PROGRESS') break;
  }
  const what = status === 'ERROR' ? 'could not make the post ready' : 'has not made the post ready yet';
  throw new NetworkError(
    'later',
    `${network} ${what}. Nothing was made public; run again, it is safe. If it happens again to a post with a picture, look whether everybody can open that.`,
  );
}

/** The one call that makes a post public. A container is published once, whoever asks again. */
async function publish(session: Session, id: string): Promise<Receipt> {
  const { ask, account, dialect } = session;
  const answer = await ask(`/${account.number}/${dialect.publish}`, {
    method: 'POST',
    json: { creation_id: id },
    publishes: true,
  });
  if (answer.status >= 400) throw refused(session, answer, 'the post', { publishes: true });
  const post = idOf(answer.body['id']);
  if (post === undefined) throw inDoubt(`${dialect.network} took the post but did not say as what.`);
  return receiptOf(session, post);
}

/** Posts are counted over the last day, and how many there may be is the network's to say: its documents say 25, 50 and 100. */
async function refuseOverQuota(session: Session, counted: '' | 'reply_'): Promise<void> {
  const [usage, configuration] = [`${counted}quota_usage`, `${counted}config`];
  const { ask, account, dialect, caller } = session;
  const answer = await ask(`/${account.number}/${dialect.quota}`, {
    query: { fields: `${usage},${configuration}` },
  });
  if (answer.status >= 400) throw refused(session, answer, 'the post');
  const [first] = Array.isArray(answer.body['data']) ? answer.body['data'] : [];
  const { [usage]: used, [configuration]: config } = recordOf(first);
  const { quota_total: total, quota_duration: seconds } = recordOf(config);
  if (typeof used !== 'number' || typeof total !== 'number' || used < total) return;
  const duration = typeof seconds === 'number' ? seconds * 1000 : DAY;
  throw new NetworkError(
    'later',
    `${dialect.network} takes ${total} posts of programs a day, and has taken them. Nothing was made public; run again tomorrow.`,
    { retryAt: momentAfter(caller.now(), duration) },
  );
}

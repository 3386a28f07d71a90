import { asking } from '../answering.ts';
import { recordOf } from '../fields.ts';
import { call } from '../http.ts';
import type { MessageRef } from '../message.ts';
import { NetworkError } from '../network.ts';
import { postUri } from './at-uri.ts';
import { refused } from './posts.ts';
import type { Session } from './session.ts';

/** Who may answer in a thread and what is hidden in it: https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/threadgate.json */
const GATE = 'app.bsky.feed.threadgate';

/** How often we begin again when somebody else changes the same at the same time. */
const MOST_TRIES = 3;

const NOT_HIDDEN = {
  what: 'hide the message',
  state: 'It can still be seen.',
  advice: 'Hide it in the app: open the post, and choose "Hide reply for everyone".',
};

/** The rules of a thread, as they stand, and the hash by which they are changed only if nobody else did meanwhile. */
interface Gate {
  readonly value: Readonly<Record<string, unknown>>;
  readonly cid: string | null;
}

/**
 * Hides an answer in a thread that began with a post of ours, from everybody who does not ask to see it. Whatever else
 * stands in the thread's rules stays: who may answer is nobody's business here.
 */
export async function hide(session: Session, { id, handle }: MessageRef): Promise<void> {
  const root = postUri(handle['root']);
  if (root?.did !== session.did) {
    throw new NetworkError(
      'rejected',
      'Bluesky lets us hide only what stands under a post of ours, and this does not. It can still be seen. Report it in the app, if it breaks the rules there.',
    );
  }
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const { value, cid } = await gateOf(session, root.rkey);
    const hidden: readonly unknown[] = Array.isArray(value['hiddenReplies']) ? value['hiddenReplies'] : [];
    if (hidden.includes(id)) return;
    const record = {
      $type: GATE,
      post: root.uri,
      createdAt: session.caller.now(),
      ...value,
      hiddenReplies: [...hidden, id],
    };
    if (await put(session, root.rkey, record, cid)) return;
  }
  throw new NetworkError(
    'later',
    'Somebody else was changing what is hidden under this post on Bluesky at the same time. It can still be seen; try again, it is safe.',
  );
}

async function gateOf(session: Session, rkey: string): Promise<Gate> {
  const answer = await call(asking(session.caller), {
    url: session.at('com.atproto.repo.getRecord', { repo: session.did, collection: GATE, rkey }),
    publishes: false,
  });
  const { uri, cid, value, error } = answer.body;
  if (error === 'RecordNotFound') return { value: {}, cid: null };
  const isGate = answer.status < 400 && String(uri).endsWith(`/${GATE}/${rkey}`) && typeof cid === 'string';
  if (!isGate) throw refused(session, answer, NOT_HIDDEN);
  return { value: recordOf(value), cid };
}

/** Whether the rules were taken; not, when they are others by now. */
async function put(
  session: Session,
  rkey: string,
  record: object,
  swapRecord: string | null,
): Promise<boolean> {
  const answer = await call(asking(session.caller), {
    url: session.at('com.atproto.repo.putRecord'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ repo: session.did, collection: GATE, rkey, swapRecord, record }),
    publishes: false,
  });
  if (answer.body.error === 'InvalidSwap') return false;
  if (answer.status >= 400 || !String(answer.body.uri).endsWith(`/${GATE}/${rkey}`)) {
    throw refused(session, answer, NOT_HIDDEN);
  }
  return true;
}

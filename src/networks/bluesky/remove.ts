import { call } from '../http.ts';
import { NetworkError } from '../network.ts';
import { COLLECTION, isElsewhere, receiptOf, refused, rkeyOf } from './posts.ts';
import type { Session } from './session.ts';

/** Takes a post away; Bluesky answers the same when it is not there, and drops its picture by itself. */
export async function remove(session: Session, post: string): Promise<void> {
  const [, , did = ''] = post.split('/');
  const rkey = rkeyOf(post);
  const byHand = `Delete it by hand in the app: ${receiptOf(did, rkey).url}`;
  if (isElsewhere(session, post)) {
    throw new NetworkError(
      'unauthorised',
      `This post was made by another Bluesky account than the one we sign in to, so it is still there. ${byHand}`,
    );
  }
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.deleteRecord'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ repo: session.did, collection: COLLECTION, rkey }),
    publishes: false,
  });
  if (answer.status < 400) return;
  throw refused(session, answer, { what: 'delete the post', state: 'It is still there.', advice: byHand });
}

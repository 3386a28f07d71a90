import { recordOf } from '../fields.ts';
import { notOurs } from '../refusals.ts';
import { numberedId } from './numbered-id.ts';
import { PRICES } from './prices.ts';
import { isGone, refused, unanswered } from './refusals.ts';
import type { Session } from './session.ts';

const STILL_THERE = {
  state: 'The post is still there.',
  advice: 'Delete it at x.com, signed in to the account.',
};

/** Whether a post is there: https://docs.x.com/x-api/posts/get-post-by-id. What has no id of X's is not taken for deleted. */
export async function exists(session: Session, post: string): Promise<boolean> {
  const id = numberedId(post);
  if (id === undefined) return true;
  await session.spend({ micros: PRICES.anyPost, what: 'looking whether a post is there' });
  const answer = await session.ask(`/2/tweets/${id}`);
  if (isGone(answer)) return false;
  const said = numberedId(recordOf(answer.body['data'])['id']);
  if (answer.status >= 400 || said !== id) throw unanswered(session.caller, answer);
  return true;
}

/** Takes a post away: https://docs.x.com/x-api/posts/delete-post. Where X does not say that it did, we look. */
export async function remove(session: Session, post: string): Promise<void> {
  const id = numberedId(post);
  if (id === undefined) throw notOurs(post);
  await session.spend({ micros: PRICES.deletion, what: 'deleting a post' });
  const answer = await session.ask(`/2/tweets/${id}`, { method: 'DELETE' });
  const { deleted } = recordOf(answer.body['data']);
  if (answer.status < 400 && deleted === true) return;
  const gone = isGone(answer) || answer.status === 404;
  if (answer.status >= 400 && !gone) throw refused(session.caller, answer, 'the deletion', STILL_THERE);
  if (!(await exists(session, post))) return;
  throw gone ? notOurs(post) : refused(session.caller, answer, 'the deletion', STILL_THERE);
}

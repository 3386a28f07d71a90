import { exists, receiptOf } from './posts.ts';
import { saysNotThere } from './no.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/**
 * Takes a post away. One that the network says is not there is looked for, and what it does not delete is left to a person.
 * @param advice what else helps where it does not let posts be deleted.
 */
export async function remove(session: Session, post: string, advice = ''): Promise<void> {
  const answer = await session.ask(`/${encodeURIComponent(post)}`, { method: 'DELETE' });
  if (answer.status < 400 && answer.body['success'] === true) return;
  if ((answer.status < 400 || saysNotThere(answer)) && !(await exists(session, post))) return;
  const { url } = await receiptOf(session, post);
  throw refused(session, answer, 'the deletion', {
    state: 'The post is still there.',
    advice: `Delete it in the app, signed in to the account: ${url}${advice && ` ${advice}`}`,
  });
}

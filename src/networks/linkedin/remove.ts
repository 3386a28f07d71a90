import { notOurs } from '../refusals.ts';
import { commentOf, removeComment } from './comments.ts';
import { isPost, pathOf, readPost } from './posts.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/** Takes a post or an answer away. Unless LinkedIn says plainly that it did, we look whether it is there. */
export async function remove(session: Session, post: string): Promise<void> {
  const comment = commentOf(post);
  if (comment) return removeComment(session, comment);
  if (!isPost(post)) throw notOurs(post);
  const answer = await session.ask(pathOf(post), {
    method: 'DELETE',
    headers: { 'x-restli-method': 'DELETE' },
    mayBeEmpty: true,
  });
  if (answer.status === 204 || answer.status === 404) return;
  if (answer.status < 400 && (await readPost(session, post)) === undefined) return;
  throw refused(session, answer, 'the deletion', {
    state: 'The post is still there.',
    advice: 'Delete it by hand, as an administrator of the page.',
  });
}

import { graphClassOf } from '../graph/graph-error.ts';
import { graphRefused } from '../graph/graph-refusals.ts';
import { notOurs } from '../refusals.ts';
import { idHere, isOurs, pathOf, postAt } from './posts.ts';
import type { Session } from './session.ts';

/**
 * Takes a post or comment of the Page's away: https://developers.facebook.com/docs/graph-api/reference/page-post#Deleting
 * A Page may delete what visitors wrote on it, so we look first whose it is; and again after a yes that names no success, or a no
 * that names nothing: a person was quicker.
 */
export async function remove(session: Session, post: string): Promise<void> {
  const id = idHere(session, post);
  if (id === undefined) throw notOurs(post);
  const there = await postAt(session, id);
  if (!there) return;
  if (!isOurs(session, there)) throw notOurs(post);
  const answer = await session.graph.ask(pathOf(id), { method: 'DELETE' });
  if (answer.status < 400 && answer.body['success'] === true) return;
  const isSaidToBeGone = answer.status < 400 || graphClassOf(answer) === 'gone';
  if (isSaidToBeGone && !(await postAt(session, id))) return;
  throw graphRefused(session.graph, answer, 'the deletion', {
    state: 'The post is still there.',
    advice: 'Delete it on the Page by hand.',
  });
}

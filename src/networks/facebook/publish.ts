import { graphClassOf, graphErrorOf } from '../graph/graph-error.ts';
import { graphRefused } from '../graph/graph-refusals.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { commentKey } from './find.ts';
import { postOf } from './post.ts';
import { idHere, pathOf, postAt, receiptOf } from './posts.ts';
import type { Session } from './session.ts';
import { twinOf } from './twin.ts';
import { upload } from './upload.ts';

/** Facebook could not read the page that a post links to: as other programs know it, in no document that we have read. */
const UNREAD_LINK = 1_609_005;

/** Puts the picture there, which nobody sees yet, and finds the post that is answered; then only the one publish call is left. */
export async function prepare(
  session: Session,
  post: Post,
  media: Media | undefined,
  createdAt: string,
): Promise<Prepared> {
  if (post.replyTo !== undefined) return prepareAnswer(session, post, post.replyTo);
  const { attachment, link, text: message } = post;
  const photo = attachment?.kind === 'picture' ? await upload(session, attachment, media) : undefined;
  const under = photo === undefined ? link !== null && { link } : { attached_media: [{ media_fbid: photo }] };
  const publish = async () => {
    const path = `/${session.page.id}/feed`;
    return publishOnce(session, path, { message, ...under, published: true }, () =>
      twinOf(session, post, createdAt),
    );
  };
  return { publish };
}

/** An answer is a comment of the Page's on its own post: https://developers.facebook.com/docs/graph-api/reference/object/comments#publish */
async function prepareAnswer(session: Session, { text: message }: Post, answered: string): Promise<Prepared> {
  const id = idHere(session, answered);
  if (id === undefined || !(await postAt(session, id))) throw notThere(session.graph.caller, 'answered');
  return {
    key: commentKey(answered),
    publish: () => publishOnce(session, pathOf(id, '/comments'), { message }),
  };
}

/** The one call that makes a post or comment public. @param twin what is done when Facebook says that it has these words already. */
async function publishOnce(
  session: Session,
  path: string,
  json: object,
  twin?: () => Promise<Receipt>,
): Promise<Receipt> {
  const { graph } = session;
  const query = { fields: 'id,permalink_url' };
  const answer = await graph.ask(path, { query, json, publishes: true });
  if (answer.status >= 400) {
    const { code = 0, subcode = 0 } = graphErrorOf(answer) ?? {};
    if (code === UNREAD_LINK || subcode === UNREAD_LINK) throw unreadLink();
    if (twin && graphClassOf(answer) === 'duplicate') return twin();
    throw graphRefused(graph, answer, 'the post', { publishes: true });
  }
  const made = postOf(answer.body);
  if (!made) throw inDoubt('Facebook took the post but did not say as what.');
  return receiptOf(session, made);
}

function unreadLink(): NetworkError {
  return new NetworkError(
    'later',
    'Facebook could not read the page that the post links to. Nothing was made public. See in a private window that the page opens, then run again.',
  );
}

import { NetworkError, type Post, type Prepared, type Receipt } from '../network.ts';
import { inDoubt, notOurs, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { commentOf, removeComment } from './comments.ts';
import { littleText } from './little-text.ts';
import { isPost, pathOf, readPost, receiptOf, type LinkedInPost } from './posts.ts';
import { altFor, titleFor } from './publish.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

/**
 * Makes the edit of a post's words ready. What stands under them cannot be changed:
 * https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#update-posts
 */
export async function edit(session: Session, post: string, wanted: Post): Promise<Prepared> {
  if (!isPost(post)) throw notOurs(post);
  const there = await readPost(session, post);
  if (!there) throw notThere(session.caller, 'edited');
  if (there.author !== undefined && there.author !== session.organisation) throw notOurs(post);
  const stays = outdated(there, wanted);
  return { publish: () => change(session, post, littleText(wanted), stays) };
}

async function change(
  session: Session,
  post: string,
  commentary: string,
  stays: string | undefined,
): Promise<Receipt> {
  const answer = await session.ask(pathOf(post), {
    method: 'POST',
    headers: { 'x-restli-method': 'PARTIAL_UPDATE' },
    json: { patch: { $set: { commentary } } },
    publishes: true,
    mayBeEmpty: true,
  });
  if (answer.status === 404) throw notThere(session.caller, 'edited');
  if (answer.status >= 400) throw refused(session, answer, 'the edit', { state: 'The post is as it was.' });
  if (answer.status !== 204) throw inDoubt('LinkedIn answered the edit with something that we do not know.');
  if (stays === undefined) return receiptOf(post);
  throw new NetworkError(
    'rejected',
    `The words of the post on LinkedIn are corrected, but ${stays}, and LinkedIn lets nobody change that. Look at ${receiptOf(post).url}. To have it made anew, write "correct: repost" for this account in hub.yaml, then run again.`,
  );
}

/** What would stand under the corrected words and contradict them; nothing when all is well. */
function outdated({ card, picture }: LinkedInPost, { attachment, title }: Post): string | undefined {
  const wanted = attachment?.kind === 'card' ? attachment.title : title;
  const shown = card?.title;
  if (shown !== undefined && wanted !== undefined && !sameWords(shown, titleFor(wanted))) {
    return `the card below them still says "${shown}"`;
  }
  if (!picture) return undefined;
  if (attachment?.kind !== 'picture' && attachment !== undefined)
    return 'its picture is still the former one';
  const alt = attachment && altFor(attachment.alt);
  return alt === undefined || sameWords(picture.alt ?? '', alt)
    ? undefined
    : 'its picture still has the former description';
}

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

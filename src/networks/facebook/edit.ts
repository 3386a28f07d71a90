import { graphClassOf } from '../graph/graph-error.ts';
import { graphRefused } from '../graph/graph-refusals.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared } from '../post.ts';
import { inDoubt, notOurs, notThere } from '../refusals.ts';
import { WITH_ATTACHMENTS } from './post.ts';
import { idHere, isOurs, pathOf, postAt, receiptOf } from './posts.ts';
import type { Session } from './session.ts';
import { upload } from './upload.ts';

const REPOST = 'Write "correct: repost" for this account in hub.yaml, then run again.';

/**
 * Makes the edit of a post ready: https://developers.facebook.com/docs/graph-api/reference/page-post#Updating An own picture
 * is put there again with the alt text wanted now: Facebook lets nobody change that of a picture it has. The link card stays
 * as Facebook made it. That only the app which made a post may edit it is not verified.
 */
export async function edit(
  session: Session,
  post: string,
  wanted: Post,
  media: Media | undefined,
): Promise<Prepared> {
  const id = idHere(session, post);
  const there = id === undefined ? undefined : await postAt(session, id, WITH_ATTACHMENTS);
  if (id === undefined || (there && !isOurs(session, there))) throw notOurs(post);
  if (!there) throw notThere(session.graph.caller, 'edited');
  const { attachment, text: message } = wanted;
  if (attachment?.kind !== 'picture') {
    if (there.hasPicture) throw keepsPicture();
    return {
      publish: async () => {
        await change(session, id, { message });
        return receiptOf(session, there);
      },
    };
  }
  const photo = await upload(session, attachment, media);
  const json = { message, attached_media: [{ media_fbid: photo }] };
  return {
    publish: async () => {
      await change(session, id, json);
      await seePicture(session, id, photo);
      return receiptOf(session, there);
    },
  };
}

async function change(session: Session, id: string, json: object): Promise<void> {
  const { graph } = session;
  const answer = await graph.ask(pathOf(id), { json, publishes: true });
  if (answer.status >= 400) {
    const advice = `Only the app that made a post can edit it. ${REPOST}`;
    if (graphClassOf(answer) === 'gone') throw notThere(graph.caller, 'edited');
    throw graphRefused(graph, answer, 'the edit', {
      publishes: true,
      state: 'The post is as it was.',
      advice,
    });
  }
  if (answer.body['success'] !== true && answer.body['id'] !== id) {
    throw inDoubt('Facebook took the edit but did not say of what.');
  }
}

/** Whether an edit can change the picture of a post stands in no document that we have read: so we look. */
async function seePicture(session: Session, id: string, photo: string): Promise<void> {
  const there = await postAt(session, id, WITH_ATTACHMENTS);
  if (there?.targets.includes(photo)) return;
  throw new NetworkError(
    'rejected',
    `Facebook took the new words of the post but not its new picture and alt text: those are as they were. Change them there by hand. Or: ${REPOST}`,
  );
}

function keepsPicture(): NetworkError {
  return new NetworkError(
    'rejected',
    `The post has a picture that the item has no more, and Facebook takes no picture off a post. It is as it was. ${REPOST}`,
  );
}

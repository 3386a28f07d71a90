import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { languageOf } from './language.ts';
import { idOn, pathOf, receiptOf, statusAt } from './posts.ts';
import { inDoubt, notOurs, notThere } from '../refusals.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';
import { statusOf } from './status.ts';
import { altFor, upload } from './upload.ts';

/**
 * Makes the edit of a post ready. A picture that is not sent again stays, with the alt text wanted now; one that is
 * not named would be dropped, so every edit names it: https://docs.joinmastodon.org/methods/statuses/#edit
 */
export async function edit(
  session: Session,
  post: string,
  wanted: Post,
  media: Media | undefined,
): Promise<Prepared> {
  const id = idOn(session, post);
  const there = id === undefined ? undefined : await statusAt(session, id);
  if (id === undefined || (there && isOfAnother(session, there.account))) throw notOurs(post);
  if (!there) throw notThere(session.caller, 'edited');
  const { attachment, text } = wanted;
  const added = media && attachment ? [await upload(session, media, attachment.alt)] : undefined;
  const kept = attachment ? there.media.slice(0, 1) : [];
  const json = {
    status: text,
    language: languageOf(wanted),
    media_ids: added ?? kept,
    ...(!added &&
      attachment && {
        media_attributes: kept.map((of) => ({ id: of, description: altFor(session, attachment.alt) })),
      }),
  };
  return { publish: () => change(session, id, json) };
}

async function change(session: Session, id: string, json: object): Promise<Receipt> {
  const answer = await session.ask(pathOf(id), { method: 'PUT', json, publishes: true });
  if ([404, 405, 501].includes(answer.status)) {
    throw new NetworkError(
      'rejected',
      'This Mastodon server did not let the post be edited. It is as it was. Write "correct: repost" for this account in hub.yaml, then run again.',
    );
  }
  if (answer.status >= 400) throw refused(session, answer, 'the edit');
  const status = statusOf(answer.body);
  if (status?.id !== id) throw inDoubt('Mastodon took the edit but did not say of what.');
  return receiptOf(session, status);
}

const STILL_THERE = {
  state: 'The post is still there.',
  advice: 'Delete it at the server, signed in to the account.',
};

/**
 * Takes a post away, with its picture. We look for it unless the answer is the post that was: a server says "not there"
 * of other people's posts too, and whatever stands in between may say yes to anything.
 */
export async function remove(session: Session, post: string): Promise<void> {
  const id = idOn(session, post);
  if (id === undefined) throw notOurs(post);
  const query = { delete_media: 'true' };
  const answer = await session.ask(pathOf(id), { method: 'DELETE', query });
  if (answer.status === 410 || (answer.status < 400 && statusOf(answer.body)?.id === id)) return;
  if (answer.status >= 400 && answer.status !== 404) {
    throw refused(session, answer, 'the deletion', STILL_THERE);
  }
  if (!(await statusAt(session, id))) return;
  throw answer.status === 404 ? notOurs(post) : refused(session, answer, 'the deletion', STILL_THERE);
}

function isOfAnother(session: Session, account: string | undefined): boolean {
  return account !== undefined && account !== session.account.id;
}

import { cutAtWord } from '../cut-at-word.ts';
import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { prepareComment } from './comments.ts';
import { find } from './find.ts';
import { littleText } from './little-text.ts';
import { madeSince } from './made-since.ts';
import { isPost, isPublic, readPost, receiptOf } from './posts.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';
import { upload } from './upload.ts';

/** The most of a card's title and description, and of an alt text, in characters: not verified, and far from what ours have. */
const MOST = { title: 400, description: 4000, alt: 4086 } as const;

/** A text as the card of a post has it. */
export function titleFor(title: string): string {
  return cutAtWord(title, MOST.title);
}

/** An alt text as LinkedIn takes it. */
export function altFor(alt: string): string {
  return cutAtWord(alt, MOST.alt);
}

/** Everything before the publish call: the picture, or the post that is to be answered. */
export async function prepare(
  session: Session,
  post: Post,
  media: Media | undefined,
  createdAt: string,
): Promise<Prepared> {
  if (post.replyTo !== undefined) return prepareAnswer(session, post.replyTo, post.text, createdAt);
  const content = await contentOf(session, post, media);
  const json = {
    author: session.organisation,
    commentary: littleText(post),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    ...(content && { content }),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  };
  return { publish: () => publish(session, post, json, createdAt) };
}

async function prepareAnswer(
  session: Session,
  answered: string,
  text: string,
  createdAt: string,
): Promise<Prepared> {
  const there = isPost(answered) ? await readPost(session, answered) : undefined;
  if (!there) throw notThere(session.caller, 'answered');
  return prepareComment(session, answered, text, createdAt);
}

/** What stands under the words: a card, whose picture has no alt text, or a picture. LinkedIn reads nothing from the site. */
async function contentOf(
  session: Session,
  { attachment, link }: Post,
  media: Media | undefined,
): Promise<object | undefined> {
  if (!attachment || !media) return undefined;
  const image = await upload(session, media, attachment.picture);
  if (attachment.kind === 'picture' || link === null) {
    return { media: { id: image, altText: altFor(attachment.alt) } };
  }
  const { title, description } = attachment;
  return {
    article: {
      source: link,
      title: titleFor(title),
      description: cutAtWord(description, MOST.description),
      thumbnail: image,
    },
  };
}

/** The one call that makes a post public. Its answer has no body: the name of the post stands in a header. */
async function publish(session: Session, post: Post, json: object, createdAt: string): Promise<Receipt> {
  const answer = await session.ask('/rest/posts', {
    method: 'POST',
    json,
    publishes: true,
    mayBeEmpty: true,
  });
  const since = madeSince(createdAt);
  if (isDuplicate(answer)) return adopted(session, post, answer, since);
  if (answer.status >= 400) throw refused(session, answer, 'the post');
  const urn = answer.headers?.get('x-restli-id')?.replaceAll(/%3A/gi, ':');
  if (urn !== undefined && isPost(urn)) return receiptOf(urn);
  return withoutName(session, post, since);
}

/** A post that was taken and not named is looked for at once; if it cannot be found, the next run looks again. */
async function withoutName(session: Session, { text, link }: Post, since: string): Promise<Receipt> {
  const sought = { key: '', link, text, except: [], since };
  const found = await find(session, sought).catch(() => undefined);
  if (found?.found === 'yes') return found.receipt;
  throw inDoubt('LinkedIn took the post but did not say as what.');
}

/** Whether a post was refused because there is one in the same words: by the code that LinkedIn gives it. */
function isDuplicate({ status, body }: Answer): boolean {
  const { inputErrors } = recordOf(body['errorDetails']);
  const details = Array.isArray(inputErrors) ? inputErrors : [];
  const codes = [body['code'], ...details.map((detail) => recordOf(detail)['code'])];
  return status === 422 && (codes.includes('DUPLICATE_POST') || duplicated(body) !== undefined);
}

/** The post that is there already, which only the message names: "… Content is a duplicate of urn:li:share:714…". */
function duplicated({ message }: Answer['body']): string | undefined {
  return /Content is a duplicate of (urn:li:(?:share|ugcPost):\d{1,30})\b/.exec(String(message))?.[1];
}

/**
 * The post in the same words that LinkedIn named, if an earlier attempt of ours can have made it. A post that was deleted
 * is remembered for a day or two, and named all the same.
 */
async function adopted(session: Session, { text }: Post, answer: Answer, since: string): Promise<Receipt> {
  const urn = duplicated(answer.body);
  const there = urn === undefined ? undefined : await named(session, urn);
  if (!there)
    throw duplicate('there was one in the same words, which was deleted; it remembers them for a day or two');
  const { author, createdAt, id } = there;
  if (
    author === session.organisation &&
    isPublic(there) &&
    sameWords(there.text, text) &&
    createdAt >= Date.parse(since)
  ) {
    return receiptOf(id);
  }
  throw duplicate(`there is one in the same words already, ${receiptOf(id).url}`);
}

/** Reads the post that was named. Whatever keeps us from it, an earlier attempt of ours may have made it. */
async function named(session: Session, urn: string): ReturnType<typeof readPost> {
  return readPost(session, urn).catch(() => {
    throw inDoubt('LinkedIn says that it has this post already, and did not show it to us.');
  });
}

function duplicate(why: string): NetworkError {
  return new NetworkError(
    'rejected',
    `LinkedIn did not take the post: ${why}. Nothing was made public. Say it in other words, in the item or in its text for posts, then run again.`,
  );
}

import { answering } from '../answering.ts';
import { call } from '../http.ts';
import { linksInText } from '../links-in-text.ts';
import type { Answer, SoughtAnswer } from '../message.ts';
import type { Found, Prepared, Span } from '../post.ts';
import { recordOf } from '../fields.ts';
import { notThere } from '../refusals.ts';
import { postUri, strongRef } from './at-uri.ts';
import { COLLECTION, isAbout, postAt, refused } from './posts.ts';
import { publish } from './publish.ts';
import { facet, type Reply } from './record.ts';
import type { Session } from './session.ts';

const NOT_TAKEN = { what: 'take the answer', state: 'Nothing was sent.', advice: 'Change the answer.' };

/** Finds the post that is answered; then only the one call is left that makes the answer public, under our own key. */
export async function prepareAnswer(
  session: Session,
  answer: Answer,
  key: string,
  createdAt: string,
): Promise<Prepared> {
  const quiet: Session = { ...session, caller: answering(session.caller, answer) };
  const record = {
    $type: COLLECTION,
    text: answer.text,
    createdAt,
    langs: [answer.language],
    facets: linkFacets(answer.text),
    reply: await replyTo(quiet, answer),
  };
  return { publish: () => publish(quiet, key, record, NOT_TAKEN) };
}

/** Looks for an answer by its key: nothing else can have it. */
export async function findAnswer(session: Session, sought: SoughtAnswer): Promise<Found> {
  const quiet: Session = { ...session, caller: answering(session.caller, sought) };
  const there = await postAt(quiet, sought.key);
  return there && !sought.except.includes(there.receipt.post)
    ? { found: 'yes', receipt: there.receipt }
    : { found: 'no' };
}

/** What a server says of a post that it does not have, or of an account that is gone: with a name, or in words. */
const IS_GONE =
  /^(?:RecordNotFound|RepoNotFound|RepoDeactivated|RepoTakendown)$|^Could not (?:locate record|find repo)/;

/** An answer names the post it answers and the first of its thread, each by address and content, as they are now. */
async function replyTo(session: Session, { to }: Answer): Promise<Reply> {
  const place = postUri(to.id);
  if (!place) throw notThere(session.caller, 'answered');
  const { did, rkey } = place;
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.getRecord', { repo: did, collection: COLLECTION, rkey }),
    headers: session.authorization,
    publishes: false,
  });
  const { error, message, value } = answer.body;
  const parent = strongRef(answer.body);
  if (isAbout(answer, rkey) && parent) {
    return { root: strongRef(recordOf(recordOf(value)['reply'])['root']) ?? parent, parent };
  }
  const isGone = answer.status < 500 && [error, message].some((words) => IS_GONE.test(String(words)));
  throw isGone
    ? notThere(session.caller, 'answered')
    : refused(session, answer, { ...NOT_TAKEN, what: 'show the message' });
}

/** Addresses in a text become links, in whole or as people write them: `nhs.uk/flu`. */
function linkFacets(text: string) {
  let end = 0;
  return linksInText(text).flatMap((shown) => {
    const start = text.indexOf(shown, end);
    const span: Span = { start, end: start + shown.length };
    end = span.end;
    const uri = /^https?:/i.test(shown) ? shown : `https://${shown}`;
    return URL.canParse(uri) ? [facet(text, span, { $type: 'app.bsky.richtext.facet#link', uri })] : [];
  });
}

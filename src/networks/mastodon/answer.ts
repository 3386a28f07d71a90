import { answering } from '../answering.ts';
import type { Answer, MessageRef, Readers, SoughtAnswer } from '../message.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared, Receipt } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { languageOf } from './language.ts';
import { idOn, pathOf, receiptOf, statusAt } from './posts.ts';
import { refused, unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { canBe, statusOf } from './status.ts';
import { htmlSays } from './words.ts';

/** Which visibilities a message of some readers can have; the widest that an answer to it may have is the last. */
const MAY_HAVE: Readonly<Record<Readers, readonly [string, ...string[]]>> = {
  everybody: ['unlisted', 'public'],
  followers: ['private'],
  addressed: ['direct'],
};

/** Somebody's name in a text, as servers find it: whoever is named is told, and may read. */
const NAMED = /(?<![=/\p{L}\p{N}_])@(\w+(?:[\w.-]*\w)?(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?)/giu;

/** How far the server's clock, which dates its posts, may be from ours, in milliseconds: an hour. */
const CLOCKS_APART = 60 * 60 * 1000;

/** Our words with the name of whoever wrote to us before them: without it they are not told, and may not read what is private. */
export function written(text: string, { author }: MessageRef): string {
  return text.startsWith(`${author.name} `) ? text : `${author.name} ${text}`;
}

/** Looks whether the message is still there, since some servers post an answer to nothing; then only the one call is left. */
export async function prepareAnswer(session: Session, answer: Answer, key: string): Promise<Prepared> {
  const quiet = quietly(session, answer);
  refuseOthers(answer);
  const id = idOn(session, answer.to.id);
  if (id === undefined || !(await statusAt(quiet, id))) throw notThere(session.caller, 'answered');
  const json = {
    status: answer.text,
    in_reply_to_id: id,
    visibility: visibilityFor(answer.to),
    language: languageOf(answer),
  };
  return { publish: () => publish(quiet, answer, key, json) };
}

/** The one call that answers. */
async function publish(session: Session, answer: Answer, key: string, json: object): Promise<Receipt> {
  const headers = { 'idempotency-key': key };
  const sent = await session.ask('/api/v1/statuses', { method: 'POST', headers, json, publishes: true });
  if (sent.status === 404) throw notThere(session.caller, 'answered');
  if (sent.status >= 400) {
    throw refused(session, sent, 'the answer', { state: 'Nothing was sent.', advice: 'Change the answer.' });
  }
  const status = statusOf(sent.body);
  if (!status) throw inDoubt('Mastodon took the answer but did not say as what.');
  if (!canBe(status, answer)) throw inDoubt('Mastodon answered with an older post.');
  return receiptOf(session, status);
}

/** Looks through what hangs under a message for our own words. */
export async function findAnswer(session: Session, sought: SoughtAnswer): Promise<Found> {
  const quiet = quietly(session, sought);
  const id = idOn(session, sought.to.id);
  const answer = id === undefined ? undefined : await quiet.ask(`${pathOf(id)}/context`);
  if (id === undefined || answer?.status === 404 || answer?.status === 410) {
    return {
      found: 'unknown',
      why: 'the message is not on Mastodon any more, so nobody can see what was answered',
    };
  }
  const descendants = answer?.body['descendants'];
  if (!answer || answer.status >= 400 || !Array.isArray(descendants)) {
    throw unanswered(quiet, answer ?? { status: 404, body: {} }, 'what was answered');
  }
  const since = Date.parse(sought.since) - CLOCKS_APART;
  const match = descendants
    .flatMap((each) => statusOf(each) ?? [])
    .filter(({ account, answers }) => account === session.account.id && (answers ?? id) === id)
    .filter(({ createdAt, content = '' }) => !(createdAt < since) && htmlSays(content, sought.text))
    .map((status) => receiptOf(session, status))
    .find(({ post }) => !sought.except.includes(post));
  return match ? { found: 'yes', receipt: match } : { found: 'no' };
}

/** As wide as the message, never wider; what is not known of it is kept from the public lists. */
function visibilityFor({ readers, handle }: MessageRef): string {
  const may = MAY_HAVE[readers];
  return may.find((visibility) => visibility === handle['visibility']) ?? may[0];
}

/** Whoever else is named in an answer that is not for everybody would be told of it, and read what they were not meant to. */
function refuseOthers({ to, text }: Answer): void {
  const [, name = '', domain = ''] = to.author.name.toLowerCase().split('@');
  const isTheirs = (named: string) => [name, `${name}@${domain}`].includes(named.toLowerCase());
  const others = [...text.matchAll(NAMED)].filter(([, named = '']) => !isTheirs(named));
  if (to.readers === 'everybody' || others.length === 0) return;
  throw new NetworkError(
    'rejected',
    'The answer names somebody else with "@", who would be told of this private conversation and could read it. Nothing was sent. Write the name without "@".',
  );
}

/** The same server, where no error repeats what was said. */
function quietly(session: Session, answer: Answer): Session {
  const by = answering(session.caller, answer);
  return { ...session, caller: by, ask: (path, init) => session.ask(path, { by, ...init }) };
}

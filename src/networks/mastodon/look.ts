import { asking } from '../answering.ts';
import { idOf } from '../fields.ts';
import type { MessageRef, Standing } from '../message.ts';
import { messageOf } from './messages.ts';
import { idOn, pathOf } from './posts.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** How many are asked for at the same time: a server takes 300 calls in five minutes (https://docs.joinmastodon.org/api/rate-limits/). */
const AT_ONCE = 4;

/** How messages stand now, edits among it. One that is not for us any more counts as gone: the server says the same of both. */
export async function look(session: Session, messages: readonly MessageRef[]): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  for (let from = 0; from < messages.length; from += AT_ONCE) {
    const some = messages.slice(from, from + AT_ONCE);
    standings.push(...(await Promise.all(some.map((message) => standingOf(session, message)))).flat());
  }
  return standings;
}

async function standingOf(session: Session, { id, kind }: MessageRef): Promise<readonly Standing[]> {
  const there = idOn(session, id);
  if (there === undefined) return [];
  const answer = await session.ask(pathOf(there), { by: asking(session.caller) });
  if (answer.status === 404 || answer.status === 410) return [{ id, stands: 'gone' }];
  if (answer.status >= 400 || idOf(answer.body['id']) !== there) {
    throw unanswered(session, answer, 'which messages are still there');
  }
  const message = messageOf(session, answer.body, kind === 'quote');
  return message ? [{ id, stands: 'there', message }] : [];
}

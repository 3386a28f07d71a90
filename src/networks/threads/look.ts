import { saysNotThere } from '../containers/no.ts';
import { unanswered } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { isNoAnswer } from '../graph/graph-error.ts';
import { listing } from '../graph/listing.ts';
import type { MessageRef, Standing } from '../message.ts';
import { conversationOf, REPLIES } from './gather.ts';
import { handleOf, MESSAGE_FIELDS, messageOf } from './message.ts';

/** How messages stand, asked for one by one. */
export async function look(
  session: Session,
  us: string,
  messages: readonly MessageRef[],
): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  for (const message of messages) {
    const standing = await lookAtOne(session, us, message);
    if (standing) standings.push(standing);
  }
  return standings;
}

/** How a message stands; nothing when Threads does not tell. */
export async function lookAtOne(
  session: Session,
  us: string,
  ref: MessageRef,
): Promise<Standing | undefined> {
  const { root } = handleOf(ref);
  const answer = await session.ask(`/${encodeURIComponent(ref.id)}`, { query: { fields: MESSAGE_FIELDS } });
  if (answer.status < 400) {
    const message = messageOf(session, us, answer.body, root);
    return message?.id === ref.id ? { id: ref.id, stands: 'there', message } : undefined;
  }
  if (saysNotThere(answer)) {
    const path = root === undefined ? `/${session.account.number}/mentions` : conversationOf(root);
    return (await isListed(session, path, ref.id)) ? undefined : { id: ref.id, stands: 'gone' };
  }
  if (isNoAnswer(answer)) return undefined;
  throw unanswered(session, answer, 'whether a message is still there');
}

/** Whether a message is still listed, or that cannot be told: "not there" is said of what the token may not see as well. */
async function isListed(session: Session, path: string, id: string): Promise<boolean> {
  const refuse = (answer: Parameters<typeof unanswered>[1]) => unanswered(session, answer);
  try {
    const { things, whole } = await listing(session, path, { fields: 'id', ...REPLIES, refuse });
    return !whole || things.some((fields) => fields['id'] === id);
  } catch {
    return true;
  }
}

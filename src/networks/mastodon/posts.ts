import type { Receipt } from '../post.ts';
import { redact } from '../redact.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { statusOf, type Status } from './status.ts';

/** A post as receipts name it: with its server, because another one may use the same id for another post. The address is kept for ever, so none with our token in it is taken. */
export function receiptOf({ host, account, caller }: Session, { id, url = '' }: Status): Receipt {
  const isFit = url !== '' && redact(url, caller.secrets) === url;
  return { post: `${host}/${id}`, url: isFit ? url : `${account.url}/${id}` };
}

/** The id that a post has on the server we are signed in at; nothing for a post on another one. */
export function idOn({ host }: Session, post: string): string | undefined {
  return post.startsWith(`${host}/`) ? post.slice(host.length + 1) : undefined;
}

/** The path of a status: `/api/v1/statuses/103254962155278888`. */
export function pathOf(id: string): string {
  return `/api/v1/statuses/${encodeURIComponent(id)}`;
}

/** The status of an id; nothing when it is not there any more. */
export async function statusAt(session: Session, id: string): Promise<Status | undefined> {
  const answer = await session.ask(pathOf(id));
  if (answer.status === 404 || answer.status === 410) return undefined;
  const status = statusOf(answer.body);
  if (answer.status >= 400 || status?.id !== id) throw unanswered(session, answer);
  return status;
}

import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Receipt } from '../post.ts';
import type { Session } from './session.ts';

/** What stands before the digits of a channel in its number, and not in its addresses. */
const CHANNEL_MARK = '-100';

/** A message as receipts name it, with its channel, and where readers find it: https://core.telegram.org/api/links#message-links */
export function receiptOf({ chat, username }: Session, message: string): Receipt {
  const at = username ?? `c/${chat.slice(CHANNEL_MARK.length)}`;
  return { post: `${chat}/${message}`, url: `https://t.me/${at}/${message}` };
}

/** The number of a message in our channel; nothing for one that is not there. */
export function messageOf({ chat }: Session, post: string): number | undefined {
  const message = post.startsWith(`${chat}/`) ? post.slice(chat.length + 1) : '';
  return /^[1-9]\d{0,14}$/.test(message) ? Number(message) : undefined;
}

/** The number of the message that was sent; nothing when the answer does not say it. */
export function sentIn({ body }: Answer): string | undefined {
  const id = recordOf(body['result'])['message_id'];
  return body['ok'] === true && typeof id === 'number' ? String(id) : undefined;
}

/** The post at an address that a person gave: `https://t.me/brackenshire/55`, `https://t.me/c/1234567890/55`. */
export function postAt(session: Session, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!['t.me', 'www.t.me', 'telegram.me'].includes(hostname)) return undefined;
  const { number, name, message } =
    /^\/(?:c\/(?<number>\d+)|(?:s\/)?(?<name>[a-z]\w+))\/(?<message>[1-9]\d{0,14})\/?$/i.exec(pathname)
      ?.groups ?? {};
  const isOurs =
    number === undefined
      ? name?.toLowerCase() === session.username?.toLowerCase()
      : `${CHANNEL_MARK}${number}` === session.chat;
  return message !== undefined && isOurs ? `${session.chat}/${message}` : undefined;
}

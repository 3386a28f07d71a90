import { isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Author, Message, MessageRef } from '../message.ts';
import { momentAt } from '../moments.ts';
import type { NetworkError } from '../network.ts';
import { attachedIn, carriedIn } from './carried.ts';
import type { GraphSaid } from './graph-refusals.ts';
import type { Graph } from './graph.ts';
import { timeOf } from './time-of.ts';

/** The private messages of an account of Facebook or Instagram: https://developers.facebook.com/docs/messenger-platform/conversations */
export interface Talks {
  readonly graph: Graph;
  /** The number of our account or Page there. */
  readonly us: string;
  readonly platform: 'MESSENGER' | 'instagram';
  /** The permission that a token needs to read them. */
  readonly permission: string;
  /** Where a person reads them. */
  readonly place: string;
  /** What a message is called in receipts. */
  readonly named: (id: string) => string;
  /** Whether a message is from us. */
  readonly isOurs: (from: Fields) => boolean;
  readonly authorOf: (from: Fields, message: string) => Author;
  readonly refuse: (answer: Answer, what: string, said: GraphSaid) => NetworkError;
  readonly unanswered: (answer: Answer, what: string) => NetworkError;
}

/** What we ask of a message. */
export const MESSAGE_FIELDS = 'id,created_time,from,message,attachments,shares{link}';

/** A message is told of while it is one of the last 20 of its conversation; of an older one Graph says that it was deleted. */
export const MOST_TOLD = 20;

/** What our own handle of a private message holds: its conversation, who is written to, its id there, and where a person reads it. */
interface Handle {
  readonly id: string;
  readonly talk: string;
  readonly person?: string;
  readonly url: string;
}

/** The ids of messages are longer than any other: up to 200 characters were seen. */
export function longIdOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\S{1,500}$/.test(value) ? value : undefined;
}

/** A private message; nothing for one of our own, or one that Graph tells nothing of. */
export function privateMessage(talks: Talks, talk: Fields, fields: Fields): Message | undefined {
  const id = longIdOf(fields['id']);
  const talkId = longIdOf(talk['id']);
  const from = recordOf(fields['from']);
  if (id === undefined || talkId === undefined || talks.isOurs(from)) return undefined;
  const time = timeOf(fields['created_time']);
  const text = typeof fields['message'] === 'string' ? fields['message'] : '';
  const person = longIdOf(from['id']);
  const url = addressOf(talks, talk);
  const handle = { id, talk: talkId, url, ...(person !== undefined && { person }) } satisfies Handle;
  return {
    id: talks.named(id),
    kind: 'private',
    readers: 'addressed',
    author: talks.authorOf(from, id),
    at: Number.isNaN(time) ? talks.graph.caller.now() : momentAt(time),
    handle,
    text,
    url,
    ...carriedIn(text, [...attachedIn(fields['attachments']), ...attachedIn(fields['shares'])]),
  };
}

/** What the handle of a private message holds. */
export function handleOf({ handle }: MessageRef): Handle {
  const { id, talk, person, url } = handle;
  return {
    id: String(id),
    talk: String(talk),
    url: String(url),
    ...(typeof person === 'string' && { person }),
  };
}

/** Where a person reads a conversation: Graph gives the end of an address, `/brackenshire/inbox/…`. */
function addressOf({ place, graph }: Talks, { link }: Fields): string {
  const address =
    typeof link === 'string' && link !== '' && URL.canParse(link, place) ? new URL(link, place).href : place;
  return isWebAddress(address) && graph.caller.secrets.every((secret) => !address.includes(secret))
    ? address
    : place;
}

import type { SQLOutputValue } from 'node:sqlite';
import type { MessageKind, Readers } from '../../networks/message.ts';
import type { Closing, KeptMessage } from '../kept-message.ts';

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A row of `messages` → the message. */
export function messageOf(row: Row): KeptMessage {
  const text = (name: string): string => String(row[name]);
  const maybe = <K extends string>(key: K, name: string): { readonly [P in K]?: string } =>
    row[name] === null ? {} : ({ [key]: text(name) } as { readonly [P in K]: string });
  return {
    number: Number(row['number']),
    account: text('account'),
    id: text('id'),
    kind: text('kind') as MessageKind,
    author: { id: text('author_id'), name: text('author_name'), ...maybe('shown', 'author_shown') },
    readers: text('readers') as Readers,
    at: text('at'),
    text: text('text'),
    links: JSON.parse(text('links')) as readonly string[],
    attachments: JSON.parse(text('attachments')) as readonly string[],
    handle: JSON.parse(text('handle')) as KeptMessage['handle'],
    collectedAt: text('collected_at'),
    ...maybe('editedAt', 'edited_at'),
    ...maybe('url', 'url'),
    ...maybe('answers', 'answers'),
    ...maybe('post', 'post'),
    ...maybe('language', 'language'),
    ...maybe('item', 'item'),
    ...maybe('assignee', 'assignee'),
    ...maybe('keepBecause', 'keep_because'),
    ...maybe('goneAt', 'gone_at'),
    ...maybe('hiddenAt', 'hidden_at'),
    ...(row['closed_at'] !== null && {
      closed: { at: text('closed_at'), because: text('closed_because') as Closing },
    }),
  };
}

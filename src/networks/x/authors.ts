import { asking } from '../answering.ts';
import { recordOf } from '../fields.ts';
import type { Author } from '../message.ts';
import { numberedId } from './numbered-id.ts';
import { PRICES } from './prices.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { tooDear } from './too-dear.ts';

/** https://docs.x.com/x-api/users/get-users-by-ids: the most that one call takes. */
const MOST = 100;

/** Who wrote to us, by their numbers, and what is to be said of those whose names we could not pay for. */
export interface Authors {
  readonly of: (id: string) => Author;
  readonly unseen: readonly string[];
}

/**
 * The names of those who wrote to us. They are asked for by themselves, so that what is put on the bill is for as many people as there
 * are, and not for as many as there could have been. A message is worth more than its author's name: without money for that, it comes without.
 * @param known of those whose names came along.
 */
export async function authorsOf(
  session: Session,
  ids: readonly string[],
  known: readonly unknown[],
): Promise<Authors> {
  const names = new Map(known.flatMap(namedIn));
  const nameless = [...new Set(ids)].filter((id) => !names.has(id));
  const unseen: string[] = [];
  for (let from = 0; from < nameless.length; from += MOST) {
    const some = nameless.slice(from, from + MOST);
    const price = { micros: some.length * PRICES.user, what: 'the names of those who wrote to us' };
    const dear = await tooDear(session, price);
    if (dear) unseen.push(`The names of ${some.length} who wrote on X were not asked for. ${dear.message}`);
    const users = dear ? [] : await lookUp(session, some);
    users.flatMap(namedIn).forEach(([id, author]) => names.set(id, author));
  }
  return { unseen, of: (id) => names.get(id) ?? { id, name: `account ${id}` } };
}

async function lookUp(session: Session, ids: readonly string[]): Promise<readonly unknown[]> {
  const answer = await session.ask('/2/users', { query: { ids: ids.join(',') }, by: asking(session.caller) });
  const { data, errors } = answer.body;
  if (answer.status < 400 && Array.isArray(data)) return data;
  // None of them is there any more.
  if (answer.status < 400 && data === undefined && Array.isArray(errors)) return [];
  throw unanswered(session.caller, answer, 'who wrote to us');
}

function namedIn(value: unknown): readonly (readonly [string, Author])[] {
  const { id, username, name } = recordOf(value);
  const number = numberedId(id);
  if (number === undefined || typeof username !== 'string' || !/^\w{1,15}$/.test(username)) return [];
  const shown = typeof name === 'string' && name !== '' ? { shown: name } : {};
  return [[number, { id: number, name: `@${username}`, ...shown }]];
}

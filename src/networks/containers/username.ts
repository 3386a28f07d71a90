import { idOf, recordOf, type Fields } from '../fields.ts';
import type { Author } from '../message.ts';

/** A username, `anna.w`; nothing for anything else. */
export function usernameIn({ username, from }: Fields): string | undefined {
  const said = [username, recordOf(from)['username']].find((each) => typeof each === 'string');
  return said !== undefined && /^[\w.]{1,50}$/.test(said) ? said : undefined;
}

/** Whether something is by us: usernames are the same in capitals. */
export function isBy(username: string, fields: Fields): boolean {
  return usernameIn(fields)?.toLowerCase() === username.toLowerCase();
}

/**
 * Whoever wrote something, by the number that the network has for them, else by their username. One that it keeps to itself is
 * taken for nobody else. @param network as people know it.
 */
export function authorOf(network: string, fields: Fields, message: string): Author {
  const username = usernameIn(fields);
  const id = idOf(recordOf(fields['from'])['id']) ?? username?.toLowerCase() ?? `unknown:${message}`;
  return { id, name: username === undefined ? `Somebody on ${network}` : `@${username}` };
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Somebody who is signed in. */
export interface Session {
  readonly id: string;
  /** Their role: it stands beside whatever they do. */
  readonly role: string;
  /** What each form of theirs carries, so that no other page can send one in their name. */
  readonly csrf: string;
}

/** Who may come in, and who is in. A place for a team's sign-in: whoever knows how people prove who they are gives them a session here. */
export interface Sessions {
  /** A new key that lets one person in, once. */
  readonly newKey: () => string;
  /** Whether a key would let somebody in; nothing happens to it. */
  readonly isKey: (key: string) => boolean;
  /** Lets somebody in by a key, which is used up. */
  readonly signIn: (key: string, role: string) => Session | undefined;
  readonly of: (id: string | undefined) => Session | undefined;
  readonly changeRole: (id: string, role: string) => void;
  readonly signOut: (id: string) => void;
  /** Whether a form came from a page that we gave this session. */
  readonly isFrom: (session: Session, csrf: unknown) => boolean;
}

/** How long a sign-in lasts without anything done, in milliseconds: a working day. */
const LASTS = 9 * 60 * 60 * 1000;

/**
 * Sessions in memory: they end with the desk.
 * @param random what nobody can guess, at least 128 bits in letters and digits.
 * @param clock milliseconds; only differences count.
 */
export function sessionsInMemory(random: () => string, clock: () => number): Sessions {
  const secret = random();
  const keys = new Set<string>();
  const open = new Map<string, { role: string; seen: number }>();
  const of = (id: string | undefined): Session | undefined => {
    const found = id === undefined ? undefined : open.get(id);
    if (id === undefined || !found) return undefined;
    if (clock() - found.seen > LASTS) {
      open.delete(id);
      return undefined;
    }
    found.seen = clock();
    return { id, role: found.role, csrf: createHmac('sha256', secret).update(id).digest('hex') };
  };
  return {
    of,
    newKey: () => {
      const key = random();
      keys.add(key);
      return key;
    },
    isKey: (key) => keys.has(key),
    signIn: (key, role) => {
      if (!keys.delete(key)) return undefined;
      const id = random();
      open.set(id, { role, seen: clock() });
      return of(id);
    },
    changeRole: (id, role) => {
      const found = open.get(id);
      if (found) found.role = role;
    },
    signOut: (id) => void open.delete(id),
    isFrom: ({ csrf }, given) => {
      const bytes = Buffer.from(typeof given === 'string' ? given : '');
      const own = Buffer.from(csrf);
      return bytes.length === own.length && timingSafeEqual(bytes, own);
    },
  };
}

import type { Caller } from './http.ts';
import type { Answer } from './message.ts';

/** The shortest word worth keeping out of an error by itself. */
const SHORTEST = 12;

/** Calls that answer somebody: an error says what became of the answer, and repeats nothing of what was said, even where the network does. */
export function answering(caller: Caller, { text }: Answer): Caller {
  const lines = text.split('\n').filter((line) => line.trim().length >= SHORTEST);
  return {
    ...caller,
    secrets: [...caller.secrets, text, ...lines],
    leaves: {
      later: 'Nothing was sent; try again, it is safe.',
      unknown: 'The answer may have been sent: it is looked for before anything else is done.',
    },
  };
}

/** Calls that ask what people sent us. */
export function asking(caller: Caller): Caller {
  const later = 'Nothing is lost; ask again later.';
  return { ...caller, leaves: { later, unknown: later } };
}

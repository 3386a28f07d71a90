import type { Said } from '../actions/said.ts';

/** What came of actions, between an action and the page to which it leads: never in an address. */
export interface Saids {
  /** @returns a name under which it is taken once. */
  readonly keep: (said: Said) => string;
  readonly take: (name: string | undefined) => Said | undefined;
}

/** How many are kept for pages that nobody came to see. */
const MOST = 100;

/** In memory. @param random names them. */
export function saidsInMemory(random: () => string): Saids {
  const kept = new Map<string, Said>();
  return {
    keep: (said) => {
      const name = random();
      kept.set(name, said);
      for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
      return name;
    },
    take: (name = '') => {
      const said = kept.get(name);
      kept.delete(name);
      return said;
    },
  };
}

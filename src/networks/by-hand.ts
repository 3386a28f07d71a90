import { graphemes } from './graphemes.ts';
import type { Limits, Network } from './network.ts';
import { postedByHand } from './refusals.ts';
import { seenByHand } from './seen-by-hand.ts';

/** Of a network that we know nothing of: as much as all that we know take, in characters. */
const SAFE = 280;

const limits: Limits = {
  max: SAFE,
  unit: 'characters',
  count: graphemes,
  fits: (text) => graphemes(text) <= SAFE,
  shownLink: (url) => url,
  linkInText: true,
};

/**
 * A network, or one that nobody here knows, as one to which a person posts: the same limits, no settings, no calls.
 * @param id as hub.yaml names it.
 */
export function byHand(known: Network | undefined, id: string): Network {
  const name = known?.name ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return {
    id,
    name,
    limits: known?.limits ?? limits,
    settings: [],
    pictures: known?.pictures ?? { maxBytes: 5_000_000, types: ['image/jpeg', 'image/png'] },
    corrects: [],
    settlesAfter: 0,
    byHand: true,
    inbox: seenByHand(name),
    signIn: () => Promise.reject(postedByHand(name)),
  };
}

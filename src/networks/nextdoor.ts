import type { Limits, Network } from './network.ts';
import { postedByHand } from './refusals.ts';

/** `body_text` of the Publish API, https://developer.nextdoor.com/ (read at second hand, not verified). */
const MAX = 8192;

/** UTF-16 units: how Nextdoor counts is not published, and these are never fewer than the characters that people see. */
const count = (text: string) => text.length;

const limits: Limits = {
  max: MAX,
  unit: 'characters',
  count,
  fits: (text) => count(text) <= MAX,
  shownLink: (url) => url,
  linkInText: true,
  // None of its fields is for a description of a picture, as far as we have seen.
  altInText: true,
};

/**
 * Nextdoor, which takes posts of programs only from those whom it lets in by name: its Publish API is a closed trial. Until it
 * opens, a person posts there.
 */
export const nextdoor: Network = {
  id: 'nextdoor',
  name: 'Nextdoor',
  limits,
  settings: [],
  // 10 MB a picture, by the same reference.
  pictures: { maxBytes: 10_000_000, types: ['image/jpeg', 'image/png'], shape: 'landscape' },
  corrects: [],
  settlesAfter: 0,
  byHand: true,
  inbox: {
    sees: [],
    blind: [
      'Nextdoor lets no program read comments or private messages: sign in to the account at nextdoor.co.uk, look at its notifications and its inbox, and answer there.',
    ],
  },
  signIn: () => Promise.reject(postedByHand('Nextdoor')),
};

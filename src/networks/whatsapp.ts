import type { Limits, Network } from './network.ts';
import { postedByHand } from './refusals.ts';

/** A channel publishes no limit that we know of; the words that go with a picture have been 1,024 characters (not verified). */
const MAX = 1024;

/** UTF-16 units: never fewer than the characters that people see, whichever way the app counts. */
const count = (text: string) => text.length;

const limits: Limits = {
  max: MAX,
  unit: 'characters',
  count,
  fits: (text) => count(text) <= MAX,
  shownLink: (url) => url,
  linkInText: true,
  // The app asks for no description of a picture (not verified).
  altInText: true,
  // A channel has no page for a hashtag (not verified).
  hashtags: 0,
};

/**
 * A WhatsApp channel. Nothing that WhatsApp offers to programs publishes to channels
 * (https://developers.facebook.com/docs/whatsapp/cloud-api), and what pretends to be a phone breaks its terms. So a person posts there.
 */
export const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  limits,
  settings: [],
  // 5 MB a picture is what the Cloud API takes; of channels nothing is said.
  pictures: { maxBytes: 5_000_000, types: ['image/jpeg', 'image/png'], shape: 'square' },
  corrects: [],
  settlesAfter: 0,
  byHand: true,
  inbox: {
    sees: [],
    blind: [
      'A WhatsApp channel lets no program see how people react to its posts: open the channel on the phone that it lives on.',
      'Private messages to the number of that phone are not collected: look for them in the app, and answer there.',
    ],
  },
  signIn: () => Promise.reject(postedByHand('WhatsApp')),
};

import type { Limits } from '../network.ts';
import type { InboxTerms } from '../message.ts';

/** The most of a message without a picture, in UTF-16 units: https://core.telegram.org/bots/api#sendmessage, `text`. */
const MAX_UNITS = 4096;

/** The limits of an answer. */
export const INBOX_LIMITS: Limits = {
  max: MAX_UNITS,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX_UNITS,
  shownLink: (url) => url,
  linkInText: true,
};

/** What Telegram lets a bot see: https://core.telegram.org/bots/api#getting-updates */
export const INBOX: InboxTerms = {
  sees: ['comment', 'private'],
  blind: [
    'Telegram keeps messages for us for 24 hours and no longer: collect at least once a day, or look for older ones in the app.',
    'Comments under our posts on Telegram are seen only where the channel has a discussion group and the bot is an administrator of it: otherwise look under the posts in the app.',
    'Telegram does not tell a bot that somebody deleted a message: open it before you answer it.',
    'Private messages to the channel itself, and not to its bot, are not shown to us on Telegram: look for them in the app, as an administrator of the channel.',
    'Posts that mention our channel elsewhere on Telegram are not shown to us: look for its name in the app.',
  ],
  limits: INBOX_LIMITS,
};

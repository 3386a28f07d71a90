import type { Kind } from '../hub/kinds.ts';

/** What readers see an item called. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  news: 'News',
  notice: 'Service notice',
  alert: 'Alert',
  event: "What's on",
  consultation: 'Have your say',
  story: 'Story',
  'you-said-we-did': 'You said, we did',
};

/** Words an item can be: its own fields, page and card band depend on it. */
export const KINDS = [
  'news',
  'notice',
  'alert',
  'event',
  'consultation',
  'story',
  'you-said-we-did',
] as const;
export type Kind = (typeof KINDS)[number];

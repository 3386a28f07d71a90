/** What a message may be about, in the order of urgency: what a saved reply is for, too. */
export const RULE_IDS = [
  'danger',
  'unreadable',
  'personal-data',
  'media',
  'foi',
  'complaint',
  'clinical',
  'question',
  'story',
  'abuse',
  'spam',
  'other',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

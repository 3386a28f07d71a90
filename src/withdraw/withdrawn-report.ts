import type { ItemPost } from './item-posts.ts';
import { postsInWords } from './posts-in-words.ts';
import { CANNOT_BE_RECALLED, WHOM_TO_TELL } from './whom-to-tell.ts';
import { saveCommand, type Unsaved } from './save-command.ts';

/** What a withdrawal did, and what there is to know about it. */
export interface WithdrawnFacts extends Unsaved {
  /** The item's file, from the hub's folder. */
  readonly file: string;
  readonly reason: string;
  readonly posts: readonly ItemPost[];
  readonly ledger: string;
}

/** What was done, what happens next, and what nothing can undo: for a person in a hurry, most urgent first. */
export function withdrawnReport(facts: WithdrawnFacts): string {
  const { item, file, reason, posts } = facts;
  return [
    `"${file}" says now that the item is withdrawn. The reason: ${reason}`,
    'For readers nothing has changed yet.',
    '',
    "1. Publish that. In your Git host's web editor, or so:",
    ...saveCommand('Withdraw', facts),
    'The next build leaves a short notice at its address, and takes it out of every list and feed, with its card and',
    'pictures.',
    '',
    '2. Its posts.',
    ...postsInWords(posts, facts),
    '',
    `3. ${CANNOT_BE_RECALLED.join('\n')}`,
    '',
    '4. Did it name, show or describe somebody who should not be there? Then its words must go as well:',
    `  npm run withdraw -- ${item} --erase`,
    ...WHOM_TO_TELL,
    'docs/runbooks/personal-data.md has every step.',
  ].join('\n');
}

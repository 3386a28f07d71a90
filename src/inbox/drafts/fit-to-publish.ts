import type { Hub } from '../../hub/hub.ts';
import { findPersonalData } from '../../news/personal-data.ts';
import { publicContacts } from '../../news/personal-data/public-contacts.ts';
import { refused } from './draft.ts';
import { plainWords } from './plain-words.ts';
import { isMarked, TAKEN } from './taken.ts';

/** Where words are to stand: in which file and field, for what is said when they may not. */
export interface Destination {
  readonly file: string;
  readonly field: string;
  readonly hub: Hub;
}

/**
 * Somebody's words as plain text that may stand in a draft.
 * @throws ContentError when they are empty, hold personal data, or a mark of what was taken out. It repeats none of them.
 */
export function fitToPublish(words: string, { file, field, hub }: Destination): string {
  const plain = plainWords(words);
  const [found] = findPersonalData(plain, publicContacts(hub));
  if (plain === '') throw refused(file, field, 'There are no words here.', 'Write them.');
  if (found) {
    const what = `What you wrote holds what looks like ${TAKEN[found.kind]}.`;
    throw refused(file, field, what, 'Take it out: a file in git is kept for ever.');
  }
  if (isMarked(plain)) {
    const what = 'Square brackets still show where something was taken out.';
    throw refused(file, field, what, 'Write the sentence so that it reads well without it.');
  }
  return plain;
}

import type { Check } from './check.ts';
import { warns } from './problem.ts';

/** Words that say that something changed, and not what. */
const EMPTY = new Set(
  (
    'a an the this of to in on and for it is was has been were be some few small minor various several our ' +
    'page item article text story content words wording information info details version new latest ' +
    'update updates updated updating correction corrections corrected correct change changes changed edit edits edited ' +
    'amend amends amended amendment amendments revise revised revision typo typos fix fixes fixed error errors mistake ' +
    'mistakes slip made n/a na none tbc see below above something write what'
  ).split(' '),
);

/** Corrections that do not tell readers what was corrected. */
export const correctionWords: Check = {
  name: 'correction-words',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Entries under "changes" that say that something changed, and not what: readers and posts are shown these words.',
  bad: [
    {
      front: 'changes: [{ at: 2026-11-21, what: Updated }]',
      says: '6:35 "Updated" does not say what changed, and readers are shown it. Say it as they would: "The clinic opens at 10am, not at 9am."',
    },
    {
      front: 'changes:\n  - at: 2026-11-21\n    what: Minor typo corrected.\n    minor: true',
      says: '8:11 "Minor typo corrected." does not say what changed, and readers are shown it. Say it as they would: "The clinic opens at 10am, not at 9am."',
    },
    {
      front: 'changes: [{ at: 2026-11-21, what: The text has been amended }]',
      says: '6:35 "The text has been amended" does not say what changed, and readers are shown it. Say it as they would: "The clinic opens at 10am, not at 9am."',
    },
  ],
  good: [
    { front: 'changes: [{ at: 2026-11-21, what: The room number }]' },
    {
      front:
        'changes: [{ at: 2026-11-21, what: A spelling mistake in the name of the street., minor: true }]',
    },
    { front: 'changes: [{ at: 2026-11-21, what: "The clinic opens at 10am, not at 9am." }]' },
    { front: 'changes: [{ at: 2026-11-21, what: Poprawka }]\nlang: pl' },
  ],
  inWords: ({ file, written, position, english }) => {
    const changes: unknown = written['changes'];
    if (!english || !Array.isArray(changes)) return [];
    return changes.flatMap((change: { what?: unknown } | null, index) => {
      const what = change?.what;
      if (typeof what !== 'string' || !saysNothing(what)) return [];
      return [
        warns(
          file,
          position(['changes', index, 'what']),
          `"${what.trim()}" does not say what changed, and readers are shown it.`,
          'Say it as they would: "The clinic opens at 10am, not at 9am."',
        ),
      ];
    });
  },
};

function saysNothing(what: string): boolean {
  const words = what.toLowerCase().match(/[\p{L}\d/]+/gu) ?? [];
  return words.length < 12 && words.every((word) => EMPTY.has(word));
}

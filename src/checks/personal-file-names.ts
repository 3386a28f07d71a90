import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { CALLED } from './text/personal-data-in.ts';
import { personalDataInPath } from './text/safe-text.ts';

const RENAME =
  'Give the file another name, take the old one out of the history, and tell your information governance lead.';
const COME_IN = { body: 'Come in.' };

/** Names of files that tell who a patient is: the name becomes an address of the site. */
export const personalFileNames: Check = {
  name: 'personal-file-names',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    'Names of items, pictures and documents that hold an NHS number, a date of birth or the number of a patient: names become addresses, which are shared and kept.',
  bad: [
    {
      ...COME_IN,
      file: 'news/story-401-023-2137.md',
      says: `1:1 The name of this file holds what looks like an NHS number. ${RENAME}`,
    },
    {
      ...COME_IN,
      files: { 'public/mrs-reed-dob-03-05-1961.pdf': '' },
      says: `1:1 The name of this file holds what looks like a date of birth. ${RENAME}`,
    },
    {
      ...COME_IN,
      files: { 'news/letter_hospital_no_H1234567.pdf': '' },
      says: `1:1 The name of this file holds what looks like the number of a patient. ${RENAME}`,
    },
  ],
  good: [
    { ...COME_IN, file: 'news/2026-11-20-born-in-2026.md' },
    { ...COME_IN, files: { 'public/papers/2026-11-20-01632-960-020.pdf': '', 'public/1712345678.jpg': '' } },
  ],
  inHub: find,
};

function find({ files, items, pages }: Facts): readonly Found[] {
  const paths = new Set([...files, ...items.map(({ file }) => file), ...pages.map(({ file }) => file)]);
  return [...paths].flatMap((file) => {
    const [first] = personalDataInPath(file.slice(file.lastIndexOf('/') + 1));
    if (!first) return [];
    const what = `The name of this file holds what looks like ${CALLED[first.kind].words}.`;
    return [blocks(file, { line: 1, column: 1 }, what, RENAME)];
  });
}

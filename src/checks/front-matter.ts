import type { ContentFault } from '../hub/content-error.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** What the one parser finds wrong with items and pages. For an item without an id it prints the line to paste. */
export const frontMatter: Check = {
  name: 'front-matter',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'What the one parser finds wrong with items and pages. For an item without an id it prints the line to paste.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, pages, newId }: Facts): readonly Found[] {
  return [...items, ...pages].flatMap(({ faults }) =>
    faults.map((fault) => {
      const { file, position, what } = fault;
      return blocks(file, position, what, isMissingId(fault) ? lineToPaste(newId()) : fault.instead);
    }),
  );
}

function isMissingId({ field, what }: ContentFault): boolean {
  return field === 'id' && /missing|empty/.test(what);
}

function lineToPaste(id: string): string {
  return `Paste this line under the first "---", and never change it afterwards: id: ${id}`;
}

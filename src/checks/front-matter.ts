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
    'Fields at the top of a file that are missing, misspelt or not written as the site needs them. It cannot publish a file that it cannot read.',
  allowed: false,
  bad: [
    {
      front: 'published: 31/12/2026',
      says: '5:12 "published": "31/12/2026" is not a date or a time. Write "2026-11-22" or "2026-11-22 09:00": the time is that of the clock on the wall.',
    },
    {
      front: 'topics: [vacinations]',
      says: '6:10 "topics[0]": "vacinations" is not the id of a topic in hub.yaml. Did you mean "vaccinations"?',
    },
    { front: 'sumary: Walk in.', says: '6:1 "sumary" is not a field. Did you mean "summary"?' },
    {
      front: 'id:',
      says: '5:1 "id" is empty. Paste this line under the first "---", and never change it afterwards: id: bnwdbnwd22',
    },
    {
      front: 'kind: event',
      says: '6:7 "kind": An item of kind "event" needs "event". Run "npm run new -- --kind event": it shows the fields.',
    },
  ],
  good: [
    { front: 'published: 2026-11-20 09:00' },
    { front: 'topics: [vaccinations]\nplaces: [millmere]' },
    { front: 'title: "Flu clinic: walk in and be seen"' },
  ],
  alone: true,
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

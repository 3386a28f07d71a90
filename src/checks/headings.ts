import type { Heading } from 'mdast';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { nodesOf, textOf } from './text/nodes.ts';
import type { Words } from './words.ts';

/** The title of a page is its one heading of rank 1, so those of its text begin with this one. */
const FIRST = 2;

/** No heading has more characters; what has was a paragraph. Those of the NHS have 65 at most. */
const LONGEST = 120;

/** Headings that are not in order: many people who hear pages go from heading to heading. */
export const headings: Check = {
  name: 'headings',
  subject: 'Structure',
  severity: 'warns',
  finds:
    'Headings of the wrong rank, empty ones, and lines that are a heading by mistake. Many people who hear a page go through it by its headings.',
  bad: [
    {
      body: '# How to book\n\nCall us.',
      says: '8:1 The title is the one heading of rank 1. Write "## How to book".',
    },
    {
      body: '## How to book\n\nCall us.\n\n#### By phone\n\nCall 111.',
      says: '12:1 This heading skips a rank. Write "### By phone".',
    },
    {
      body: '##How to book\n\nCall us.',
      says: '8:1 This is no heading without a space after "##". Write "## How to book".',
    },
    {
      body: 'We are open on weekdays, and on Saturdays until midday.\n---\n\nCall us.',
      says: '8:1 The line below this paragraph makes it a heading. Leave an empty line between the two.',
    },
    { body: '##\n\nCall us.', says: '8:1 This heading is empty. Write it, or take the line out.' },
  ],
  good: [
    { body: '## How to book\n\nCall us.\n\n### By phone\n\nCall 111.\n\n## Where\n\nHere.' },
    { body: 'How to book\n---\n\nCall us.' },
    { body: 'Use #FluVaccine when you post. We are ward #1.' },
    { body: 'Call us.\n\n---\n\nOr write.' },
  ],
  inWords: (words) => [...ranks(words), ...written(words)],
};

function ranks({ file, tree, body, inBody }: Words): readonly Found[] {
  let rank = FIRST - 1;
  return nodesOf(tree, 'heading').flatMap((node): readonly Found[] => {
    const text = textOf(node).trim();
    const at = inBody(node);
    const expected = Math.min(node.depth, rank + 1);
    const before = rank;
    rank = Math.max(FIRST, node.depth);
    if (text === '') {
      // A picture can be a heading, with its alt text.
      if (nodesOf(node, 'image').length > 0) return [];
      return [warns(file, at, 'This heading is empty.', 'Write it, or take the line out.')];
    }
    if (isParagraph(node, text, body)) {
      const what = 'The line below this paragraph makes it a heading.';
      return [warns(file, at, what, 'Leave an empty line between the two.')];
    }
    if (node.depth < FIRST) {
      return [warns(file, at, 'The title is the one heading of rank 1.', `Write "## ${text}".`)];
    }
    if (node.depth <= before + 1) return [];
    return [warns(file, at, 'This heading skips a rank.', `Write "${'#'.repeat(expected)} ${text}".`)];
  });
}

/** A paragraph with a line of dashes or equals signs right below. */
function isParagraph({ position }: Heading, text: string, body: string): boolean {
  const isUnderlined = !body.slice(position?.start.offset).trimStart().startsWith('#');
  return isUnderlined && (/[.!?:]$/.test(text) || text.length > LONGEST);
}

/** "##How to book", which is shown as it stands. */
function written({ file, tree, body, inBody }: Words): readonly Found[] {
  if (!/^#{2,6}\w/m.test(body)) return [];
  return nodesOf(tree, 'paragraph').flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const [line, marks = '', text = ''] = /^(#{2,6})(\w.*)/.exec(body.slice(start)) ?? [];
    if (line === undefined) return [];
    const before = nodesOf(tree, 'heading').findLast(({ position }) => (position?.start.offset ?? 0) < start);
    const rank = Math.min(marks.length, Math.max(FIRST, before?.depth ?? 1) + (before ? 1 : 0));
    const what = `This is no heading without a space after "${marks}".`;
    return [warns(file, inBody(start), what, `Write "${'#'.repeat(rank)} ${text}".`)];
  });
}

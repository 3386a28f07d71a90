import type { Emphasis, Nodes } from 'mdast';
import type { Check } from './check.ts';
import { warns } from './problem.ts';

/** Words in italics. */
export const italics: Check = {
  name: 'italics',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Italics, which many people find hard to read, above all people with dyslexia.',
  bad: [
    {
      body: 'You must *not* eat before the test.',
      says: '8:10 "not" is in italics, which many people find hard to read. Write "not" without the marks around it.',
    },
    {
      body: '- Bring _your red book_.',
      says: '8:9 "your red book" is in italics, which many people find hard to read. Write "your red book" without the marks around it.',
    },
  ],
  good: [
    { body: 'You must **not** eat before the test.' },
    { body: 'The file is called flu_clinic_dates, and 2 * 3 * 4 is 24.' },
  ],
  inWords: ({ file, tree, inBody, english }) =>
    english
      ? emphasised(tree).map((node) => {
          const said = wordsOf(node);
          const short = said.length > 40 ? `${said.slice(0, 40).replace(/ \S*$/, '')} …` : said;
          return warns(
            file,
            inBody(node),
            `"${short}" is in italics, which many people find hard to read.`,
            `Write "${short}" without the marks around it.`,
          );
        })
      : [],
};

function emphasised(node: Nodes): readonly Emphasis[] {
  if (node.type === 'emphasis') return [node];
  return 'children' in node ? node.children.flatMap(emphasised) : [];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value.replaceAll('\n', ' ');
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { nodesOf } from './text/nodes.ts';
import type { Words } from './words.ts';

/** Marks that begin nothing but a line of a list; the last two are those of Word's own font, and its second rank. */
const BULLET = /^[•·‣▪◦●■➢►\uF0A7\uF0B7](?=\s*\S)|^o(?=\t)/;

/** Marks that may stand elsewhere too, so that one line alone is no list. */
const MAYBE = [
  /^[–—](?=\s+\S)/,
  /^\(?[a-h]\)(?=\s+\S)/,
  /^\(?(?:i{1,3}|iv|v|vi{0,3})\)(?=\s+\S)/,
  /^\(?\d{1,2}[).](?=\s+\S)/,
];

/** Lines pasted as a list that Markdown does not take for one. */
export const listsAsLists: Check = {
  name: 'lists-as-lists',
  subject: 'Structure',
  severity: 'warns',
  finds:
    'Lists that were pasted with marks of their own, such as "•". Their lines run together on the page, and who hears it is not told how many there are.',
  bad: [
    {
      body: 'Please bring:\n\n• your red book\n• a nappy',
      says: '10:1 These lines are not shown as a list. Begin each with "- " in place of "•".',
    },
    {
      body: 'Please bring:\n– your red book\n– a nappy',
      says: '9:1 These lines are not shown as a list. Begin each with "- " in place of "–".',
    },
    {
      body: 'To book:\n\na) call us\nb) choose a day',
      says: '10:1 These lines are not shown as a list. Begin each with "1. ", or with "- " where the order does not matter, in place of "a)".',
    },
    {
      body: '• your red book\n\n• a nappy',
      says: '8:1 These lines are not shown as a list. Begin each with "- " in place of "•".',
    },
  ],
  good: [
    { body: 'Please bring:\n\n- your red book\n- a nappy' },
    { body: 'To book:\n\n1) call us\n2) choose a day' },
    { body: 'The clinic is open on weekdays\n– and on Saturdays too.' },
    { body: 'Monday • 9am to 5pm • Millmere' },
    { body: 'Ask for a nurse (a) if you can, and for a doctor (b) if not.' },
  ],
  inWords: find,
};

interface Line {
  readonly offset: number;
  readonly mark: string;
}

function find({ file, tree, body, inBody }: Words): readonly Found[] {
  let end = -1;
  return nodesOf(tree, 'paragraph').flatMap(({ position }): readonly Found[] => {
    const [start = 0, last = start] = [position?.start.offset, position?.end.offset];
    const [first] = listIn(body.slice(start, last), start);
    // A list with empty lines between its lines is one list.
    const goesOn = first?.offset === start && end >= 0 && body.slice(end, start).trim() === '';
    end = first ? last : -1;
    if (!first || goesOn) return [];
    const isOrdered = /[).]$/.test(first.mark);
    const begin = isOrdered ? '"1. ", or with "- " where the order does not matter,' : '"- "';
    const mark = /^[\uF000-\uF0FF]$/.test(first.mark) ? 'the mark that is there' : `"${first.mark}"`;
    const instead = `Begin each with ${begin} in place of ${mark}.`;
    return [warns(file, inBody(first.offset), 'These lines are not shown as a list.', instead)];
  });
}

/** The lines of a paragraph that look like those of a list, if they are enough to be one. */
function listIn(paragraph: string, start: number): readonly Line[] {
  let offset = start;
  const lines = paragraph.split('\n').map((line) => {
    const indent = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const one = { offset: offset + indent, text: line.slice(indent) };
    offset += line.length + 1;
    return one;
  });
  const marked = (pattern: RegExp): readonly Line[] =>
    lines.flatMap(({ offset: at, text }) => {
      const mark = pattern.exec(text)?.[0];
      return mark === undefined ? [] : [{ offset: at, mark }];
    });
  const bullets = marked(BULLET);
  return bullets.length > 0 ? bullets : (MAYBE.map(marked).find(({ length }) => length > 1) ?? []);
}

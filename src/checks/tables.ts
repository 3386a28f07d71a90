import type { Table, TableRow } from 'mdast';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { nodesOf, textOf } from './text/nodes.ts';
import type { Words } from './words.ts';

/** Tables without headings, with rows of unlike length, and lines that were meant to be one. */
export const tables: Check = {
  name: 'tables',
  subject: 'Structure',
  severity: 'warns',
  finds:
    'Tables without headings, rows with too many or too few cells, and lines that were to be a table. Who hears a table is told the heading of each cell.',
  bad: [
    {
      body: '|  |  |\n| --- | --- |\n| Monday | 9am to 5pm |',
      says: '8:1 The table has no headings. Write in its first row what each column holds.',
    },
    {
      body: '| Day | |\n| --- | --- |\n| Monday | 9am to 5pm |',
      says: '8:1 Column 2 of the table has no heading. Write in its first row what it holds.',
    },
    {
      body: '| Day | Open |\n| --- | --- |\n| Monday | 9am | 5pm |',
      says: '10:1 This row has 3 cells, and the table 2 columns: the rest is not shown. Take the rest out, give the table another column, or write "\\|" for a "|" that is part of the text.',
    },
    {
      body: '| Day | Open |\n| Monday | 9am to 5pm |',
      says: '8:1 These lines are not shown as a table. Write a line "| --- | --- |" below the first.',
    },
    {
      body: 'Day\tOpen\nMonday\t9am to 5pm',
      says: '8:1 These lines look like a table that was pasted, and would run together. Begin and end each with "|", write "|" between the cells, and "| --- | --- |" below the first.',
    },
  ],
  good: [
    { body: '| Day | Open |\n| --- | --- |\n| Monday | 9am to 5pm |\n| Tuesday | |' },
    { body: '| | Monday | Tuesday |\n| --- | --- | --- |\n| Blood tests | Yes | No |' },
    { body: 'Choose | one of these.\n\nCall 111.' },
  ],
  inWords: (words) => [
    ...nodesOf(words.tree, 'table').flatMap((table) => judge(table, words)),
    ...(/^\s*\||\S\t+\S/m.test(words.body) ? noTables(words) : []),
  ],
};

function judge(table: Table, { file, inBody }: Words): readonly Found[] {
  const [head, ...rows] = table.children;
  if (!head) return [];
  const columns = head.children.length;
  const empty = head.children.flatMap((cell, index) => (isEmpty(cell) ? [index + 1] : []));
  // The corner above the names of rows heads nothing.
  const missing = empty.find((column) => column > 1 || columns === 1);
  const at = inBody(table);
  const headless =
    empty.length === columns
      ? [warns(file, at, 'The table has no headings.', 'Write in its first row what each column holds.')]
      : missing === undefined
        ? []
        : [
            warns(
              file,
              at,
              `Column ${missing} of the table has no heading.`,
              'Write in its first row what it holds.',
            ),
          ];
  const ragged = rows.find(({ children }) => children.length !== columns);
  return [...headless, ...(ragged ? [told(ragged, columns, { file, inBody })] : [])];
}

function told(row: TableRow, columns: number, { file, inBody }: Pick<Words, 'file' | 'inBody'>): Found {
  const cells = row.children.length;
  const has = `This row has ${counted(cells, 'cell')}, and the table ${counted(columns, 'column')}`;
  if (cells < columns) {
    return warns(file, inBody(row), `${has}.`, 'Write a "|" for each cell, an empty one too.');
  }
  return warns(
    file,
    inBody(row),
    `${has}: the rest is not shown.`,
    'Take the rest out, give the table another column, or write "\\|" for a "|" that is part of the text.',
  );
}

/** Paragraphs whose lines all look like rows. */
function noTables({ file, tree, body, inBody }: Words): readonly Found[] {
  return nodesOf(tree, 'paragraph').flatMap(({ position }): readonly Found[] => {
    const start = position?.start.offset ?? 0;
    const lines = body
      .slice(start, position?.end.offset)
      .split('\n')
      .map((line) => line.trim());
    if (lines.length < 2) return [];
    if (lines.every((line) => /^\|.*\|$/.test(line))) {
      const line = dashes((lines[0] ?? '').slice(1, -1).split('|').length);
      return [
        warns(
          file,
          inBody(start),
          'These lines are not shown as a table.',
          `Write a line "${line}" below the first.`,
        ),
      ];
    }
    if (lines.every((line) => /\S\t+\S/.test(line))) {
      const line = dashes((lines[0] ?? '').split(/\t+/).length);
      const what = 'These lines look like a table that was pasted, and would run together.';
      const instead = `Begin and end each with "|", write "|" between the cells, and "${line}" below the first.`;
      return [warns(file, inBody(start), what, instead)];
    }
    return [];
  });
}

function dashes(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}

function isEmpty(cell: TableRow['children'][number]): boolean {
  return textOf(cell).trim() === '' && nodesOf(cell, 'image').length === 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

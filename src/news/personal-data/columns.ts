import type { Span } from './span.ts';

/** A cell of a table, without the spaces around what it holds. */
export interface Cell extends Span {
  readonly text: string;
}

/** A table of Markdown: a row of headings, a row of dashes, and rows. */
const TABLE = /^[ \t]*(\|[^\n]*\|)[ \t]*\n[ \t]*\|[ \t:|-]+\|[ \t]*\n((?:[ \t]*\|[^\n]*(?:\n|$))+)/gm;

/** The cells under the headings of tables that say a thing: under "DOB", for instance. */
export function cellsUnder(text: string, heading: RegExp): readonly Cell[] {
  if (!text.includes('|')) return [];
  return [...text.matchAll(TABLE)].flatMap(({ 0: table, 1: head = '', 2: body = '', index }) => {
    const columns = cellsOf(head, 0).flatMap((cell, column) => (heading.test(cell.text) ? [column] : []));
    if (columns.length === 0) return [];
    let at = index + table.length - body.length;
    return body.split('\n').flatMap((row) => {
      const cells = cellsOf(row, at);
      at += row.length + 1;
      return columns.flatMap((column) => cells[column] ?? []);
    });
  });
}

function cellsOf(row: string, from: number): readonly Cell[] {
  let at = from + row.indexOf('|') + 1;
  const inner = row.trim().replace(/^\||\|$/g, '');
  return inner.split('|').map((raw) => {
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    return { start, end: start + raw.trim().length, text: raw.trim() };
  });
}

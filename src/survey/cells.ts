import type { ColumnId } from './columns.ts';

/** The most of a cell that a fault repeats, in characters. */
const MOST_SHOWN = 60;

/** The cells of a line by their column; blank ones are left out. */
export type Cells = Readonly<Partial<Record<ColumnId, string>>>;

/** What is wrong with one cell. */
export interface CellFault {
  readonly column: ColumnId;
  readonly what: string;
  readonly instead: string;
}

/** Notes what is wrong with a cell. */
export type Tell = (column: ColumnId, what: string, instead: string) => undefined;

/** A cell without the apostrophe with which our own tables begin, where a spreadsheet would take it for a formula. */
export function unprotected(text: string): string {
  return text.replace(/^'(?=[=+@-])/, '');
}

/** A cell as a fault repeats it. */
export function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).toWellFormed()}…` : text;
}

import { ContentError, type ContentFault } from '../hub/content-error.ts';
import type { CellFault, Cells } from './cells.ts';
import { columnOf, COLUMNS, titleOf, type ColumnId } from './columns.ts';
import { csvLines, type CsvLine } from './csv-lines.ts';
import type { Day } from './read-day.ts';
import { readRow } from './read-row.ts';
import { rowsTogether } from './rows-together.ts';
import type { SurveyRow } from './row.ts';

/** Of which file, and on which day, a survey is read. */
export interface SurveyFile {
  /** As faults name it: `bodies.csv`. */
  readonly file: string;
  /** No observation is later. */
  readonly today: Day;
}

/**
 * The rows of a survey's file.
 * @param csvText as `decodeCsv` gives it.
 * @throws ContentError with all that is wrong with it, each by its line and column.
 */
export function readSurvey(csvText: string, { file, today }: SurveyFile): readonly SurveyRow[] {
  const lines = csvLines(csvText);
  if ('what' in lines) {
    throw new ContentError([{ ...lines, file, position: { line: lines.line, column: 1 } }]);
  }
  const [titles, ...rest] = lines;
  const columns = titles?.cells.map((title) => columnOf(title)?.id) ?? [];
  const wrongTitles = titles ? titleFaults(titles, file) : [];
  if (wrongTitles.length > 0) throw new ContentError(wrongTitles);
  const faultAt = (line: number, { column, what, instead }: CellFault): ContentFault => ({
    file,
    position: { line, column: Math.max(columns.indexOf(column), 0) + 1 },
    field: titleOf(column),
    what: `Column "${titles?.cells[columns.indexOf(column)] ?? titleOf(column)}": ${what}`,
    instead,
  });
  const read = rest.map(({ line, cells }) => {
    const more = cells.findIndex((cell, index) => index >= columns.length && cell !== '');
    const row = readRow(cellsOf(cells, columns), line, today);
    const extra = more < 0 ? [] : [tooMany(file, line, more)];
    if ('map' in row) return [...row.map((fault) => faultAt(line, fault)), ...extra];
    return extra.length > 0 ? extra : row;
  });
  const rows = read.flatMap((one) => ('length' in one ? [] : [one]));
  const together = rowsTogether(rows).map(({ line, ...fault }) => faultAt(line, fault));
  const faults = [...read.flatMap((one) => ('length' in one ? one : [])), ...together];
  if (faults.length > 0) throw new ContentError(faults.toSorted((a, b) => a.position.line - b.position.line));
  if (rows.length === 0) throw new ContentError([noRows(file)]);
  return rows;
}

function titleFaults({ line, cells }: CsvLine, file: string): readonly ContentFault[] {
  const known = cells.map(columnOf);
  const list = COLUMNS.map(({ title }) => title).join(', ');
  const wrong = cells.flatMap((title, index): ContentFault[] => {
    const at = { file, position: { line, column: index + 1 }, field: title };
    if (title === '') return [];
    const column = known[index];
    if (!column) {
      return [
        {
          ...at,
          what: `"${title.slice(0, 60)}" is no column of a survey.`,
          instead: `Take it out, or write one of ${list}.`,
        },
      ];
    }
    if (known.indexOf(column) === index) return [];
    return [{ ...at, what: `The column "${title}" is there twice.`, instead: 'Take one of them out.' }];
  });
  const missing = COLUMNS.filter((column) => column.needed && !known.includes(column)).map((column) => ({
    file,
    position: { line, column: 1 },
    field: column.title,
    what: `The column "${column.title}" is missing.`,
    instead: 'Write the titles of the columns on the first line: npm run survey -- --example shows them.',
  }));
  return [...missing, ...wrong];
}

function cellsOf(cells: readonly string[], columns: readonly (ColumnId | undefined)[]): Cells {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[index] ?? '';
      return column === undefined || cell === '' ? [] : [[column, cell]];
    }),
  );
}

function tooMany(file: string, line: number, index: number): ContentFault {
  return {
    file,
    position: { line, column: index + 1 },
    what: 'The line has more cells than there are titles.',
    instead: 'Put quotation marks around a cell that holds the separator.',
  };
}

function noRows(file: string): ContentFault {
  return {
    file,
    position: { line: 1, column: 1 },
    what: 'There is no line beneath the titles.',
    instead: 'Write a line for each body and network.',
  };
}

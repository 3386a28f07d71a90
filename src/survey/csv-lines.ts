import { CsvError, parse, type Info } from 'csv-parse/sync';

/** A line of a table: its cells, without blanks around them, and where it begins in the file, from 1. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stops a table from being read, and where. */
export interface CsvFault {
  readonly line: number;
  readonly what: string;
  readonly instead: string;
}

/** More characters than this are no line of a survey. */
const LONGEST_LINE = 20_000;

/** Lines before the titles that say something of the file. A spreadsheet puts quotation marks around them. */
const REMARK = /^"?#/;

/** The separator that Excel is told of: https://support.microsoft.com/office */
const SEPARATOR = /^"?sep=([,;\t])"?$/i;

/**
 * The lines of a table of comma-separated values, or whatever a spreadsheet separates them by: commas, semicolons or tabs.
 * Lines that begin with `#` before the titles, and blank ones, are left out.
 */
export function csvLines(text: string): readonly CsvLine[] | CsvFault {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => !REMARK.test(line) && !SEPARATOR.test(line) && !isBlank(line));
  if (start < 0)
    return { line: 1, what: 'The file is empty.', instead: 'Write the titles, and a line for each account.' };
  const told = lines.slice(0, start).map((line) => SEPARATOR.exec(line)?.[1]);
  const delimiter = told.find((found) => found !== undefined) ?? mostOf(lines[start] ?? '');
  try {
    const found = parse(lines.slice(start).join('\n'), {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: LONGEST_LINE,
    }) as unknown as readonly { readonly info: Info; readonly record: readonly string[] }[];
    return found.flatMap(({ info, record }) => {
      const cells = record.map((cell) => cell.trim());
      const within = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      return cells.some((cell) => cell !== '') ? [{ line: start + info.lines - within, cells }] : [];
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return faultOf(thrown, start);
  }
}

function faultOf(error: CsvError, start: number): CsvFault {
  const at = error['lines'];
  const line = start + (typeof at === 'number' ? at : 1);
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return { line, what: 'The line is too long.', instead: 'Look for a quotation mark that is not closed.' };
  }
  return {
    line,
    what: 'A quotation mark stands where none can be, or is not closed.',
    instead: 'Save the file anew from a spreadsheet, as "CSV UTF-8".',
  };
}

function isBlank(line: string): boolean {
  return /^[\s,;"]*$/.test(line);
}

function mostOf(titles: string): string {
  const count = (mark: string): number => titles.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

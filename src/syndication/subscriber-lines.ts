import { CsvError, parse, type Options } from 'csv-parse/sync';

/** The addresses of a list, each once; and the numbers of the lines, from 1, that hold none. */
export interface SubscriberLines {
  readonly emails: readonly string[];
  readonly wrong: readonly number[];
  /** Whether a quotation mark is never closed: then nothing of it can be read. */
  readonly unclosed?: true;
}

/** An address as people write one; what a mail server makes of it is for that to say. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** The longest that an address may be: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3 */
const LONGEST = 254;

/** How the column of addresses is headed. */
const HEADING = /^e-?mail([ _]?address)?$/i;

/** A comment is a whole line; a field may go on in the next one; whatever else is written loosely is read. */
const AS_WRITTEN: Options = {
  bom: true,
  comment: '#',
  comment_no_infix: true,
  info: true,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  trim: true,
};

/**
 * Reads a list of subscribers: an address a line, or a table (CSV) whose first line names a column "email". Empty lines and
 * those that begin with "#" are none. Domains are written small, because capitals mean nothing in them; two spellings of an
 * address that differ in capitals alone are one. Where a quotation mark is never closed, nobody can tell where a line ends,
 * so nobody is on the list.
 */
export function subscriberLines(text: string): SubscriberLines {
  const rows = rowsOf(text);
  if (!rows) return { emails: [], wrong: [], unclosed: true };
  const column = rows[0]?.fields.findIndex((field) => HEADING.test(field)) ?? -1;
  const found = (column === -1 ? rows : rows.slice(1)).map(({ line, fields }) => ({
    line,
    email: column === -1 ? bare(fields) : (fields[column] ?? ''),
  }));
  const emails = new Map<string, string>();
  for (const { email } of found) {
    const small = email.toLowerCase();
    if (isAddress(email)) emails.set(small, emails.get(small) ?? inHostSmall(email));
  }
  return {
    emails: [...emails.values()],
    wrong: found.filter(({ email }) => !isAddress(email)).map(({ line }) => line),
  };
}

interface Row {
  /** The number of the line in which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** The rows of a table; nothing where a quotation mark is never closed. */
function rowsOf(text: string): readonly Row[] | undefined {
  try {
    const rows = parse(text, { ...AS_WRITTEN, delimiter: separatorOf(text) }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({
      line: info.lines - (record.join('').split('\n').length - 1),
      fields: record,
    }));
  } catch (thrown) {
    if (thrown instanceof CsvError && thrown.code === 'CSV_QUOTE_NOT_CLOSED') return undefined;
    throw thrown;
  }
}

/** What stands between the fields of the first line, as spreadsheets of different countries write it. */
function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? '';
  return [',', ';', '\t'].find((one) => first.includes(one)) ?? ',';
}

/** The address of a line that is no row of a table: it has nothing beside it. */
function bare(fields: readonly string[]): string {
  return fields.length === 1 ? (fields[0] ?? '') : '';
}

function isAddress(email: string): boolean {
  return email.length <= LONGEST && ADDRESS.test(email);
}

function inHostSmall(email: string): string {
  const at = email.lastIndexOf('@');
  return email.slice(0, at) + email.slice(at).toLowerCase();
}

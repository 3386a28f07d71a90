/** The addresses of a list, each once; and the numbers of the lines, from 1, that hold none. */
export interface SubscriberLines {
  readonly emails: readonly string[];
  readonly wrong: readonly number[];
}

/** An address as people write one; what a mail server makes of it is for that to say. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** The longest that an address may be: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3 */
const LONGEST = 254;

/** How the column of addresses is headed. */
const HEADING = /^e-?mail([ _]?address)?$/i;

/**
 * Reads a list of subscribers: an address a line, or a table (CSV) whose first line names a column "email". Empty lines and
 * those that begin with "#" are none. Domains are written small, because capitals mean nothing in them; two spellings of an
 * address that differ in capitals alone are one. A field that goes on in the next line is not understood.
 */
export function subscriberLines(text: string): SubscriberLines {
  const lines = text
    .replace(/^\u{FEFF}/u, '')
    .split('\n')
    .map((line, at) => ({ at: at + 1, line: line.trim() }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  const heading = first && headingOf(first.line);
  const found = (heading ? rest : lines).map(({ at, line }) => ({
    at,
    email: heading ? heading(line) : bare(line),
  }));
  const emails = new Map<string, string>();
  for (const { email } of found) {
    const small = email.toLowerCase();
    if (isAddress(email)) emails.set(small, emails.get(small) ?? inHostSmall(email));
  }
  return {
    emails: [...emails.values()],
    wrong: found.filter(({ email }) => !isAddress(email)).map(({ at }) => at),
  };
}

/** How the address is found in the lines under a heading; nothing when the line is none. */
function headingOf(line: string): ((line: string) => string) | undefined {
  const separator = [',', ';', '\t'].find((one) => line.includes(one)) ?? ',';
  const column = fieldsOf(line, separator).findIndex((field) => HEADING.test(field));
  return column === -1 ? undefined : (below) => fieldsOf(below, separator)[column] ?? '';
}

/** The fields of a line: https://www.rfc-editor.org/rfc/rfc4180#section-2 */
function fieldsOf(line: string, separator: string): readonly string[] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}]*))(?:${separator}|$)`, 'g');
  return [...line.matchAll(field)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}

function bare(line: string): string {
  return line.replace(/^"(.*)"$/, '$1');
}

function isAddress(email: string): boolean {
  return email.length <= LONGEST && ADDRESS.test(email);
}

function inHostSmall(email: string): string {
  const at = email.lastIndexOf('@');
  return email.slice(0, at) + email.slice(at).toLowerCase();
}

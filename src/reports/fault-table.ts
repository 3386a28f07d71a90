/** What a run was to do with an item when something went wrong. */
export const DOINGS = ['post', 'correct', 'take down'] as const;
export type Doing = (typeof DOINGS)[number];

/** What came of one fault on one network, over all the ways in which it was tried. */
export interface FaultRow {
  readonly network: string;
  readonly fault: string;
  /** In how many ways it was tried: at each call, write or save, for each means of correction. */
  readonly ways: number;
  /**
   * Posts that stand in the end and say what they should; after a take-down, posts that stand at all. More than one
   * number where ways end differently; none where it was not tried.
   */
  readonly posts: Readonly<Record<Doing, readonly number[]>>;
  /** Ways that ended without the post as it should be, or in which a run that named nothing ended with 0 meanwhile. */
  readonly lost: number;
  /** Posts too many. */
  readonly duplicated: number;
  /** How the runs ended that met the fault: exit codes, or `killed`. */
  readonly codes: readonly string[];
  /** What a run said, where the fault met the call that makes the post public. */
  readonly said: string;
}

/** Between these lines a document holds the table. */
const BEGINNING = '<!-- The fault table: npm run faults -- --write -->';
const END = '<!-- The end of the fault table -->';

const HEADERS = [
  'fault',
  'ways tried',
  'posts after posting',
  'after a correction',
  'after a take-down',
  'lost',
  'duplicated',
  'runs ended with',
  'what was said first',
];

/** The table as Markdown, a section for each network: the same rows, the same text. */
export function faultTable(rows: readonly FaultRow[]): string {
  const sections = [...Map.groupBy(rows, ({ network }) => network)].map(
    ([network, own]) => `### ${network}\n\n${aligned([HEADERS, ...own.map(cellsOf)])}`,
  );
  return `${sections.join('\n\n')}\n`;
}

/** The table's result in one sentence. */
export function faultVerdict(rows: readonly FaultRow[]): string {
  const sum = (of: (row: FaultRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [ways, lost, duplicated] = [
    sum((row) => row.ways),
    sum((row) => row.lost),
    sum((row) => row.duplicated),
  ];
  const tried = `${rows.length} rows, tried in ${ways.toLocaleString('en-GB')} ways`;
  return lost + duplicated === 0
    ? `${tried}: nothing duplicated; nothing lost in silence.`
    : `${tried}: ${lost} lost, ${duplicated} duplicated. This must not be.`;
}

/** A document with this table in place of its former one. @throws Error when it has no place for one. */
export function withFaultTable(document: string, rows: readonly FaultRow[]): string {
  const [before, rest] = document.split(`${BEGINNING}\n`);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`There is no line "${BEGINNING}".`);
  return `${before}${BEGINNING}\n\n${faultTable(rows)}\n${faultVerdict(rows)}\n\n${END}${after}`;
}

function cellsOf({ fault, ways, posts, lost, duplicated, codes, said }: FaultRow): readonly string[] {
  const ended = DOINGS.map((doing) => either(posts[doing].map(String)));
  return [fault, String(ways), ...ended, String(lost), String(duplicated), either(codes), said || '–'].map(
    (cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '),
  );
}

/** `0 or 1`; a dash for nothing. */
function either(some: readonly string[]): string {
  return some.length === 0 ? '–' : some.join(' or ');
}

/** As Prettier writes a table, so that formatting leaves it alone. */
function aligned(cells: readonly (readonly string[])[]): string {
  const [head = [], ...body] = cells;
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

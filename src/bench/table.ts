import { medianOf } from './median.ts';
import type { Row } from './measure.ts';

/** What stands where nothing was told. */
export const UNTOLD = '–';

/** A Markdown table with columns as wide as their widest cell; all but the first are of numbers, on the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => pad(cells[at] ?? '', width, at)).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Measured rows as a table, by the number of items: medians. */
export function rowsTable(rows: readonly Row[]): string {
  const cells = rows.map(({ name, items, runs }) => {
    const { wall, cpu, memory, rendered, kept } = medianOf(runs);
    return [name, whole(items), seconds(wall), seconds(cpu), whole(memory), whole(rendered), whole(kept)];
  });
  return table(['', 'items', 'wall s', 'CPU s', 'peak MB', 'rendered', 'kept'], cells);
}

/** `1.53`, `12.4`, `128`: three figures. */
export function seconds(number: number | undefined): string {
  if (number === undefined) return UNTOLD;
  return number >= 100 ? whole(number) : number.toFixed(number >= 10 ? 1 : 2);
}

/** `10,312`. */
export function whole(number: number | undefined): string {
  return number === undefined ? UNTOLD : Math.round(number).toLocaleString('en-GB');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

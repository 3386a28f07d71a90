import type { BenchResult } from './bench.ts';
import { medianOf } from './median.ts';
import type { Row } from './measure.ts';
import { coldName } from './one-run.ts';
import { PUBLISH } from './steps.ts';
import { rowsTable, seconds, table, UNTOLD, whole } from './table.ts';

/** Where and when it was measured, each in a line of words. */
export interface Circumstances {
  /** `2026-11-22`. */
  readonly day: string;
  readonly machine: string;
  readonly runs: number;
  /** Names of other builders with their versions, and which are not installed. */
  readonly peers: readonly string[];
}

/** What was measured, as Markdown: to read in a terminal, and to paste into docs/performance.md. */
export function reportOf(result: BenchResult, { day, machine, runs, peers }: Circumstances): string {
  const names = result.rows.map(({ name }) => name);
  const compared = peerNames(names);
  const parts = [
    `Measured on ${day}: ${machine}. Medians of ${runs} ${runs === 1 ? 'run' : 'runs'}, in turn.`,
    rowsTable(result.rows.toSorted((a, b) => a.items - b.items)),
    ...peers,
    ...(compared.length > 0 ? [ratiosTable(result.rows, compared)] : []),
    cardsTable(result),
    weightsTable(result),
  ];
  return parts.join('\n\n');
}

/** How many times as much another builder took for its cold build, as ours to publish one item, and as ours cold. */
export function ratiosTable(rows: readonly Row[], peers: readonly string[]): string {
  const sizes = [...new Set(rows.map(({ items }) => items))].toSorted((a, b) => a - b);
  const of = (items: number, name: string) =>
    medianOf(rows.find((row) => row.items === items && row.name === name)?.runs ?? []);
  const cells = sizes.flatMap((items) =>
    peers.flatMap((name) =>
      [PUBLISH, 'Cold'].map((ours) => {
        const [theirs, own] = [of(items, coldName({ name })), of(items, ours)];
        const ratios = [
          times(theirs.wall, own.wall),
          times(theirs.cpu, own.cpu),
          times(theirs.memory, own.memory),
        ];
        return [`${name} cold / our "${ours}"`, whole(items), ...ratios];
      }),
    ),
  );
  return table(['', 'items', 'wall', 'CPU', 'memory'], cells);
}

function cardsTable({ cards }: BenchResult): string {
  const { perSecond, cpu, bytes, largest } = cards;
  const head = [
    `${cards.cards} cards, one process`,
    'a second',
    'CPU ms a card',
    'bytes, median',
    'bytes, largest',
  ];
  return table(head, [['landscape', seconds(perSecond), seconds(cpu), whole(bytes), whole(largest)]]);
}

function weightsTable({ weights }: BenchResult): string {
  const rows = weights.map(({ items, pages, median, largest, page }) => [
    page,
    whole(items),
    whole(pages),
    whole(median),
    whole(largest),
  ]);
  return table(['largest page', 'items', 'pages', 'gzip bytes, median', 'gzip bytes, largest'], rows);
}

function peerNames(rows: readonly string[]): readonly string[] {
  return ['Hugo', 'Eleventy', 'Astro'].filter((name) => rows.includes(coldName({ name })));
}

function times(theirs: number | undefined, ours: number | undefined): string {
  return theirs === undefined || !ours ? UNTOLD : `${seconds(theirs / ours)}×`;
}

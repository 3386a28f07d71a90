import { stringify } from 'csv-stringify/sync';
import type { Surveyed } from './count.ts';
import { howKnown } from './how-known.ts';
import { surveyNetwork } from './networks.ts';
import type { SurveyResult } from './run-survey.ts';

const COLUMNS: readonly (readonly [title: string, cell: (row: Surveyed) => string | number | undefined])[] = [
  ['body', ({ body }) => body],
  ['ODS code', ({ ods }) => ods],
  ['network', ({ network }) => surveyNetwork(network)?.name ?? network],
  ['account', ({ account }) => account ?? 'none'],
  ['address', ({ url }) => url],
  ['state', ({ state }) => state],
  ['last post on', ({ lastPost }) => lastPost],
  ['days since', ({ days }) => days],
  ['as of', ({ on }) => on],
  ['how it was known', howKnown],
  ['points to', ({ pointsTo }) => pointsTo],
  ['evidence', ({ how, observed }) => (how === 'observed' ? observed?.evidence : undefined)],
  ['why', ({ why }) => why],
  ['note', ({ note }) => note],
];

/**
 * A survey as a table that spreadsheets open: each row with its state, last post and how it was known. No cell is a formula: an
 * apostrophe stands before what would be one.
 */
export function surveyCsv({ rows }: Pick<SurveyResult, 'rows'>): string {
  const table = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  return stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

import type { CellFault } from './cells.ts';
import { surveyNetwork } from './networks.ts';
import { bodyKey, nameKey, type SurveyRow } from './row.ts';

/** What is wrong with a line beside the others: an account that is there twice, a body with two codes, an account and none. */
export function rowsTogether(rows: readonly SurveyRow[]): readonly (CellFault & { readonly line: number })[] {
  return [...twoCodes(rows), ...twoNames(rows), ...twice(rows), ...noneAndSome(rows)];
}

function twoCodes(rows: readonly SurveyRow[]): ReturnType<typeof rowsTogether> {
  return against(
    rows,
    ({ body }) => nameKey(body),
    (row, first) =>
      row.ods === first.ods
        ? undefined
        : {
            column: 'ods',
            what: `On line ${first.line} the same body has ${first.ods === undefined ? 'no code' : 'another code'}.`,
            instead: 'Write the same code on each of its lines.',
          },
  );
}

function twoNames(rows: readonly SurveyRow[]): ReturnType<typeof rowsTogether> {
  const coded = rows.filter(({ ods }) => ods !== undefined);
  return against(
    coded,
    ({ ods = '' }) => ods,
    (row, first) =>
      nameKey(row.body) === nameKey(first.body)
        ? undefined
        : {
            column: 'body',
            what: `On line ${first.line} another body has the same ODS code.`,
            instead: 'Write one name for it on each of its lines.',
          },
  );
}

function twice(rows: readonly SurveyRow[]): ReturnType<typeof rowsTogether> {
  return against(
    rows,
    (row) => [bodyKey(row), row.network, row.key ?? ''].join('\n'),
    (_, first) => ({
      column: 'account',
      what: `It is there already, on line ${first.line}.`,
      instead: 'Take one of the two lines out.',
    }),
  );
}

function noneAndSome(rows: readonly SurveyRow[]): ReturnType<typeof rowsTogether> {
  return against(
    rows,
    (row) => [bodyKey(row), row.network].join('\n'),
    (row, first) =>
      (row.account === undefined) === (first.account === undefined)
        ? undefined
        : {
            column: 'account',
            what: `On ${surveyNetwork(row.network)?.name ?? row.network} the body has an account and, on another line, none: see line ${first.line}.`,
            instead: 'Take the line with none out, if it has an account.',
          },
  );
}

/** Each row but the first of those that have a key in common, beside that first. */
function against(
  rows: readonly SurveyRow[],
  keyOf: (row: SurveyRow) => string,
  judge: (row: SurveyRow, first: SurveyRow) => CellFault | undefined,
): ReturnType<typeof rowsTogether> {
  const firsts = new Map<string, SurveyRow>();
  return rows.flatMap((row) => {
    const first = firsts.get(keyOf(row));
    if (!first) firsts.set(keyOf(row), row);
    const fault = first && judge(row, first);
    return fault ? [{ ...fault, line: row.line }] : [];
  });
}

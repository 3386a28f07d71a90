import { shown, unprotected, type CellFault, type Cells, type Tell } from './cells.ts';
import { SURVEY_NETWORKS, surveyNetwork } from './networks.ts';
import type { Day } from './read-day.ts';
import { readObservation } from './read-observation.ts';
import type { SurveyRow } from './row.ts';

/** What is written where a body has no account. */
const NONE = /^(none|no account|n\/a)$/i;

const ODS = /^[A-Z0-9]{3,10}$/;

/**
 * One line of a survey.
 * @param today no observation is later.
 * @returns the row, or all that is wrong with it.
 */
export function readRow(cells: Cells, line: number, today: Day): SurveyRow | readonly CellFault[] {
  const faults: CellFault[] = [];
  const fault: Tell = (column, what, instead) => {
    faults.push({ column, what, instead });
  };
  const { body, network: networkName, account: written, note } = cells;
  if (body === undefined) fault('body', 'It is not said which body this is.', 'Write its name on each line.');
  const ods = cells.ods?.toUpperCase();
  if (ods !== undefined && !ODS.test(ods)) {
    fault('ods', `"${shown(ods)}" is no ODS code.`, 'Write letters and digits alone, as in RXX, or nothing.');
  }
  const network = networkName === undefined ? undefined : surveyNetwork(networkName);
  if (!network) {
    const ids = SURVEY_NETWORKS.map(({ id }) => id).join(', ');
    const what =
      networkName === undefined
        ? 'The network is missing.'
        : `"${shown(networkName)}" is no network of a survey.`;
    fault('network', what, `Write one of ${ids}.`);
  }
  const isNone = written !== undefined && NONE.test(written);
  const account = isNone || written === undefined ? undefined : network?.account(unprotected(written));
  if (written === undefined) {
    fault(
      'account',
      'The account is missing.',
      'Write its address, or none where the body has no account there.',
    );
  } else if (!isNone && network && !account) {
    fault(
      'account',
      `"${shown(written)}" is no account on ${network.name}.`,
      `Write it as ${network.write}; or none.`,
    );
  }
  const observed = readObservation(cells, { isNone, today }, fault);
  if (faults.length > 0 || body === undefined || !network) return faults;
  return {
    line,
    body,
    ...(ods !== undefined && { ods }),
    network: network.id,
    ...(written !== undefined && !isNone && { account: unprotected(written), ...account }),
    ...(observed && { observed }),
    ...(note !== undefined && { note }),
  };
}

import { shown, unprotected, type Cells, type Tell } from './cells.ts';
import { titleOf } from './columns.ts';
import { readDay, type Day } from './read-day.ts';
import { webAddress } from './readers/reader.ts';
import type { Observation, Seen } from './row.ts';

const SEEN: readonly Seen[] = ['parked', 'no posts', 'not known'];

/** Whoever looked is a role, and these are of persons. */
const OF_A_PERSON = /@|\d{5}|\b(mr|mrs|ms|miss|dr|prof)\b/i;

/**
 * What a person saw of an account, where the line says that somebody looked.
 * @param fault told of all that is wrong with it.
 */
export function readObservation(
  cells: Cells,
  { isNone, today }: { readonly isNone: boolean; readonly today: Day },
  fault: Tell,
): Observation | undefined {
  const { observedBy: by, evidence, seen: said, pointsTo } = cells;
  const isThere = [cells.observedOn, cells.lastPost, said, pointsTo, by, evidence].some(
    (cell) => cell !== undefined,
  );
  if (!isThere) return undefined;
  const on = readDayIn(cells, 'observedOn', fault);
  const lastPost = readDayIn(cells, 'lastPost', fault);
  const seen = SEEN.find((one) => one === said?.toLowerCase());
  for (const column of ['observedOn', 'observedBy', 'evidence'] as const) {
    if (cells[column] !== undefined) continue;
    const what = `What a person saw needs its "${titleOf(column)}", and that is missing.`;
    fault(column, what, MISSING[column]);
  }
  if (on !== undefined && on > today) {
    fault('observedOn', `${on} is still to come on ${today}.`, 'Write the day on which somebody looked.');
  }
  if (on !== undefined && lastPost !== undefined && lastPost > on) {
    fault(
      'lastPost',
      `${lastPost} is after ${on}, when it was observed.`,
      'Write the day before the month, as in 22/11/2026, and look at both.',
    );
  }
  if (by !== undefined && OF_A_PERSON.test(by)) {
    fault('observedBy', 'This names a person.', 'Write a role: communications officer.');
  }
  if (evidence !== undefined && !webAddress(evidence)) {
    fault(
      'evidence',
      'This is no address of the web.',
      'Write where a picture of the page is kept, beginning with https://',
    );
  }
  if (said !== undefined && !seen) {
    const instead = `Write ${SEEN.join(', ')}, or nothing: whether it is active follows from the day of its last post.`;
    fault('seen', `"${shown(said)}" is no state that a person sees.`, instead);
  }
  if (isNone && [cells.lastPost, said, pointsTo].some((cell) => cell !== undefined)) {
    fault(
      'account',
      'An account that is not there has no last post, state or pointer.',
      'Write its address; or take those out.',
    );
  }
  if (!isNone && cells.lastPost === undefined && said === undefined) {
    fault(
      'lastPost',
      'It is not said when the account last posted.',
      'Write the day; or, as the state seen, no posts, parked or not known.',
    );
  }
  if (seen === 'no posts' && lastPost !== undefined) {
    fault('seen', 'It has no posts, and a last post.', 'Take one of the two out.');
  }
  if ((seen === 'parked') !== (pointsTo !== undefined)) {
    const what =
      seen === 'parked'
        ? 'It is not said where the parked account points to.'
        : 'An account that points elsewhere is parked.';
    const instead =
      seen === 'parked'
        ? 'Write the address; one that points nowhere is not parked: leave the state out.'
        : 'Write parked as the state seen; or take the pointer out.';
    fault(seen === 'parked' ? 'pointsTo' : 'seen', what, instead);
  }
  if (on === undefined || by === undefined || evidence === undefined) return undefined;
  return {
    on,
    ...(lastPost !== undefined && { lastPost }),
    ...(seen && { seen }),
    ...(pointsTo !== undefined && { pointsTo: unprotected(pointsTo) }),
    by,
    evidence,
  };
}

const MISSING = {
  observedOn: 'Write the day on which somebody looked, as in 22/11/2026.',
  observedBy: 'Write who looked, as a role and never a name: communications officer.',
  evidence: 'Write where a picture of the page is kept, beginning with https://',
} as const;

function readDayIn(cells: Cells, column: 'observedOn' | 'lastPost', fault: Tell): Day | undefined {
  const text = cells[column];
  if (text === undefined) return undefined;
  const day = readDay(text);
  return (
    day ??
    fault(
      column,
      `"${shown(text)}" is no day of the calendar.`,
      'Write day, month and year in full, 22/11/2026, or 2026-11-22.',
    )
  );
}

import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { writeDay } from '../news/times.ts';
import { phoneNumbers, phoneRows, type PhoneNumber } from './phone-numbers.ts';
import type { Edition } from './running-order.ts';
import { SHEET, TYPES } from './sheet.ts';
import { textEnd } from './typeset.ts';

/** What stands at the foot of the second side. */
export interface PaperFoot {
  /** One line for each thing that was put right; one that there is none. */
  readonly corrections: readonly string[];
  readonly imprint: string;
  readonly phones: ReturnType<typeof phoneRows>;
  /** Points. */
  readonly height: number;
}

/** Corrections that take more than six lines are on the week's page only, and the last line says so. */
const CORRECTIONS = 6 * TYPES.body.leading;

const WHOLE = { width: SHEET.width } as const;

/** Keeps a phone number in one line. */
const NO_BREAK = '\u00a0';

/** Room around the three parts and their lines, and for the line that tells of stories left out, in points. */
const AROUND = 54;

/** Room for a number of three figures, and between two rows of numbers, in points. */
const [NATIONAL_NUMBER, ROW_GAP] = [66, 8];

/** The foot of a week's paper: corrections, who publishes it, whom to call. */
export function paperFoot(
  { corrected }: Edition<Item>,
  hub: Pick<Hub, 'name' | 'timeZone' | 'contacts' | 'edition'>,
  weekAddress: string,
): PaperFoot {
  const lines = corrected.flatMap(({ item, changes }) =>
    changes.map(({ at, what }) => `"${item.title}", ${writeDay(at, hub.timeZone)}: ${what}`),
  );
  const fitting = lines.filter(
    (_, at) => textEnd(lines.slice(0, at + 1).join(' '), TYPES.body, WHOLE) <= CORRECTIONS,
  );
  const more = lines.length - fitting.length;
  const corrections = [
    ...(lines.length === 0 ? ['None in this edition.'] : fitting),
    ...(more > 0 ? [`And ${more} more: ${weekAddress}`] : []),
  ];
  const { phone } = hub.contacts.public;
  const reach = phone === undefined ? '' : ` or ${phone.replaceAll(' ', NO_BREAK)}`;
  const imprint = `Published by ${hub.name}. In large print, or read out: ${weekAddress}${reach}.`;
  const phones = phoneNumbers(hub);
  return {
    corrections,
    imprint,
    phones: phoneRows(phones),
    height: footHeight(corrections, imprint, phones),
  };
}

function footHeight(corrections: readonly string[], imprint: string, phones: readonly PhoneNumber[]): number {
  const small = [`Corrections ${corrections[0] ?? ''}`, ...corrections.slice(1), imprint];
  const words = small.reduce((sum, line) => sum + textEnd(line, TYPES.body, WHOLE), 0);
  return words + phonesHeight(phones) + AROUND;
}

/** The national numbers stand in one row, each with its words beside it; the others in rows below, two or three in each. */
function phonesHeight(phones: readonly PhoneNumber[]): number {
  const { national, local, columns } = phoneRows(phones);
  const beside = SHEET.column - NATIONAL_NUMBER;
  const first = Math.max(TYPES.national.leading, ...national.map((line) => wordsHeight(line, beside)));
  const width = (SHEET.width + SHEET.gap) / columns - SHEET.gap;
  const rows = Array.from({ length: Math.ceil(local.length / columns) }, (_, row) =>
    local
      .slice(columns * row, columns * (row + 1))
      .map((line) => TYPES.phone.leading + wordsHeight(line, width)),
  );
  return rows.reduce((sum, row) => sum + Math.max(...row) + ROW_GAP, first);
}

function wordsHeight({ name, note }: PhoneNumber, width: number): number {
  return textEnd([name, note].filter(Boolean).join(', '), TYPES.strong, { width });
}

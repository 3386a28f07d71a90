import type { Hub } from '../hub/hub.ts';

/** A number at the foot of the paper. */
export interface PhoneNumber {
  /** Whom it reaches, or when it is for: `Urgent medical help`. */
  readonly name: string;
  /** As it is read out, `01632 960 001`; the national ones in digits alone. */
  readonly phone: string;
  /** What else there is to know: hours, another way. */
  readonly note?: string;
}

/**
 * The national numbers, in the words of the NHS:
 * https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-use-111/
 */
const NATIONAL: readonly PhoneNumber[] = [
  { name: 'Life-threatening emergency', phone: '999' },
  { name: 'Urgent medical help', phone: '111', note: 'or NHS 111 online' },
  { name: 'Urgent mental health help', phone: '111', note: 'select the mental health option' },
];

/** The numbers as they stand on paper: the national ones in a row, then the others, two in a row or three. */
export function phoneRows(phones: readonly PhoneNumber[]) {
  const local = phones.slice(NATIONAL.length);
  return { national: phones.slice(0, NATIONAL.length), local, columns: local.length > 2 ? 3 : 2 } as const;
}

/** The numbers at the foot of the paper: the national ones, the hub's own, and last its public contact. */
export function phoneNumbers({
  edition,
  contacts,
}: Pick<Hub, 'contacts'> & { readonly edition: Pick<Hub['edition'], 'phones'> }): readonly PhoneNumber[] {
  const { name, phone, hours } = contacts.public;
  return [
    ...NATIONAL,
    ...edition.phones.map((line) => ({ name: line.name, phone: line.phone, note: line.hours })),
    ...(phone === undefined ? [] : [{ name, phone, note: hours }]),
  ];
}

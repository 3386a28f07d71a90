import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import { findPersonalData } from './personal-data.ts';
import { hasCheckDigit } from './personal-data/nhs-number.ts';
import { publicContacts } from './personal-data/public-contacts.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const known = publicContacts({
  contacts: {
    public: { phone: '01632 960 001', email: 'sarah.jones@example.org', post: ['2 Mill Lane', 'BX1 1AA'] },
  },
});

/** What is found, with the words themselves, which only tests may see. */
const found = (text: string) =>
  findPersonalData(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const separators = fc.constantFrom('', ' ', '-', '\u00A0', '.', '\u2013', '  ');

/** Ten digits with a right check digit, where numbers are issued. */
const issued = fc
  .tuple(fc.constantFrom('4', '6', '7'), digits(9))
  .map(([first, rest]) => `${first}${rest}`)
  .filter(hasCheckDigit);

const grouped = (number: string, separator: string, ...lengths: readonly number[]): string =>
  lengths
    .map((length, index) => {
      const start = lengths.slice(0, index).reduce((sum, one) => sum + one, 0);
      return number.slice(start, start + length);
    })
    .join(separator);

const two = (number: number): string => String(number).padStart(2, '0');
const dates = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1900, max: 2029 }),
    separator: fc.constantFrom('/', '.', '-'),
  })
  .map(({ day, month, year, separator: by }) => [
    `${day} ${MONTHS[month - 1]} ${year}`,
    `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${two(year % 100)}`,
    `the ${day}th of ${MONTHS[month - 1]}, ${year}`,
    `${MONTHS[month - 1]} ${day}, ${year}`,
    `${day}-${MONTHS[month - 1]}-${year}`,
    `${two(day)}${by}${two(month)}${by}${year}`,
    `${day}${by}${month}${by}${two(year % 100)}`,
    `${year}-${two(month)}-${two(day)}`,
  ]);

const names = fc.constantFrom(
  'Mrs Patel',
  'Dr Oluwaseun Ade',
  'Sarah Jones',
  'Mohammed Al-Rashid',
  "Siân O'Brien",
  'Mr J. P. Reed',
);
const streets = fc.constantFrom(
  'Mill Lane',
  'High Street',
  'Old Church Road',
  'St Mary’s Close',
  'Park Avenue',
);
const postcodes = fc.constantFrom('M33 2AB', 'SW1A 1AA', 'BX4 1HA', 'EC1A1BB');
const phones = fc
  .tuple(fc.constantFrom('01', '02', '07'), digits(9), fc.constantFrom(' ', '', '-'))
  .map(([start, rest, by]) => grouped(`${start}${rest}`, by, 5, 3, 3));

describe('every', () => {
  test.each([
    ['alone', (number: string) => `Mr Reed (${number}) came.`],
    ['after its name', (number: string) => `NHS number: ${number}`],
    ['before its name', (number: string) => `${number} is his NHS No.`],
    ['at the beginning and the end', (number: string) => number],
  ])('NHS number is found %s, in groups of 3, 3 and 4 with anything between', (_, sentence) => {
    fc.assert(
      fc.property(issued, separators, (number, by) => {
        const written = grouped(number, by, 3, 3, 4);
        expect(found(sentence(written))).toEqual([`nhs-number: ${written}`]);
      }),
    );
  });

  test('ten digits are found in any groups right after "NHS number", with a wrong check digit too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-8][0-9]{9}$/), separators, (number, by) => {
        fc.pre(!/^1234567890$|^485777345[67]$/.test(number) && by.length < 2);
        const written = grouped(number, by, 2, 2, 2, 2, 2);
        expect(found(`Her NHS number is ${written}.`)).toEqual([`nhs-number: ${written}`]);
      }),
    );
  });

  test.each([
    ['Date of birth: ', ''],
    ['DOB ', ''],
    ['(d.o.b. ', ')'],
    ['Her date of birth is ', '.'],
    ['She was born on ', '.'],
    ['Jean Patel, born ', ', has'],
    ['Leo was born in Thornby on ', ' and'],
  ])('date is found in "%s…%s", however it is written', (before, after) => {
    fc.assert(
      fc.property(dates, (all) => {
        expect(
          all.flatMap((date) => found(`${before}${date}${after}`)).map((one) => one.slice(0, 15)),
        ).toEqual(all.map(() => 'date-of-birth: '));
      }),
    );
  });

  test.each(['Hospital number: ', 'hospital no. ', 'MRN ', 'Patient ID ', 'Unit number is ', 'case number '])(
    'identifier is found after "%s"',
    (label) => {
      const identifiers = fc
        .tuple(
          fc.stringMatching(/^[A-CE-Z]{0,3}$/),
          fc.constantFrom('', '-'),
          fc.stringMatching(/^[1-9][0-9]{4,7}$/),
        )
        .map(([letters, by, number]) => (letters === '' ? number : `${letters}${by}${number}`));
      fc.assert(
        fc.property(identifiers, (identifier) => {
          expect(found(`${label}${identifier}.`)).toEqual([`hospital-number: ${identifier}`]);
        }),
      );
    },
  );

  test('phone number beside a name is found, before it or after it', () => {
    fc.assert(
      fc.property(names, phones, (name, phone) => {
        const sentences = [
          `Call ${name} on ${phone}.`,
          `${name}, chair, ${phone}`,
          `${name}\nTel: ${phone}`,
          `${phone} (${name})`,
        ];
        expect(sentences.flatMap(found)).toEqual(sentences.map(() => `phone-of-person: ${phone}`));
      }),
    );
  });

  test('home is found where somebody lives in it, or after a name', () => {
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 1, max: 999 }),
        streets,
        postcodes,
        (name, house, street, postcode) => {
          const home = `${house} ${street}`;
          const sentences = [
            `${name} lives at ${home}.`,
            `${name}, 72, of ${home}, said`,
            `Her home address is ${home}.`,
          ];
          expect(sentences.flatMap(found)).toEqual(sentences.map(() => `home-address: ${home}`));
          const whole = `${home}, Millmere, ${postcode}`;
          expect(found(`${name} lives at ${whole}.`)).toEqual([`home-address: ${whole}`]);
        },
      ),
    );
  });

  test('postcode with a name is found', () => {
    fc.assert(
      fc.property(names, postcodes, (name, postcode) => {
        const sentences = [`${name} (${postcode})`, `${name}, Sale, ${postcode}`, `${postcode}, ${name}`];
        expect(sentences.flatMap(found)).toEqual(sentences.map(() => `postcode-of-person: ${postcode}`));
      }),
    );
  });
});

describe('nothing is found', () => {
  test('in a phone number of eleven digits, however it is spaced, whatever its digits', () => {
    const any = fc.tuple(
      fc.stringMatching(/^0[1-9][0-9]{9}$/),
      separators,
      fc.constantFrom([5, 6], [5, 3, 3], [3, 4, 4], [4, 3, 4], [11]),
    );
    fc.assert(
      fc.property(any, ([phone, by, lengths]) => {
        const written = grouped(phone, by, ...lengths);
        const sentences = [
          written,
          `Call ${written}.`,
          `Have your NHS number ready and call ${written}.`,
          `Order ${written}`,
        ];
        expect(sentences.flatMap(found)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('in what the organisation publishes itself', () => {
    expect(found('Sarah Jones, 01632 960 001, sarah.jones@example.org, 2 Mill Lane, BX1 1AA')).toEqual([]);
    expect(found('Sarah Jones on +44 (0)1632 960001')).toEqual([]);
  });
});

test('what is found says where, never what', () => {
  const text =
    'Sarah Jones, born on 3 May 1961, of 14 Mill Lane, M33 2AB (Mr Reed: 07700 900 123), s.j@gmail.com, 401 023 2137';
  const all = findPersonalData(text);
  expect(all.map(({ kind }) => kind)).toEqual([
    'date-of-birth',
    'home-address',
    'phone-of-person',
    'personal-email',
    'nhs-number',
  ]);
  expect(all.map((one) => Object.keys(one))).toEqual(all.map(() => ['kind', 'start', 'end']));
  expect(all.map((one) => Object.values(one).filter((value) => typeof value === 'string'))).toEqual(
    all.map(({ kind }) => [kind]),
  );
});

test('a text of fifty thousand characters that nearly matches everywhere takes no longer than a blink', () => {
  const hostile = [
    '1 '.repeat(25_000),
    'A'.repeat(50_000),
    'Mary '.repeat(10_000),
    'born in '.repeat(6_000),
    '1 A '.repeat(12_000),
  ];
  const started = cpuMs();
  hostile.forEach((text) => findPersonalData(text));
  expect(cpuMs() - started).toBeLessThan(3_000);
});

import { expect, test } from 'vitest';
import { findPersonalData } from '../personal-data.ts';

const found = (text: string) => findPersonalData(text).map(({ kind }) => kind);

/** What notices and press releases of the NHS say that looks like personal data, and is none. */

test.each([
  'Order 943 476 5918.',
  'NHS number: 999 123 4567.',
  'Phone 434 765 9190.',
  'Card 1434 765 9190 22.',
  'https://example.org/id/4347659190',
  'Order 943 476 5919.',
  'An NHS number has 10 digits, such as 485 777 3456.',
  'Have your NHS number ready and call 01632 960 123.',
  'Your NHS number? Call 020 7946 0123 or 0800 123 456',
  'NHS number 123 456 7890 is an example',
])("a number in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'The NHS was born in 1948.',
  'The service, born on 5 July 1948, is',
  'The NHS was born on 5 July 1948.',
  'babies born on 1 January 2026',
  'people born on or after 1 September 1955',
  'If you were born between 2 September 1942 and 1 September 1955',
  'children born on 1 September 2024 or later',
  'Have your date of birth ready.',
  'date of birth by 30 November 2026',
  'Enter your date of birth, for example 31 3 1980',
  'Born in 1948',
  'Florence Nightingale was born on 12 May 1820',
  'Leo was born in Millmere and will open the unit on 3 May 2026',
  'Babies born early can come on Tuesday 3 May 2026.',
  'The idea was born at a meeting on 3 May 2024',
  'date of birth on or before 1 September 1955',
  'If your date of birth is 1 September 1955 or earlier',
  'Newborn on 3 May 2026',
  'airborne on 3 May 2026',
])("a date in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'patient numbers 2024',
  'The hospital number is 01632 960 123',
  'Unit 12',
  'unit number 12',
  'case numbers rose to 12345',
  'registered charity number 1234567',
  'patient no. 3 of 2026',
  'hospital number, 01632 960 012',
  'Call the clinic number: 01632 960 123',
  'ward number 12345',
])("a number of something else in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'Florence Hill Medical Centre\nFlorence Hill\nSt Osyn\nLV5 4RJ\nPhone: 01632 960 143',
  "Dr Reed's surgery on 01632 960 020",
  'Call Dr Patel at Millmere Surgery on 01632 960 020.',
  'Speak to Dr Jones or call 01632 960 020.',
  'Mary Smith retires\nsummary: Call 01632 960 020 to book',
  '“We are proud,” said Sarah Jones. Call 01632 960 020.',
  'Sarah Jones, chief executive, said: “Call us on 01632 960 020.”',
  'Victoria Hospital: 01632 960 020',
  'James Cook Hospital 01632 960 020',
  'Sarah Jones in the communications team on 01632 960 123',
  'PALS on 01632 960 016',
  'Thornby Surgery | Dr Patel | 01632 960 010',
  '- Mary Jones, chair\n- 01632 960 020 helpline',
  'Call Samaritans on 116 123',
  "St Mary's Hospice 01632 960 020",
  'Florence Nightingale Centre, 01632 960 020',
  'call Sarah Jones on 0300 123 4567',
  'Thornby Surgery, 01632 960 020, Dr Patel',
  'Mary Seacole Ward (01632 960 020)',
  'Lloyds Pharmacy, 01632 960 020',
])("a phone number in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'millmere.walkers.club@gmail.com',
  'thornbycarers@gmail.com',
  'patient.services@nhs.net',
  'grace.ward@nhs.net',
  'may.events@trust.nhs.uk',
  'info@example.org',
  'pals@trust.nhs.uk',
  'victoria.hospital@nhs.net',
])("an address of email in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  'The clinic is at 14 Mill Lane.',
  'Patel Surgery, 4 High Street, M33 2AB',
  'Dr Patel, 4 High Street, M33 2AB',
  'The team now works at 12 High Street',
  'Write your home address on the form.',
  'stays at 5 degrees',
  'Our new home at 12 High Street opens',
  'Millmere Market Hall, Market Place, Millmere, BX4 1HA',
  'She works at Fennaby Hospital, 12 High Street',
  'Sarah Jones will open the clinic at Millmere Market Hall, Market Place, BX4 1HA.',
  'Join Sarah Jones at 10am at 4 Market Place, BX4 1HA.',
  'Dr Lee will speak at Fennaby House, BX1 1AB',
  'Patel Surgery, 4 High Street, M33 2AB',
  'Holly Bank, 14 Mill Lane',
  'She lives in Thornby',
  'Victoria Mill, 12 High Street, M33 2AB',
  "Healthwatch Brackenshire, St Mary's House, 12 High Street, BX1 2AB",
  'Visit Grace Church, Mill Lane, M33 2AB',
  'The Martin Luther King Centre, 12 High Street, M33 2AB',
  'Marie Curie Hospice, Marsden Road, Sale M33 2AB',
  'Sue Ryder, 12 High Street, M33 2AB',
  'St John Ambulance, 12 High Street, M33 2AB',
  'St. George’s Hall, 12 High Street',
  'Albert Dock, Liverpool, L3 4AA',
  'Carol Concert, M33 2AB',
  'Nurse Led Clinic, 01632 960 020',
  'Nurse Appointments 01632 960 020',
  'Doctor Appointments: 01632 960 020',
  'venue:\n  name: Victoria Rooms\n  address: [2 Mill Lane, Millmere, M33 2AB]',
  'venue: { name: Victoria Baths, address: [2 Mill Lane, M33 2AB] }',
  "contact the Trust's switchboard on 01246 277 271",
  'Out-of-hours: Mental Health Crisis Line 01632 960 020',
  'Mark Monday in your diary: 01632 960 020',
  'If you or Mary Jones need help, call us on 01632 960 020',
  'The ward was opened by Princess Anne at Millmere, M33 2AB',
  'Jean Bishop Integrated Care Centre, David Lister Way, M33 2AB',
  'the patient number 5 in the queue',
  'Victoria Road Surgery: 01632 960 020',
  'Jubilee Street Practice on 020 7946 0123',
  'Sir Robert Peel Hospital, Plantation Lane, M33 2AB',
  'Send it to Freepost, Sarah Jones House, M33 2AB',
  'Your baby, born on or after 1 July 2024,',
  'she was born with a heart condition on 3 May',
])("an address in %j is nobody's own", (text) => {
  expect(found(text)).toEqual([]);
});

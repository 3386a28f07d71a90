import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '../../news/personal-data.ts';
import { emailsIn } from '../../news/personal-data/emails-in-text.ts';
import { phonesIn } from '../../news/personal-data/phones-in-text.ts';
import { postcodesIn } from '../../news/personal-data/postcodes-in-text.ts';
import { anonymise } from './anonymise.ts';

test.each([
  ['@brackenshire.example @jo Is it free?', 'Is it free?', ['account']],
  ['Thanks to @anna@social.example, it is.', 'Thanks to [the name of an account], it is.', ['account']],
  ['Write to me: news@mail.example.', 'Write to me: [an email address].', ['email']],
  ['Call 01632 960123 or +44 7700 900 123', 'Call [a phone number] or [a phone number]', ['phone']],
  ['My NHS number is 943 476 5919.', 'My NHS number is [an NHS number].', ['nhs-number']],
  [
    'I was born on 3 May 1961, is it free?',
    'I was born on [a date of birth], is it free?',
    ['date-of-birth'],
  ],
  ['I am in bx4 1ha or BX4 1HA', 'I am in [a postcode] or [a postcode]', ['postcode']],
  ['I live at 14 Mill Lane, Millmere', 'I live at [a home address], Millmere', ['home-address']],
  [
    'See bsky.app/profile/jo and https://x.com/jo',
    'See [a web address] and [a web address]',
    ['web-address'],
  ],
  ['Case 2026 1234 567', 'Case [a long number]', ['long-number']],
  [
    'Mail ＠ｊｏ or j\u200bo@mail.example',
    'Mail [the name of an account] or [an email address]',
    ['account', 'email'],
  ],
  ['Is the clinic open on 28 November 2026 from 9am to 5pm?', undefined, []],
])('%s', (written, text = written, taken) => {
  expect(anonymise(written)).toMatchObject({ text, taken });
});

test('what is left to a person is said each time', () => {
  expect(anonymise('Is it free?').look.join(' ')).toMatch(/names.*ward.*days.*neighbour/);
});

const word = fc.constantFrom(
  '@jo',
  '@@jo',
  '@anna@social.example',
  'jo@mail.example',
  'a@b@c.example',
  '01632 960123',
  '+44 (0)7700 900123',
  '943 476 5919',

  'NHS number',
  'NHS no:',
  'date of birth',
  'DOB:',
  'born on',
  '3 May 1961',
  '03/05/61',
  '030561',
  'BX4 1HA',
  'bx41ha',
  '14 Mill Lane',

  'lives at',
  'Jo Brown',
  'Mrs Sarah Jones',
  'of',
  'Call',
  'hospital number',
  'A123456',
  'MRN',
  '| DOB |',
  '|---|',
  '| 3.5.61 |',
  '\n',

  'https://x.com/jo',
  'www.a.example',
  '(',
  ')',
  ',',
  '.',
  ':',
  '-',
  ' ',
  '\u200b',
  '\u00a0',
  '０７７００',
  '900',
  '123',
  '[a date of birth]',
  'Flat 2, Rose Court',
);

test('whatever somebody wrote, nothing that can be found is left in it', () => {
  const text = fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 6, arbitrary: word }, fc.string({ unit: 'grapheme', maxLength: 6 })),
        fc.constantFrom('', ' '),
      ),
    )
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (written) => {
      const { text: left } = anonymise(written);
      expect(findPersonalData(left)).toEqual([]);
      expect([emailsIn(left), phonesIn(left), postcodesIn(left.toUpperCase())]).toEqual([[], [], []]);
      expect(left).not.toMatch(/(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]|https?:\/\/|\d{7}/iu);
      expect(anonymise(left)).toMatchObject({ text: left, taken: [] });
    }),
    { numRuns: 3000 },
  );
});

test.each(['@jo 943 476 5919 a@b.example ', '@a.', 'a-', '1 ', 'www.', '[a](https://', '@', 'Jo Brown '])(
  'a huge message of nothing but %j is done within seconds',
  (part) => {
    const [huge, began] = [part.repeat(50_000 / part.length), performance.now()];
    expect(anonymise(huge).text).not.toMatch(/@\w|\d/);
    expect(performance.now() - began).toBeLessThan(5000);
  },
);

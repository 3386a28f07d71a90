import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { isWellGrouped, writePhone } from './text/phone-number.ts';
import { phonesIn, type WrittenPhone } from './text/phones-in-text.ts';
import { proseOf, type Wrong } from './text/prose.ts';
import type { Words } from './words.ts';

/** Phone numbers that cannot be called, or are hard to read out. */
export const phoneNumbers: Check = {
  name: 'phone-numbers',
  subject: 'Words',
  severity: 'warns',
  finds:
    'Phone numbers with a digit too few or too many, and numbers that are not grouped as the NHS does it: 01273 800 900.',
  bad: [
    {
      body: 'Call 01632 960 01 to book.',
      says: '8:6 This phone number has 10 digits, which is too few: nobody could call it. Look it up, and write all of its digits.',
    },
    {
      body: 'Call (01632) 960001 to book.',
      says: '8:6 This phone number is hard to read out as it is written. Write "01632 960 001".',
    },
    {
      body: 'Phone 0207 946 0000, 24 hours a day.',
      says: '8:7 This phone number is hard to read out as it is written. Write "020 7946 0000".',
    },
    {
      body: 'Call +44 (0)20 7946 0000.',
      says: '8:6 This phone number is hard to read out as it is written. Write "020 7946 0000".',
    },
    {
      body: 'Text 07700900866 to join.',
      says: '8:6 This phone number is hard to read out as it is written. Write its digits in groups of 5, 3 and 3, as in "07700 900 866".',
    },
  ],
  good: [
    { body: 'Call 01632 960 001 24 hours a day, 020 7946 0000 from 9am, or text 07700 900 866.' },
    { body: 'Call 111, Samaritans on 116 123, Childline on 0800 1111 or 0300 123 23 23.' },
    { body: 'Use a textphone: 18001 01632 960 001. The study is number 0123456789.' },
    { body: 'Call 0800 890 567 or 0113 496 0000. From abroad: +39 1 33 45 70 90.' },
  ],
  inWords: (words) => [...numbers(words), ...samaritans(words)],
};

function numbers(words: Words): readonly Found[] {
  const { text, at } = proseOf(words);
  return phonesIn(text).flatMap((phone) => {
    const wrong = judge(phone);
    return wrong ? [warns(words.file, at(phone.start), wrong.what, wrong.instead)] : [];
  });
}

function judge({ written, digits, groups, length }: WrittenPhone): Wrong | undefined {
  if (length !== 'right') {
    return {
      what: `This phone number has ${digits.length} digits, which is ${length}: nobody could call it.`,
      instead: 'Look it up, and write all of its digits.',
    };
  }
  if (/^[\d ]+$/.test(written) && !written.includes('  ') && isWellGrouped(groups)) return undefined;
  return {
    what: 'This phone number is hard to read out as it is written.',
    // A mobile number may turn out to be somebody's own, and what a check prints is kept.
    instead: digits.startsWith('07')
      ? 'Write its digits in groups of 5, 3 and 3, as in "07700 900 866".'
      : `Write "${writePhone(digits)}".`,
  };
}

/** The one number of 6 digits that everybody should know by heart. */
const SAMARITANS = /(?<=\b(?:samaritans|call|phone|on)\b[^\n]{0,20}(?<![\d ]) )116[-.]?123(?! ?\d)/gi;

function samaritans(words: Words): readonly Found[] {
  const { text, at } = proseOf(words);
  return [...text.matchAll(SAMARITANS)].map(({ index }) =>
    warns(
      words.file,
      at(index),
      'The number of Samaritans is hard to read out as it is written.',
      'Write "116 123".',
    ),
  );
}

import { expect, test } from 'vitest';
import { phoneParts } from './phone-parts.ts';

test.each([
  [
    '01632 960 010, Monday to Friday, 9am to 5pm',
    [{ text: '01632 960 010', href: 'tel:01632960010' }, { text: ', Monday to Friday, 9am to 5pm' }],
  ],
  ['Call 0800 1111.', [{ text: 'Call ' }, { text: '0800 1111', href: 'tel:08001111' }, { text: '.' }]],
  [
    '020 7946 0000 or 07700 900 866',
    [
      { text: '020 7946 0000', href: 'tel:02079460000' },
      { text: ' or ' },
      { text: '07700 900 866', href: 'tel:07700900866' },
    ],
  ],
  ['18001 01632 960 010', [{ text: '18001 ' }, { text: '01632 960 010', href: 'tel:01632960010' }]],
])('%s: each phone number is a link that calls it', (words, parts) => {
  expect(phoneParts(words)).toEqual(parts);
});

test.each(['Monday to Friday, 9am to 5pm', 'Forms are at 12 libraries until 08:30.', 'Room 0123'])(
  '%s: nothing in it is a phone number',
  (words) => {
    expect(phoneParts(words)).toEqual([{ text: words }]);
  },
);

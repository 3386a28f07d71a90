import { describe, expect, test } from 'vitest';
import type { Item } from '../news/item.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { readingOut } from './reading-out.ts';
import { say, sayNumber } from './say.ts';

const hub = {
  name: 'Marsh Trust',
  title: 'Marsh News',
  timeZone: 'Europe/London',
  places: [],
  edition: { phones: [{ name: 'Crisis line', phone: '01632 960 004' }] },
  contacts: { public: { name: 'Desk', phone: '01632 960 001', hours: 'weekdays' } },
};
const address = ({ id }: Item) => ({ url: '', host: 'marsh.example', path: `/s/${id}` });
const edition = {
  monday: '2026-11-16',
  count: 2,
  lead: sampleItem({ id: 'bcdfg', title: 'Flu clinic opens', summary: 'Call 01632 960 020 & ask.' }),
  stories: [
    sampleItem({ id: 'cdfgh', kind: 'alert', published: '2026-11-17T09:00:00Z', title: 'Phones are down' }),
  ],
  notices: [],
  events: [],
  consultations: [],
  done: [],
  translations: [],
  corrected: [
    {
      item: sampleItem({ title: 'Car park' }),
      changes: [{ at: '2026-11-18T09:00:00Z', what: 'It opens on Monday', minor: false }],
    },
  ],
};
const words = readingOut(edition, hub, address);

describe('an edition to be read out', () => {
  test.each([
    ['begins with how much there is', 'There are 2 items.'],
    ['names the week in words', 'for the week of Monday 16 to Sunday 22 November 2026.'],
    ['counts its items', 'Item 1 of 2. News.\nFlu clinic opens.\nCall 0 1 6 3 2, 9 6 0, 0 2 0 and ask.'],
    ['spells addresses', 'To read more, type marsh dot example, slash s, slash b c d f g.'],
    ['says when an alert was given', 'This alert was given on Tuesday 17 November 2026.'],
    ['tells what was put right', 'In Car park, on Wednesday 18 November 2026: It opens on Monday.'],
    ['gives the numbers of the hub', 'Crisis line: 0 1 6 3 2, 9 6 0, 0 0 4.'],
    [
      'ends with the public contact',
      'Desk: 0 1 6 3 2, 9 6 0, 0 0 1, weekdays.\n\nThat is the end of this edition.\n',
    ],
  ])('%s', (_, part) => {
    expect(words).toContain(part);
  });
});

test.each([
  ['Go to NHS 111 online or call 111.', 'Go to NHS 1 1 1 online or call 1 1 1.'],
  ['See https://www.nhs.uk/flu-jab/.', 'See nhs dot uk slash flu hyphen jab.'],
  ['Open 9am to 5:30pm, room 12, £111.50', 'Open 9am to 5:30pm, room 12, £111.50'],
  ['Hello 👋 all', 'Hello all'],
  ['A&E', 'A and E'],
])('%j is said as %j', (written, said) => {
  expect(say(written)).toBe(said);
});

test('a number is said digit by digit', () => {
  expect(sayNumber('0300 123 23 23')).toBe('0 3 0 0, 1 2 3, 2 3, 2 3');
});

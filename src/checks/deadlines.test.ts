import { expect, test } from 'vitest';
import { deadlines } from './deadlines.ts';
import { facts, item, run } from './testing/facts.ts';

const CONSULTATION =
  'kind: consultation\nconsultation: { closes: 2027-01-29, phone: 01632 960 010, paper: Forms are at every library. }';

const found = (body: string, front = CONSULTATION) =>
  run(deadlines, facts({ 'news/a.md': item(front, body) })).map(({ what }) => what);

test.each([
  ['Reply by midday on Saturday 30 January 2027.'],
  ['You have until 31 January 2027.'],
  ['Please return your form before 1 February 2027.'],
  ['The consultation closes on 31 January 2027.'],
  ['Have your say by the end of 31 January 2027.'],
])('a last day after the consultation has closed is found: %s', (body) => {
  expect(found(body)).toEqual([expect.stringContaining('this closes on Friday 29 January 2027.')]);
});

test.each([
  ['Reply by Friday 29 January 2027.'],
  ['Reply by Friday 15 January 2027 if you want a paper form.'],
  ['The ward closes on 31 March 2027, if we go on with this.'],
  ['The board will decide by 31 March 2027.'],
  ['We will tell you what we decide by 31 March 2027.'],
  ['The centre would be open until 31 March 2028.'],
  ['Tell us by 29 January. The board meets on 31 March 2027.'],
  ['Reply by Saturday 30 January 2028.'],
])('what is no last day, or the right one, is left alone: %s', (body) => {
  expect(found(body)).toEqual([]);
});

test('an item of another kind has no last day of its own', () => {
  expect(found('Reply by 31 January 2029.', '')).toEqual([]);
});

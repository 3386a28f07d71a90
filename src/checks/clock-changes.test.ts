import { describe, expect, test } from 'vitest';
import { timesShown } from '../news/civil-time.ts';
import { clockChanges } from './clock-changes.ts';
import { facts, HUB, item, run } from './testing/facts.ts';

const found = (body: string, hub = HUB) =>
  run(clockChanges, facts({ 'news/a.md': item('', body) }, { hub })).map(
    ({ severity, what }) => `${severity} ${what}`,
  );

const gone = (time: string) => [
  `blocks On Sunday 28 March 2027 the clocks go forward, so there is no ${time}.`,
];
const twice = (time: string) => [
  `warns On Sunday 31 October 2027 the clocks go back, so ${time} comes twice.`,
];

describe('on the night on which the clocks change', () => {
  test.each([
    ['It stops at 1am on Sunday 28 March 2027.', gone('1am')],
    ['It stops at 1.59am on Sunday 28 March 2027.', gone('1:59am')],
    ['It stops at 01:30 on 28 March 2027.', gone('1:30am')],
    ['On 28 March 2027, from 1:15am to 3am, it stops.', gone('1:15am')],
    ['It stops from 11pm on 27 March 2027 and from 1:30am on 28 March 2027.', gone('1:30am')],
    ['It stops at 1:30am on Sunday 31 October 2027.', twice('1:30am')],
  ])('a time of that hour is found: %s', (body, said) => {
    expect(found(body)).toEqual(said);
  });

  test.each([
    ['It stops at 12:59am on Sunday 28 March 2027.'],
    ['It stops at 2am on Sunday 28 March 2027.'],
    ['It stops at 1:30pm on Sunday 28 March 2027.'],
    ['It stops at 1:30 on Sunday 28 March 2027.'],
    ['It stops at midnight on Sunday 28 March 2027.'],
    ['It stops at 1:30am on Saturday 27 March 2027.'],
    ['It stops at 2am on Sunday 31 October 2027.'],
    ['It stops at 1:30am BST on Sunday 31 October 2027.'],
    ['Come on Sunday 28 March 2027. It stops at 1:30am.'],
  ])('another time, or one that says which it is, is left alone: %s', (body) => {
    expect(found(body)).toEqual([]);
  });

  test('the place of the hub counts', () => {
    const hub = { ...HUB, timeZone: 'America/St_Johns' };
    expect(found('It stops at 1:30am on Sunday 28 March 2027.', hub)).toEqual([]);
    expect(found('It stops at 2:30am on Sunday 14 March 2027.', hub)).toHaveLength(1);
  });
});

test.each([
  ['2027-03-28', '00:59', 1],
  ['2027-03-28', '01:00', 0],
  ['2027-03-28', '01:59', 0],
  ['2027-03-28', '02:00', 1],
  ['2027-10-31', '00:59', 1],
  ['2027-10-31', '01:00', 2],
  ['2027-10-31', '01:59', 2],
  ['2027-10-31', '02:00', 1],
])('on %s the clock shows %s %i times', (day, time, often) => {
  expect(timesShown(day, time, 'Europe/London')).toBe(often);
});

import { describe, expect, test } from 'vitest';
import { parseHub } from '../../hub/hub-files.ts';
import { dueAt } from './due-at.ts';
import { hoursInWords } from './hours-in-words.ts';
import { standing } from './standing.ts';
import { teamOf } from './team.ts';
import { workedBetween } from './worked-between.ts';
import { FOI_WORKING_DAYS, workingDaysAfter } from './working-days-after.ts';

const teamWith = (inbox: string) =>
  teamOf(
    parseHub(`name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
inbox: ${inbox}
`),
  );
const team = teamWith('{}');
const sameDay = teamWith('{ target: same-day }');
const away = '{ closed: [{ on: 2026-11-24, reason: Staff training }] }';
const nights = teamWith('{ hours: { sunday: { from: "00:00", until: "06:00" } } }');

describe('the minutes that a team works', () => {
  test.each([
    ['a message at 6am answered at 9:05am took five', '2026-11-23T06:00:00Z', '2026-11-23T09:05:00Z', 5],
    ['a whole day is eight hours', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', 480],
    ['a night has none', '2026-11-23T17:00:00Z', '2026-11-24T09:00:00Z', 0],
    ['a weekend has none', '2026-11-20T17:00:00Z', '2026-11-23T09:00:00Z', 0],
    ['Friday afternoon to Monday morning', '2026-11-20T16:30:00Z', '2026-11-23T09:30:00Z', 60],
    ['Christmas Eve 5pm to 29 December 2026 is a day', '2026-12-24T17:00:00Z', '2026-12-30T00:00:00Z', 480],
    ['in summer the team begins at 8:00 UTC', '2026-07-01T08:00:00Z', '2026-07-01T08:05:00Z', 5],
    ['half a minute is none', '2026-11-23T09:00:00Z', '2026-11-23T09:00:59Z', 0],
    ['backwards there is no time', '2026-11-23T12:00:00Z', '2026-11-23T11:00:00Z', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(workedBetween(from, to, team)).toBe(minutes);
  });

  test('leave out the days on which it is away', () => {
    expect(workedBetween('2026-11-23T16:00:00Z', '2026-11-25T10:00:00Z', teamWith(away))).toBe(120);
  });

  test.each([
    [
      'fewer on the night on which the clocks go forward',
      '2027-03-27T12:00:00Z',
      '2027-03-28T12:00:00Z',
      300,
    ],
    ['more on the night on which they go back', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', 420],
    ['as the clock shows on any other', '2026-10-31T12:00:00Z', '2026-11-01T12:00:00Z', 360],
  ])('are %s', (_, from, to, minutes) => {
    expect(workedBetween(from, to, nights)).toBe(minutes);
  });
});

describe('an answer is due', () => {
  test.each([
    ['Monday 6am: Tuesday', '2026-11-23T06:00:00Z', '2026-11-24T17:00:00Z'],
    ['Monday 4:59pm: Tuesday', '2026-11-23T16:59:00Z', '2026-11-24T17:00:00Z'],
    ['Monday 8pm: Tuesday', '2026-11-23T20:00:00Z', '2026-11-24T17:00:00Z'],
    ['Friday: Monday', '2026-11-20T10:00:00Z', '2026-11-23T17:00:00Z'],
    ['Saturday: Monday', '2026-11-21T10:00:00Z', '2026-11-23T17:00:00Z'],
    ['Christmas Eve: the day after Boxing Day’s substitute', '2026-12-24T10:00:00Z', '2026-12-29T17:00:00Z'],
    ['in summer at 5pm on the clock', '2026-07-01T10:00:00Z', '2026-07-02T16:00:00Z'],
    ['half past midnight in summer is that day', '2026-07-01T23:30:00Z', '2026-07-03T16:00:00Z'],
  ])('on the next working day: %s', (_, came, due) => {
    expect(dueAt(came, team)).toEqual({ at: due });
  });

  test.each([
    ['Monday 6am: Monday', '2026-11-23T06:00:00Z', '2026-11-23T17:00:00Z'],
    ['Monday 4:59pm: Monday', '2026-11-23T16:59:59Z', '2026-11-23T17:00:00Z'],
    ['Monday 5pm: Tuesday', '2026-11-23T17:00:00Z', '2026-11-24T17:00:00Z'],
    ['Saturday: Monday', '2026-11-21T10:00:00Z', '2026-11-23T17:00:00Z'],
  ])('on the same day: %s', (_, came, due) => {
    expect(dueAt(came, sameDay)).toEqual({ at: due });
  });

  test('after the days on which the team is away', () => {
    expect(dueAt('2026-11-23T10:00:00Z', teamWith(away)).at).toBe('2026-11-25T17:00:00Z');
  });

  test('as if people worked where bank holidays are not known, and says so', () => {
    expect(dueAt('2029-12-24T10:00:00Z', team)).toEqual({
      at: '2029-12-25T17:00:00Z',
      note: 'Bank holidays are known from Monday 1 January 2024 to Sunday 31 December 2028 only: any other day from Monday to Friday was counted as one on which people work.',
    });
  });
});

describe('a message that waits', () => {
  const came = '2026-11-23T10:00:00Z';
  const due = { at: '2026-11-24T17:00:00Z' };

  test.each([
    ['2026-11-23T10:00:00Z', 900, 0, 'in time'],
    ['2026-11-24T15:00:00Z', 120, 0, 'in time'],
    ['2026-11-24T15:01:00Z', 119, 0, 'soon'],
    ['2026-11-24T17:00:00Z', 0, 0, 'soon'],
    ['2026-11-24T17:00:01Z', 0, 0, 'missed'],
    ['2026-11-25T09:30:00Z', 0, 30, 'missed'],
  ])('stands at %s with %i minutes left and %i over: %s', (now, left, late, state) => {
    expect(standing(came, now, team)).toEqual({ due, left, late, state });
  });
});

describe('working days by law', () => {
  test.each([
    ['a request of Monday 23 November 2026', '2026-11-23', '2026-12-21'],
    ['of 1 December: Christmas is left out', '2026-12-01', '2026-12-31'],
    ['of a Saturday: Monday is the first', '2026-11-21', '2026-12-18'],
    ['over Easter', '2027-03-15', '2027-04-14'],
  ])('are counted for %s', (_, came, day) => {
    expect(workingDaysAfter(came, FOI_WORKING_DAYS)).toEqual({ day });
  });

  test('are counted beyond the copy of the bank holidays, which is said', () => {
    const counted = workingDaysAfter('2028-12-20', FOI_WORKING_DAYS);
    expect(counted.day).toBe('2029-01-19');
    expect(counted.note).toContain('known from Monday 1 January 2024 to Sunday 31 December 2028 only');
  });
});

describe('hours in words', () => {
  test.each([
    ['{}', 'Monday to Friday, 9am to 5pm, except bank holidays'],
    [
      '{ hours: { monday: { from: "08:30", until: "12:00" }, tuesday: { from: "08:30", until: "12:00" }, saturday: { from: "10:00", until: "13:00" } } }',
      'Monday and Tuesday, 8:30am to midday; Saturday, 10am to 1pm, except bank holidays',
    ],
  ])('of %s', (inbox, words) => {
    expect(hoursInWords(teamWith(inbox).hours)).toBe(words);
  });
});

import { describe, expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { consultationRow, eventDays, noticeRow } from './dated-rows.ts';

const hub = { timeZone: 'Europe/London', places: [{ id: 'millmere', name: 'Millmere' }] };
const WEEK = '2026-11-16';

const event = {
  start: '2026-11-28T09:00:00Z',
  end: '2026-11-28T17:00:00Z',
  allDay: false,
  venue: { name: 'Market Hall', address: [] },
  for: 'Everyone',
  walkIn: true,
};
const days = (fields: Partial<NonNullable<Parameters<typeof sampleItem>[0]>['event']>) =>
  eventDays([sampleItem({ kind: 'event', event: { ...event, ...fields } })], hub, WEEK);

describe('a notice says from and until when', () => {
  test.each([
    ['2026-12-12T00:00:00Z', undefined, 'Until the end of Friday 11 December'],
    [
      '2026-12-11T17:00:00Z',
      '2026-11-30T00:00:00Z',
      'From Monday 30 November until 5pm on Friday 11 December',
    ],
    ['2026-11-25T18:30:00Z', '2026-11-25T12:30:00Z', 'From 12:30pm to 6:30pm on Wednesday 25 November'],
    ['2026-11-26T00:00:00Z', '2026-11-25T00:00:00Z', 'All day on Wednesday 25 November'],
    ['2026-11-20T17:00:00Z', '2026-11-10T09:00:00Z', 'Until 5pm on Friday 20 November'],
    ['2027-01-02T00:00:00Z', undefined, 'Until the end of Friday 1 January 2027'],
    [undefined, undefined, 'Until further notice'],
    [undefined, '2026-11-23T09:00:00Z', 'From 9am on Monday 23 November until further notice'],
  ])('until %s, from %s: %s', (expires, from, when) => {
    const item = sampleItem({ kind: 'notice', expires, notice: { from, until: expires } });
    expect(noticeRow(item, hub, WEEK).when).toBe(when);
  });

  test('and where: the service, or else the places', () => {
    const wheres = [{ service: 'The car park' }, {}].map(
      (notice) => noticeRow(sampleItem({ kind: 'notice', notice }), hub, WEEK).where,
    );
    expect(wheres).toEqual(['The car park', 'Millmere']);
  });
});

describe('an event stands under its day', () => {
  test('with its times, its place and how to come', () => {
    expect(days({})).toMatchObject([
      {
        day: 'Saturday 28 November',
        rows: [{ when: '9am to 5pm', where: 'Market Hall', notes: ['No need to book.'] }],
      },
    ]);
  });

  test.each([
    [
      'of a whole day',
      { allDay: true, start: '2026-11-28T00:00:00Z', end: '2026-11-29T00:00:00Z' },
      'All day',
    ],
    [
      'of three whole days',
      { allDay: true, start: '2026-11-28T00:00:00Z', end: '2026-12-01T00:00:00Z' },
      'All day, to Monday 30 November',
    ],
    ['that ends at midnight', { end: '2026-11-29T00:00:00Z' }, '9am to midnight'],
    ['that ends on another day', { end: '2026-11-29T06:00:00Z' }, '9am to 6am on Sunday 29 November'],
  ])('one %s', (_, fields, when) => {
    expect(days(fields)[0]?.rows[0]?.when).toBe(when);
  });

  test('and says when it does not take place', () => {
    const cancelled = { at: '2026-11-20T09:00:00Z', why: 'The hall has no heating.' };
    expect(days({ cancelled })[0]?.rows[0]?.notes).toEqual(['Cancelled: The hall has no heating.']);
  });

  test('or that it is online only', () => {
    expect(days({ venue: undefined, online: 'https://example.org/' })[0]?.rows[0]).toMatchObject({
      where: 'Online',
      notes: ['No need to book.'],
    });
  });
});

test('a consultation says how to take part by phone and on paper', () => {
  const consultation = { closes: '2027-01-15T00:00:00Z', phone: '01632 960 010', paper: 'At every library.' };
  expect(consultationRow(sampleItem({ kind: 'consultation', consultation }), hub, WEEK)).toMatchObject({
    when: 'Closes at the end of Thursday 14 January 2027',
    notes: ['By phone: 01632 960 010', 'On paper: At every library.'],
  });
});

test('a consultation that is announced in advance says from when', () => {
  const dates = { opens: '2026-12-01T09:00:00Z', closes: '2027-01-15T00:00:00Z' };
  const consultation = { ...dates, phone: '01632 960 010', paper: 'At every library.' };
  expect(consultationRow(sampleItem({ kind: 'consultation', consultation }), hub, WEEK).when).toBe(
    'Opens at 9am on Tuesday 1 December. Closes at the end of Thursday 14 January 2027',
  );
});

import { describe, expect, test } from 'vitest';
import { comingMoments, comingMornings, type Calendar, type Timed } from './moments.ts';

const LONDON = 'Europe/London';
const NIGHT = { from: '20:00', until: '07:00' };

/** An item posted from 9am on Friday 20 November 2026. */
const item = (social: Partial<Timed['social']> = {}, more: Partial<Timed> = {}): Timed => ({
  published: '2026-11-20T00:00:00Z',
  postFrom: '2026-11-20T09:00:00Z',
  social: { post: true, ...social },
  ...more,
});

describe('the coming moments', () => {
  const calendar = (more: Partial<Calendar> = {}): Calendar => ({
    items: [],
    posting: { lateDays: 3, pause: [] },
    zone: LONDON,
    now: '2026-11-22T12:00:00Z',
    days: 30,
    ...more,
  });

  test('of an item are its publishing, slot, the hour after it, end of window, expiry and withdrawal', () => {
    const timed = item(
      { at: '2026-11-25T09:00:00Z' },
      {
        published: '2026-11-24T00:00:00Z',
        postFrom: '2026-11-24T09:00:00Z',
        expires: '2026-12-05T17:00:00Z',
        withdrawn: { at: '2026-12-06T10:00:00Z', reason: 'x', erase: false },
      },
    );
    expect(comingMoments(calendar({ items: [timed] }))).toEqual([
      '2026-11-24T00:00:00Z',
      '2026-11-25T09:00:00Z',
      '2026-11-25T10:00:00Z',
      '2026-11-28T09:00:00Z',
      '2026-12-05T17:00:00Z',
      '2026-12-06T10:00:00Z',
    ]);
  });

  test('hold the end of each consent to show a picture', () => {
    const people = [
      { picture: 'news/hall.jpg' },
      { picture: 'news/nurse.jpg', end: { at: '2026-12-05T00:00:00Z', why: 'ended' } as const },
    ];
    const timed = item({ post: false }, { people });
    expect(comingMoments(calendar({ items: [timed] }))).toEqual(['2026-12-05T00:00:00Z']);
  });

  test('hold the end of a window that is open, and each repeat with the hour after it and its end', () => {
    const repeat = { dates: ['2026-11-22T09:00:00Z', '2026-12-01T09:00:00Z'], texts: ['One.'] };
    expect(comingMoments(calendar({ items: [item({ repeat })] }))).toEqual([
      '2026-11-23T09:00:00Z',
      '2026-12-01T09:00:00Z',
      '2026-12-01T10:00:00Z',
      '2026-12-02T09:00:00Z',
    ]);
  });

  test('hold the end of quiet hours in which a slot falls, and the hour after it', () => {
    const posting = { lateDays: 3, pause: [], quiet: NIGHT };
    const items = [item({ at: '2026-11-24T21:00:00Z' })];
    expect(comingMoments(calendar({ items, posting }))).toEqual([
      '2026-11-24T21:00:00Z',
      '2026-11-25T07:00:00Z',
      '2026-11-25T08:00:00Z',
      '2026-11-27T21:00:00Z',
    ]);
  });

  test('hold the beginning and the end of a pause, and each morning', () => {
    const pause = [{ reason: 'x', from: '2026-11-24 10:00', until: '2026-11-24' }];
    const asked = calendar({ posting: { lateDays: 3, pause }, summaryAt: '08:00', days: 3 });
    expect(comingMoments(asked)).toEqual([
      '2026-11-23T08:00:00Z',
      '2026-11-24T08:00:00Z',
      '2026-11-24T10:00:00Z',
      '2026-11-25T00:00:00Z',
      '2026-11-25T08:00:00Z',
    ]);
  });

  test('are to the minute, and never before what comes', () => {
    const items = [item({}, { expires: '2026-11-24T10:00:01Z' })];
    expect(comingMoments(calendar({ items }))).toContain('2026-11-24T10:01:00Z');
  });

  test('have nothing of a draft, of what was withdrawn, or of what is long past', () => {
    const withdrawn = { at: '2026-11-21T00:00:00Z', reason: 'x', erase: false };
    const items = [
      item({}, { draft: true }),
      item({}, { withdrawn }),
      item({}, { postFrom: '2025-01-01T09:00:00Z' }),
    ];
    expect(comingMoments(calendar({ items }))).toEqual([]);
  });

  test('have no slot of an item that is not posted', () => {
    const items = [item({ post: false, at: '2026-11-25T09:00:00Z' })];
    expect(comingMoments(calendar({ items }))).toEqual([]);
  });
});

test.each([
  ['go back', '2026-10-23T12:00:00Z', ['2026-10-24T07:00:00Z', '2026-10-25T08:00:00Z']],
  ['go forward', '2026-03-27T12:00:00Z', ['2026-03-28T08:00:00Z', '2026-03-29T07:00:00Z']],
])('mornings keep their time on the clock when the clocks %s', (_, now, mornings) => {
  expect(comingMornings({ summaryAt: '08:00', zone: LONDON, now, days: 2 })).toEqual(mornings);
});

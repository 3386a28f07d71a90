import { describe, expect, test } from 'vitest';
import { readStatus, verdict } from './verdict.mjs';

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);

/** Built at 7:50am on Sunday 22 November; the morning's summary at 8am, an item at 9:30am. */
const STATUS = {
  version: 1,
  built: '2026-11-22T07:50:00Z',
  timeZone: 'Europe/London',
  moments: ['2026-11-22T08:00:00Z', '2026-11-22T09:30:00Z', '2026-12-27T07:50:00Z'],
  mornings: ['2026-11-22T08:00:00Z'],
};

const ask = (time: string, status: object = {}, reasons: readonly { at: number; words: string }[] = []) =>
  verdict({ status: readStatus(JSON.stringify({ ...STATUS, ...status })), reasons, now: at(time) });

describe('a build is due', () => {
  test.each([
    ['22T07:59', false, false, 'Nothing is due. The next moment is 8am on Sunday 22 November 2026.'],
    ['22T08:00', true, true, 'Due: something came due at 8am on Sunday 22 November 2026, and the site'],
    ['22T09:40', true, true, 'Due: something came due at 8am'],
  ])('or not, at %s', (time, due, morning, words) => {
    expect(ask(time)).toEqual({ due, morning, words: expect.stringContaining(words) });
  });

  test('at a moment once, and never for one that the build has seen', () => {
    expect(ask('22T09:29', { built: '2026-11-22T08:00:00Z' }).due).toBe(false);
    expect(ask('22T09:30', { built: '2026-11-22T08:00:00Z' })).toMatchObject({ due: true, morning: false });
    expect(ask('22T09:40', { built: '2026-11-22T09:30:00Z' }).due).toBe(false);
  });

  test('a push just after the morning moment sends the summary, and the clock does not send it again', () => {
    expect(ask('22T08:05')).toMatchObject({ due: true, morning: true });
    expect(ask('22T08:10', { built: '2026-11-22T08:05:00Z' })).toMatchObject({ due: false, morning: false });
  });

  test.each([
    ['go back', '2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z', '8am on Sunday 25 October 2026'],
    ['go forward', '2026-03-29T06:00:00Z', '2026-03-29T07:00:00Z', '8am on Sunday 29 March 2026'],
  ])('by the clock on the wall when the clocks %s', (_, built, moment, words) => {
    const status = readStatus(JSON.stringify({ ...STATUS, built, moments: [moment], mornings: [moment] }));
    const early = verdict({ status, reasons: [], now: Date.parse(moment) - 1 });
    expect(early).toMatchObject({ due: false, words: expect.stringContaining(words) });
    expect(verdict({ status, reasons: [], now: Date.parse(moment) }).due).toBe(true);
  });

  test.each([
    ['22T00:00', 'midnight on Sunday 22 November 2026'],
    ['22T12:00', 'midday on Sunday 22 November 2026'],
    ['22T17:05', '5:05pm on Sunday 22 November 2026'],
  ])('and %s is said as the NHS says it', (time, words) => {
    const moments = [`2026-11-${time}:00Z`];
    expect(ask('21T23:59', { built: '2026-11-21T10:00:00Z', moments, mornings: [] }).words).toContain(words);
  });

  test('when the site says that it was built in the future, but not for a clock that is a little ahead', () => {
    expect(ask('22T07:40')).toMatchObject({
      due: true,
      morning: false,
      words: expect.stringMatching(/^Due, to be safe/),
    });
    expect(ask('22T07:46').due).toBe(false);
  });

  test('when the status cannot be read', () => {
    expect(verdict({ status: { unreadable: 'Why.' }, reasons: [], now: 0 })).toEqual({
      due: true,
      morning: false,
      words: 'Due, to be safe: the status of the site cannot be read. Why.',
    });
  });
});

describe('what the ledger calls for is due', () => {
  const reasons = [{ at: at('22T07:55'), words: 'It is time to try "bluesky" again.' }];

  test.each([
    ['07:50', '22T07:54', false],
    ['07:50', '22T07:55', true],
    ['07:56', '22T08:04', false],
    ['07:56', '22T08:05', true],
    ['08:06', '22T08:24', false],
    ['08:06', '22T08:25', true],
  ])('built at %s and asked at %s: %s, ever less often, for a run may have died', (time, now, due) => {
    const status = { built: `2026-11-22T${time}:00Z`, moments: [], mornings: [] };
    expect(ask(now, status, reasons).due).toBe(due);
  });

  test('and says why', () => {
    expect(ask('22T07:56', {}, reasons).words).toBe('Due: it is time to try "bluesky" again.');
  });

  test('and named as the next moment before that', () => {
    expect(ask('22T07:51', { moments: [], mornings: [] }, reasons).words).toContain('7:55am on Sunday');
    expect(ask('22T07:51', { moments: [], mornings: [] }).words).toBe('Nothing is due.');
  });
});

describe('a status', () => {
  test.each([
    ['not JSON', '<html>'],
    ['of a later version', JSON.stringify({ ...STATUS, version: 2 })],
    ['without moments', JSON.stringify({ ...STATUS, moments: undefined })],
    ['with a time that is none', JSON.stringify({ ...STATUS, built: 'yesterday' })],
    ['in a zone that is none', JSON.stringify({ ...STATUS, timeZone: 'Marsh/Millmere' })],
    ['empty', 'null'],
  ])('that is %s is refused', (_, text) => {
    expect(() => readStatus(text)).toThrow(Error);
  });
});

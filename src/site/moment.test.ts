import { expect, test } from 'vitest';
import { momentOf } from './moment.ts';

const clock = Date.parse('2031-05-06T07:08:09.123Z');

test('a hub is built at the present minute', () => {
  expect(momentOf({ demo: false }, {}, clock)).toBe('2031-05-06T07:08:00Z');
});

test('the demo hub stands still', () => {
  expect(momentOf({ demo: true }, {}, clock)).toBe('2026-11-22T12:00:00Z');
});

test('FREESHEET_NOW fixes the moment of any hub', () => {
  expect(momentOf({ demo: true }, { FREESHEET_NOW: '2027-01-01T09:00:59Z' }, clock)).toBe(
    '2027-01-01T09:00:00Z',
  );
});

test.each(['soon', ' ', '1', '22/11/2026', '2026-11-22', '2026-11-22 09:00', '2026-02-30T09:00:00Z'])(
  'a FREESHEET_NOW that is no moment in UTC is refused: "%s"',
  (set) => {
    expect(() => momentOf({ demo: true }, { FREESHEET_NOW: set }, clock)).toThrow('FREESHEET_NOW');
  },
);

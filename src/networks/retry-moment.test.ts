import { expect, test } from 'vitest';
import { retryMoment } from './retry-moment.ts';

test.each([
  [{ 'retry-after': '17' }, '2026-11-22T12:00:17Z'],
  [{ 'retry-after': '0.2' }, '2026-11-22T12:00:01Z'],
  [{ 'retry-after': 'Sun, 22 Nov 2026 12:05:00 GMT' }, '2026-11-22T12:05:00Z'],
  [{ 'ratelimit-reset': '1795349100' }, '2026-11-22T12:05:00Z'],
  [{ 'ratelimit-reset': '60' }, '2026-11-22T12:01:00Z'],
  [{ 'x-ratelimit-reset': '2026-11-22T12:05:00.500Z' }, '2026-11-22T12:05:01Z'],
  [{ 'x-rate-limit-limit': '100', 'x-rate-limit-reset': '1795349100' }, '2026-11-22T12:05:00Z'],
  [{ 'retry-after': 'soon', 'ratelimit-reset': '60' }, '2026-11-22T12:01:00Z'],
  [{ 'retry-after': '1e9' }, undefined],
  [{ 'retry-after': '99999999999999999999' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{ 'retry-after': '' }, undefined],
  [{}, undefined],
])('%j means %s', (headers, moment) => {
  expect(retryMoment(new Headers(headers), '2026-11-22T12:00:00Z')).toBe(moment);
});

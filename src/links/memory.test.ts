import { describe, expect, test } from 'vitest';
import { isDue, isToTell, NOTHING, readMemory, remember } from './memory.ts';

const ASKED = '2026-11-01T09:00:00Z';
const FAILING = { kind: 'failing', why: 'it did not answer in time' } as const;

describe('a link that was asked on 1 November at 9am', () => {
  test.each([
    ['is good', { kind: 'good' } as const, '2026-11-07T09:00:00Z', false],
    ['is good', { kind: 'good' } as const, '2026-11-08T09:00:00Z', true],
    ['is good', { kind: 'good' } as const, '2026-11-08T08:30:00Z', true],
    ['is gone', { kind: 'gone', status: 404 } as const, '2026-11-01T21:00:00Z', false],
    ['is gone', { kind: 'gone', status: 404 } as const, '2026-11-02T09:00:00Z', true],
    ['is failing', FAILING, '2026-11-02T08:30:00Z', true],
  ])('and %s (%j) at %s is to be asked: %s', (_, said, now, due) => {
    expect(isDue({ asked: ASKED, said }, now)).toBe(due);
  });

  test('and is not known is to be asked', () => {
    expect(isDue(undefined, ASKED)).toBe(true);
  });
});

describe('a link that does not answer', () => {
  const first = remember(undefined, FAILING, ASKED);

  test('is not told of at once', () => {
    expect(isToTell(first)).toBe(false);
  });

  test('is told of when it does not a day later either, with the day since when', () => {
    const second = remember(first, { kind: 'nowhere' }, '2026-11-02T09:00:00Z');
    expect(second.since).toBe(ASKED);
    expect(isToTell(second)).toBe(true);
  });

  test('is not told of when it does not an hour later', () => {
    expect(isToTell(remember(first, FAILING, '2026-11-01T10:00:00Z'))).toBe(false);
  });

  test('begins anew when it answered in between', () => {
    const good = remember(first, { kind: 'good' }, '2026-11-02T09:00:00Z');
    expect(isToTell(remember(good, FAILING, '2026-11-09T09:00:00Z'))).toBe(false);
  });
});

test.each([
  [{ kind: 'good' } as const, false],
  [{ kind: 'unclear', status: 403 } as const, false],
  [{ kind: 'gone', status: 410 } as const, true],
  [{ kind: 'moved', to: 'https://b.example/' } as const, true],
  [{ kind: 'private' } as const, true],
])('%j is told of at once: %s', (said, told) => {
  expect(isToTell(remember(undefined, said, ASKED))).toBe(told);
});

test.each(['', '{', '[]', '{"links":{"x":{"asked":"yesterday","said":{"kind":"good"}}}}', 'null'])(
  'a file that says %j is no memory',
  (text) => {
    expect(readMemory(text)).toEqual(NOTHING);
  },
);

test('a memory is read back as it was written', () => {
  const memory = {
    links: { 'https://a.example/': remember(undefined, FAILING, ASKED) },
    resting: { 'b.example': ASKED },
  };
  expect(readMemory(JSON.stringify(memory))).toEqual(memory);
});

import { describe, expect, test } from 'vitest';
import type { Message } from '../message.ts';
import { gathered, wantedSince } from './gathered.ts';

const NOW = '2026-11-22T12:00:00Z';
const ASKED = { since: '2026-11-01T00:00:00Z', posts: [] };

describe('What several questions brought', () => {
  test('is each message once, oldest first', () => {
    const part = {
      messages: [message('b', '2026-11-22T09:00:00Z'), message('a', '2026-11-22T08:00:00Z')],
      unseen: [],
      holds: false,
    };
    expect(gathered(ASKED, [part, part], NOW).messages.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has nothing that is older than what is wanted', () => {
    const part = { messages: [message('a', '2026-10-31T23:59:59Z')], unseen: [], holds: false };
    expect(gathered(ASKED, [part], NOW).messages).toEqual([]);
  });

  test.each([
    [
      'ends at the newest',
      ['2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z'],
      undefined,
      '2026-11-21T08:00:00Z',
    ],
    ['ends where it began when there was nothing', [], '2026-11-21T08:00:00Z', '2026-11-21T08:00:00Z'],
    ['never goes back', ['2026-11-20T08:00:00Z'], '2026-11-21T08:00:00Z', '2026-11-21T08:00:00Z'],
    ['is not taken in by a date to come', ['2027-01-01T00:00:00Z'], undefined, NOW],
  ])('%s', (_, moments, cursor, end) => {
    const part = { messages: moments.map((at) => message(at, at)), unseen: [], holds: false };
    const asked = { ...ASKED, ...(cursor !== undefined && { cursor }) };
    expect(gathered(asked, [part], NOW).cursor).toBe(end);
  });

  test.each([
    ['stays where something could not be asked', true, '2026-11-20T08:00:00Z'],
    ['goes on past what will never be shown', false, '2026-11-21T08:00:00Z'],
  ])('%s', (_, holds, end) => {
    const part = { messages: [message('a', '2026-11-21T08:00:00Z')], unseen: ['Something.'], holds };
    const asked = { ...ASKED, cursor: '2026-11-20T08:00:00Z' };
    expect(gathered(asked, [part], NOW)).toMatchObject({ unseen: ['Something.'], cursor: end });
  });
});

test.each([
  [undefined, '2026-11-01T00:00:00.000Z'],
  ['2026-11-22T12:00:00Z', '2026-11-20T12:00:00.000Z'],
  ['2026-11-01T12:00:00Z', '2026-11-01T00:00:00.000Z'],
  ['nonsense', '2026-11-01T00:00:00.000Z'],
])('after the cursor %j messages are wanted from %s on', (cursor, moment) => {
  const since = wantedSince({ since: ASKED.since, ...(cursor !== undefined && { cursor }) });
  expect(new Date(since).toISOString()).toBe(moment);
});

function message(id: string, at: string): Message {
  return {
    id,
    at,
    kind: 'comment',
    readers: 'everybody',
    author: { id: '1', name: 'Anna' },
    handle: {},
    text: '',
    links: [],
    attachments: [],
  };
}

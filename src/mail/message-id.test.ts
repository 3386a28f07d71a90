import { expect, test } from 'vitest';
import { messageId } from './message-id.ts';

const TAG = 'news.example.org,2026-01';

test('the summary of a morning has one id, however often it is sent', () => {
  expect(messageId(TAG, '2026-11-23')).toEqual({
    id: '<freesheet.2026-01.summary.2026-11-23.morning@news.example.org>',
  });
  expect(messageId(TAG, '2026-11-24')).not.toEqual(messageId(TAG, '2026-11-23'));
});

test.each(['failure', 'inbox'] as const)(
  'of the kind %s the same words have the same id, other words another, all under that of the morning',
  (kind) => {
    const first = messageId(TAG, '2026-11-23', { kind, said: 'the disk is full' });
    expect(messageId(TAG, '2026-11-23', { kind, said: 'the disk is full' })).toEqual(first);
    expect(messageId(TAG, '2026-11-23', { kind, said: 'no network' }).id).not.toBe(first.id);
    expect(first.id).toMatch(
      new RegExp(
        String.raw`^<freesheet\.2026-01\.summary\.2026-11-23\.${kind}\.[0-9a-f]{12}@news\.example\.org>$`,
      ),
    );
    expect(first.thread).toBe(messageId(TAG, '2026-11-23').id);
  },
);

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountEvent } from './account-event.ts';
import { accountFacts } from './account-facts.ts';

const common = { version: 1, account: 'mastodon' } as const;
const says = (attempt: string, at: string, max: number): AccountEvent => ({
  ...common,
  kind: 'limits',
  attempt,
  at,
  says: { max_characters: max },
});
const proved = (attempt: string, at: string): AccountEvent => ({
  ...common,
  kind: 'proved',
  attempt,
  at,
  identity: '109',
  credential: '0123456789ab',
  url: 'https://social.example/@news/1',
  by: 'duty editor',
});

const events = [
  says('a1', '2026-11-20T09:00:00Z', 500),
  says('a2', '2026-11-21T09:00:00Z', 5000),
  proved('a3', '2026-11-20T10:00:00Z'),
  proved('a4', '2026-11-22T10:00:00Z'),
];

describe('what the ledger knows of an account', () => {
  test('is the last that its server said, and the last proof, in whatever order the events come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const facts = accountFacts([...shuffled, ...shuffled], 'mastodon');
        expect(facts).toEqual({
          says: { max_characters: 5000 },
          proved: proved('a4', '2026-11-22T10:00:00Z'),
        });
      }),
    );
  });

  test('holds each time that its token was made anew, oldest first', () => {
    const renewed = (attempt: string, at: string): AccountEvent => ({
      ...common,
      kind: 'renewed',
      attempt,
      at,
      credential: '0123456789ab',
      from: 'ba9876543210',
      ends: '2027-01-21T12:00:00Z',
    });
    const [first, second] = [renewed('a1', '2026-11-20T09:00:00Z'), renewed('a2', '2026-11-21T09:00:00Z')];
    expect(accountFacts([second, first], 'mastodon')).toEqual({ renewed: [first, second] });
  });

  test('is nothing of another account, not even on paper', () => {
    expect(accountFacts(events, 'paper.mastodon')).toEqual({});
  });
});

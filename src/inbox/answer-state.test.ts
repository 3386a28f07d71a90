import { describe, expect, test } from 'vitest';
import type { AnswerEvent } from './answer-event.ts';
import { answerState, isOpen } from './answer-state.ts';

const AT = '2026-11-23T09:00:00Z';
const LATER = '2026-11-23T09:10:00Z';
const EVENTS = {
  asked: { kind: 'look asked', at: AT, by: 'duty editor' },
  fine: { kind: 'looked', at: AT, by: 'lead nurse', says: 'fine' },
  change: { kind: 'looked', at: AT, by: 'lead nurse', says: 'change', note: 'Until when?' },
  sending: {
    kind: 'sending',
    at: AT,
    attempt: 'a1',
    by: 'duty editor',
    text: 'Yes.',
    key: 'k',
    createdAt: AT,
  },
  again: {
    kind: 'sending',
    at: LATER,
    attempt: 'a2',
    by: 'duty editor',
    text: 'Yes!',
    key: 'k',
    createdAt: LATER,
  },
  receipt: {
    kind: 'receipt',
    at: LATER,
    attempt: 'a1',
    post: 'p1',
    url: 'https://x.example/1',
    by: 'answer',
  },
  found: { kind: 'receipt', at: LATER, attempt: 'a1', post: 'p2', url: 'https://x.example/2', by: 'found' },
  failed: { kind: 'failed', at: LATER, attempt: 'a1', refusal: 'later', why: 'Busy.', retryAt: LATER },
  unsure: { kind: 'unsure', at: LATER, attempt: 'a1', why: 'It cannot say.' },
  there: { kind: 'settled', at: LATER, attempt: 'a1', by: 'duty editor', outcome: 'sent' },
  notThere: { kind: 'settled', at: LATER, attempt: 'a1', by: 'duty editor', outcome: 'not sent' },
} as const satisfies Record<string, AnswerEvent>;
type Name = keyof typeof EVENTS;

const after = (...names: readonly Name[]) => answerState(names.map((name) => EVENTS[name]));

test.each<[readonly Name[], string]>([
  [[], 'draft'],
  [['asked'], 'asked'],
  [['asked', 'fine'], 'looked'],
  [['asked', 'change'], 'change'],
  [['asked', 'change', 'asked'], 'asked'],
  [['sending'], 'sending'],
  [['asked', 'fine', 'sending'], 'sending'],
  [['sending', 'receipt'], 'sent'],
  [['sending', 'failed'], 'failed'],
  [['sending', 'failed', 'again'], 'sending'],
  [['sending', 'failed', 'again', 'receipt'], 'sent'],
  [['sending', 'unsure'], 'unsure'],
  [['sending', 'unsure', 'found'], 'sent'],
  [['sending', 'unsure', 'there'], 'sent'],
  [['sending', 'unsure', 'notThere'], 'failed'],
  [['sending', 'unsure', 'notThere', 'again'], 'sending'],
])('after %j it is %s', (names, state) => {
  expect(after(...names).state).toBe(state);
});

test.each<[Name]>((Object.keys(EVENTS) as Name[]).map((name) => [name]))(
  'what was sent stays sent, whatever is told afterwards: %s',
  (name) => {
    expect(after('sending', 'receipt', name)).toEqual(after('sending', 'receipt'));
  },
);

test.each<[readonly Name[], boolean]>([
  [[], false],
  [['asked', 'fine'], false],
  [['sending'], true],
  [['sending', 'unsure'], true],
  [['sending', 'failed'], false],
  [['sending', 'receipt'], false],
  [['sending', 'unsure', 'notThere'], false],
])('while its outcome is not known nothing else may be sent: %j', (names, open) => {
  expect(isOpen(after(...names))).toBe(open);
});

describe('it remembers', () => {
  test('the call of which nobody knows', () => {
    expect(after('sending', 'unsure').open?.attempt).toBe('a1');
    expect(after('sending', 'failed').open).toBeUndefined();
  });

  test('the moment of its first call, for all that follow', () => {
    expect(after('sending', 'failed', 'again').createdAt).toBe(AT);
    expect(after('sending', 'failed', 'asked', 'fine', 'again').createdAt).toBe(AT);
  });

  test('where it is, where that is known', () => {
    expect(after('sending', 'receipt').sent).toEqual({ at: LATER, post: 'p1', url: 'https://x.example/1' });
    expect(after('sending', 'unsure', 'there').sent).toEqual({ at: LATER });
  });

  test('who asked, who looked and what they said', () => {
    expect(after('asked', 'change')).toMatchObject({
      askedBy: 'duty editor',
      lookedBy: 'lead nurse',
      why: 'Until when?',
    });
    expect(after('asked', 'fine', 'asked').lookedBy).toBeUndefined();
    expect(after('sending', 'failed')).toMatchObject({ why: 'Busy.', retryAt: LATER });
  });
});

import { describe, expect, test } from 'vitest';
import { plainText } from '../mail/plain-text.ts';
import { summary, type SummaryFacts } from './summary.ts';
import { undrawnSummary } from './undrawn-summary.ts';
import type { InboxTold, WaitingCounts } from './waiting-counts.ts';

const quiet: SummaryFacts = {
  title: 'Example Health News',
  zone: 'Europe/London',
  now: '2026-11-23T08:00:00Z',
  since: '2026-11-22T08:00:00Z',
  needs: [],
  late: [],
  pauses: [],
  held: [],
  out: [],
  ends: [],
};
const nobody: WaitingCounts = { waiting: 0, danger: 0, missed: 0, lost: 0, notAsked: [], neverAsked: [] };
const next = { count: 3, at: '2026-11-23T17:00:00Z', today: true };

const told = (waiting: InboxTold, more: Partial<SummaryFacts> = {}) =>
  summary({ ...quiet, ...more, waiting });
const linesOf = (waiting: InboxTold, heading: string) =>
  told(waiting).sections.find((section) => section.heading === heading)?.lines;

describe('the summary of a morning tells who waits', () => {
  test('first of all when somebody may be in danger or waits too long, and in the subject', () => {
    const needs = [
      { item: 'k7m2p9q4wd', title: 'Flu clinics open', account: 'bluesky', words: 'Look at the account.' },
    ];
    const message = told(
      {
        waiting: 6,
        danger: 1,
        missed: 2,
        next,
        lost: 1,
        notAsked: [{ account: 'mastodon', last: '2026-11-22T06:00:00Z' }],
        neverAsked: ['x'],
      },
      { needs },
    );
    expect(`${message.subject}\n\n${plainText(message)}`).toBe(`\
Example Health News: 1 message may be about danger to life, 2 messages wait longer than promised, 3 messages to answer by 5pm, 1 answer in doubt, 1 account not asked for messages, 1 post needs you

Example Health News, 8am on Monday 23 November 2026. 1 message may be about danger to life, 2 messages wait longer than promised, 3 messages to answer by 5pm, 1 answer in doubt, 1 account not asked for messages, 1 post needs you.

WHAT TO DO FIRST

- 1 message may be about danger to life, by the rules. Read it now: open the desk with "npm run desk". What to do: docs/runbooks/danger-to-life.md.

- 2 messages wait longer than you promise. Answer them now: open the desk with "npm run desk".

- Nobody knows whether 1 answer was sent. Collect messages: that looks for it, and sends nothing again.

- The account "mastodon" was not asked for messages since 6am on Sunday 22 November 2026, or did not answer then. There may be more: "npm run collect" says why.

- Flu clinics open, on bluesky: Look at the account.

WHO WAITS

- 6 messages. The rules are only advice, so read each of them: open the desk with "npm run desk".

- 3 of them are to be answered by 5pm on Monday 23 November 2026.

- Never asked from this computer: x.

WHAT WENT OUT SINCE 8AM ON SUNDAY 22 NOVEMBER 2026

- Nothing was posted.

Running again is safe: what is posted is never posted twice.
`);
  });

  test('before anybody waits too long: what is to be answered on this day is in the subject', () => {
    const waiting = { ...nobody, waiting: 3, next };
    expect(told(waiting).subject).toBe('Example Health News: 3 messages to answer by 5pm');
    expect(linesOf(waiting, 'What to do first')).toBeUndefined();
  });

  test('in no subject when nothing is due on this day', () => {
    const later = { count: 1, at: '2026-11-24T17:00:00Z', today: false };
    expect(told({ ...nobody, waiting: 1, next: later }).subject).toBe(
      'Example Health News: all well, nothing was posted',
    );
    expect(linesOf({ ...nobody, waiting: 1, next: later }, 'Who waits')?.at(-1)).toBe(
      '1 of them is to be answered by 5pm on Tuesday 24 November 2026.',
    );
  });

  test('and says that nobody does, and what is unsure', () => {
    expect(linesOf({ ...nobody, note: 'Bank holidays are not known.' }, 'Who waits')).toEqual([
      'Nobody.',
      'Bank holidays are not known.',
    ]);
  });

  test('or why nobody knows', () => {
    const unread = { unread: 'The messages are those of another hub.' };
    expect(told(unread).subject).toBe('Example Health News: messages could not be read');
    expect(linesOf(unread, 'What to do first')).toEqual([
      'Nobody knows who waits for an answer. The messages are those of another hub.',
    ]);
    expect(linesOf(unread, 'Who waits')).toBeUndefined();
  });

  test('also when nothing is known of posts', () => {
    const message = undrawnSummary({ ...quiet, waiting: { ...nobody, waiting: 1, danger: 1 } }, 'No site.');
    expect(message.subject).toBe(
      'Example Health News: 1 message may be about danger to life, the summary could not be drawn',
    );
    expect(message.sections.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['What to do first', 2],
      ['Who waits', 1],
    ]);
  });
});

test('a summary without an inbox says nothing of messages', () => {
  expect(JSON.stringify(summary(quiet))).not.toMatch(/message|waits/);
});

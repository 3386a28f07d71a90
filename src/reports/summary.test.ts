import { describe, expect, test } from 'vitest';
import { plainText } from '../mail/plain-text.ts';
import { alertInUrdu, correction, deletion, handed } from './testing/hand-over-facts.ts';
import { summary, type Happening, type Matter, type SummaryFacts } from './summary.ts';

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

const matter = (given: Partial<Matter> = {}): Matter => ({
  item: 'k7m2p9q4wd',
  title: 'Flu clinics open',
  account: 'bluesky',
  words: 'Nobody knows whether it is public. Look at the account.',
  ...given,
});

const posted: Happening = {
  what: 'posted',
  title: 'Blood donors wanted',
  account: 'bluesky',
  at: '2026-11-22T17:30:00Z',
  url: 'https://bsky.app/profile/x/post/1',
};

const linesOf = (facts: Partial<SummaryFacts>, heading: RegExp) =>
  summary({ ...quiet, ...facts }).sections.find((section) => heading.test(section.heading))?.lines;

describe('the summary of a morning', () => {
  test('begins with what to do, and reads as plain text', () => {
    const message = summary({
      ...quiet,
      needs: [matter()],
      late: [
        matter({
          title: 'Walk-in centre closed',
          words: 'Will be posted. The last time it failed: No answer.',
        }),
      ],
      pauses: [{ reason: 'Period of mourning' }],
      held: [
        matter({ title: 'New bus to the hospital', words: 'Held: posting is paused (Period of mourning).' }),
      ],
      out: [posted],
      ends: [{ kind: 'item', title: 'Flu clinics open', at: '2026-11-28T17:00:00Z' }],
    });
    expect(`${message.subject}\n\n${plainText(message)}`).toBe(`\
Example Health News: 1 post needs you, 1 post is late

Example Health News, 8am on Monday 23 November 2026. 1 post needs you, 1 post is late.

WHAT TO DO FIRST

- Flu clinics open, on bluesky: Nobody knows whether it is public. Look at the account.

LATE, AND TRIED AGAIN BY ITSELF

- Walk-in centre closed, on bluesky: Will be posted. The last time it failed: No answer.

HELD

- Posting is paused until you take it out of hub.yaml: Period of mourning.

- New bus to the hospital, on bluesky: Held: posting is paused (Period of mourning).

WHAT WENT OUT SINCE 8AM ON SUNDAY 22 NOVEMBER 2026

- Blood donors wanted, on bluesky: posted, at 5:30pm on Sunday 22 November 2026. https://bsky.app/profile/x/post/1

WHAT ENDS SOON

- Flu clinics open: it expires at 5pm on Saturday 28 November 2026. Then it leaves the front page and the lists, and is not posted any more.

Running again is safe: what is posted is never posted twice.
`);
  });

  test('names what is to be posted by hand, until when, and where the page is', () => {
    const posts = [alertInUrdu, handed, correction, deletion];
    const byHand = { posts, file: 'to-post-by-hand.html', run: 'https://github.example/runs/5' };
    expect(linesOf({ byHand }, /by hand/)).toEqual([
      `Alert: at once. Late. ${alertInUrdu.title}, on next-door: to be posted by hand. It waits since 9:30am on Monday 23 November 2026.`,
      'Flu & <cold> clinics, on whatsapp: to be posted by hand. It waits since 9am on Monday 23 November 2026. Do it before 5pm on Saturday 28 November 2026.',
      expect.stringContaining('on whatsapp: to be corrected by hand.'),
      expect.stringContaining('on whatsapp: to be deleted by hand.'),
      'Text, picture and link to copy, and how to mark it as done, from a phone too, are on one page: attached to the email, as "to-post-by-hand.html", and with the files of the run, as "hand-over": https://github.example/runs/5',
    ]);
    expect(linesOf({ byHand: { posts } }, /by hand/)?.at(-1)).toContain('in the folder .freesheet/hand-over');
    expect(summary({ ...quiet, byHand }).subject).toBe('Example Health News: 4 posts to do by hand');
    expect(linesOf({ byHand: { ...byHand, posts: [] } }, /by hand/)).toBeUndefined();
  });

  test('says so when there was nothing to do and nothing to say', () => {
    const { subject, sections } = summary(quiet);
    expect(subject).toBe('Example Health News: all well, nothing was posted');
    expect(sections.flatMap(({ lines }) => lines)).toEqual(['Nothing was posted; nothing was due.']);
  });

  test.each<readonly [Partial<SummaryFacts>, string]>([
    [{ out: [posted, posted, posted] }, 'all well, 3 posted'],
    [{ out: [posted, { ...posted, what: 'gone' }] }, 'all well, 1 posted, 1 deleted'],
    [{ needs: [matter(), matter()] }, '2 posts need you'],
    [{ late: [matter()], out: [posted] }, '1 post is late'],
    [{ held: [matter(), matter()] }, 'all well, 2 held'],
    [
      { ends: [{ kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-11-23', ended: true }] },
      '1 account needs a new password or token',
    ],
  ])('puts how things stand into the subject (%#)', (facts, state) => {
    expect(summary({ ...quiet, ...facts }).subject).toBe(`Example Health News: ${state}`);
  });

  test('does not say that nothing was due when something was', () => {
    expect(linesOf({ held: [matter()] }, /went out/)).toEqual(['Nothing was posted.']);
  });

  test('says until when posting is paused, even when that holds nothing', () => {
    const pauses = [{ reason: 'Pre-election period', until: '2026-11-27T00:00:00Z' }];
    expect(linesOf({ pauses }, /Held/)).toEqual([
      'Posting is paused until the end of Thursday 26 November 2026: Pre-election period.',
    ]);
  });

  test.each<readonly [Happening['what'], string]>([
    ['repeated', 'posted again, as its repeats say'],
    ['corrected', 'its post was edited after a correction'],
    ['correction', 'its correction was posted'],
    ['confirmed', 'a person confirmed that it is there'],
    ['taken-down', 'its post was deleted, because the item was withdrawn'],
    ['gone', 'a person deleted its post; it is not posted again'],
  ])('says of a post that is %s: %s', (what, words) => {
    expect(linesOf({ out: [{ ...posted, what }] }, /went out/)?.[0]).toContain(
      `on bluesky: ${words}, at 5:30pm`,
    );
  });

  test('says in one line what is the matter with many posts of an account', () => {
    const needs = Array.from({ length: 12 }, (_, index) =>
      matter({ item: `k${index}`, title: `Item ${index}`, words: 'Bluesky did not accept the password.' }),
    );
    expect(linesOf({ needs }, /do first/)).toEqual([
      '12 posts on bluesky: Bluesky did not accept the password. They are: Item 0; Item 1; Item 2; Item 3; Item 4; and 7 more.',
    ]);
  });

  test('names what ends soon, and first what has ended', () => {
    const ends: SummaryFacts['ends'] = [
      { kind: 'token', account: 'mastodon', network: 'mastodon', on: '2026-11-22', ended: true },
      { kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-11-30', ended: false },
      { kind: 'pause', reason: 'Pre-election period', at: '2026-11-27T00:00:00Z' },
      { kind: 'repeats', title: 'Book your flu vaccine', at: '2026-12-01T09:00:00Z' },
    ];
    expect(linesOf({ ends }, /do first/)).toEqual([
      'The password or token of "mastodon" ended on Sunday 22 November 2026. Make a new one: docs/accounts/mastodon.md says how. Then correct "tokenEnds" in hub.yaml.',
    ]);
    expect(linesOf({ ends }, /ends soon/)).toEqual([
      expect.stringContaining('"bluesky" ends on Monday 30 November 2026.'),
      expect.stringContaining(
        'The pause "Pre-election period" holds until the end of Thursday 26 November 2026.',
      ),
      expect.stringContaining('Book your flu vaccine: its repeat of 9am on Tuesday 1 December 2026 is held'),
    ]);
  });
});

describe('the summary after a failure', () => {
  const failed = summary({ ...quiet, needs: [matter()] }, { words: 'The disk is full.', log: '0 posted.' });

  test('does not say that all is well', () => {
    const { subject, lead } = summary({ ...quiet, out: [posted] }, { words: 'The disk is full.' });
    expect(subject).toBe('Example Health News: a run failed, no post needs you, 1 posted');
    expect(lead).toContain('A run failed: The disk is full. No post needs you, 1 posted.');
  });

  test('says in its first words that a run failed and why', () => {
    expect(failed.subject).toBe('Example Health News: a run failed, 1 post needs you');
    expect(failed.lead).toContain('A run failed: The disk is full. 1 post needs you.');
  });

  test('ends with what the run printed', () => {
    expect(plainText(failed)).toMatch(/WHAT THE RUN SAID\n\n0 posted\.\n$/);
  });
});

import { describe, expect, test } from 'vitest';
import { compose } from '../compose/compose.ts';
import type { AccountEvent } from '../ledger/account-event.ts';
import { event } from '../ledger/testing/events.ts';
import { mastodon } from '../networks/mastodon.ts';
import { planReport } from '../reports/plan-report.ts';
import { differences } from './differences.ts';
import { item, manifest } from './testing/items.ts';
import { CHANGES } from './testing/life.ts';
import { plannedSteps, type Given } from './testing/planning.ts';
import { blueskyAccount, mastodonAccount } from './testing/world.ts';

const once = { correction: 1, changes: CHANGES, revision: 'fedcba9876543210' } as const;
const text = 'Flu clinics open (k7m2p9q4wd)\n\nWalk in on Sunday.';
const posted = [event({ kind: 'sending', text }), event({ kind: 'receipt' })];
const answer = event({
  kind: 'sending',
  n: 'c1',
  attempt: 'b2',
  target: 'at://1',
  text: 'Correction: The clinic opens at 10am, not 9am.',
  correction: once.correction,
  revision: once.revision,
});
const answered = [
  ...posted,
  answer,
  event({ kind: 'receipt', at: '2026-11-22T11:40:00Z', n: 'c1', attempt: 'b2' }),
];
const OF_ACCOUNT = { version: 1, account: 'mastodon', at: '2026-11-22T09:00:00Z' } as const;
const OLD = 'https://news.example.org/news/flu/';
const byAnswer = { correct: 'reply' } as const;

describe('a plan compares the posts recorded with the posts wanted', () => {
  test('and shows what goes and what comes when the post is made anew', () => {
    expect(shown({ item: once, events: posted })).toEqual([
      '  bluesky: Corrected since: the post will be deleted and posted again.',
      '      Flu clinics open (k7m2p9q4wd)',
      '',
      '    - Walk in on Sunday.',
      '    + Walk in on Saturday.',
    ]);
  });

  test('and shows the answer that will be made, for it leaves the post as it is', () => {
    expect(shown({ item: once, events: posted, account: byAnswer })).toEqual([
      '  bluesky: Corrected since: the post will be answered with the correction.',
      '    + Correction: The clinic opens at 10am, not 9am.',
    ]);
  });

  test('and does not call a post that was answered different', () => {
    expect(shown({ item: once, events: answered, account: byAnswer })).toEqual([
      expect.stringContaining('Already posted, and answered with the correction. https://'),
    ]);
  });

  test('and shows a link that is another now, though the text does not hold it', () => {
    const same = text.replace('Sunday', 'Saturday');
    const lines = shown({
      item: {},
      events: [event({ kind: 'sending', text: same, link: OLD }), ...posted.slice(1)],
    });
    expect(lines.slice(-2)).toEqual([`    - ${OLD}`, '    + https://news.example.org/news/k7m2p9q4wd/']);
  });

  test.each<[string, Given]>([
    ['without a correction', { item: {}, events: posted }],
    [
      'after an answer, without another correction',
      { item: { ...once, revision: '1111111111111111' }, events: answered, account: byAnswer },
    ],
  ])('and leaves alone what differs %s', (_, given) => {
    const [reason, ...lines] = shown(given);
    expect(reason).toContain('It differs, left alone: only a correction changes a post.');
    expect(lines).toContain('    - Walk in on Sunday.');
  });
});

test('A long post on a server that takes long ones is what is wanted there', () => {
  const social = { ...item().social, text: 'Bring your letter with you. '.repeat(30).trim() };
  const says = { max_characters: 5000 };
  const limits: AccountEvent = { ...OF_ACCOUNT, kind: 'limits', attempt: 'l1', says };
  const long = compose(item({ social }), {
    id: 'mastodon',
    limits: mastodon.limitsAt?.(says) ?? mastodon.limits,
  });
  const events = [
    event({ kind: 'sending', text: long.text, link: long.link }),
    event({ kind: 'receipt' }),
  ].map((one) => ({
    ...one,
    account: 'mastodon',
  }));
  const steps = plannedSteps({ item: { social }, on: 'mastodon', events });
  const run = { manifest: manifest([item({ social })]), accounts: [mastodonAccount] };
  const of = (known: readonly AccountEvent[]) =>
    differences({ ...run, ledger: { readAccounts: () => known } }, steps);
  expect([of([]).length, of([limits]).length]).toEqual([1, 0]);
});

/** The lines of the plan under the item's heading. */
function shown(given: Given): readonly string[] {
  const steps = plannedSteps(given);
  const accounts = [blueskyAccount];
  const run = { manifest: manifest([item(given.item)]), accounts, ledger: { readAccounts: () => [] } };
  return planReport(steps, differences(run, steps)).split('\n').slice(1);
}

import { expect, test } from 'vitest';
import { facebook } from '../../networks/facebook.ts';
import { mastodon } from '../../networks/mastodon.ts';
import type { InboxAccount } from '../inbox-account.ts';
import type { KeptMessage } from '../kept-message.ts';
import { answerState } from '../answer-state.ts';
import type { KeptAnswer } from '../store/answers-files.ts';
import { madeMessage } from '../testing/made-message.ts';
import { pretendAccount } from '../testing/pretend-account.ts';
import { fitAnswer, whyNotAnswerable, whyNotSendable } from './may-answer.ts';

const NOW = '2026-11-23T09:00:00Z';
const message = (changes: Partial<KeptMessage> = {}): KeptMessage => ({
  ...madeMessage(),
  number: 1,
  account: 'bluesky',
  collectedAt: NOW,
  ...changes,
});
const on = (network: InboxAccount['network']): InboxAccount => ({ ...pretendAccount(), network });
const answer = (text: string, events: Parameters<typeof answerState>[0] = []): KeptAnswer => ({
  number: 1,
  message: 1,
  n: 1,
  text,
  madeBy: 'duty editor',
  madeAt: NOW,
  stands: answerState(events),
});
const fits = { text: 'Yes.', count: 4, max: 300, unit: 'characters', fits: true };

test('an answer is counted as its network counts, with the name before it where one is needed', () => {
  expect(fitAnswer(' Yes. ', message(), pretendAccount())).toMatchObject({
    text: 'Yes.',
    count: 4,
    max: 300,
  });
  const fitted = fitAnswer(
    'Yes.',
    message({ author: { id: '1', name: '@anna@social.example' } }),
    on(mastodon),
  );
  expect(fitted.text).toBe('@anna@social.example Yes.');
  expect(fitted.fits).toBe(true);
});

test('the limits of the account’s own server count before those of its network', () => {
  const limits = { ...mastodon.limits, max: 10, fits: (text: string) => text.length <= 10 };
  const own = fitAnswer('Yes, from 9am.', message(), pretendAccount(), limits);
  expect(own).toMatchObject({ max: 10, fits: false });
});

test.each([
  ['whose account is not in use', message(), undefined, /Answer it on the network/],
  ['that was taken away', message({ goneAt: NOW }), pretendAccount(), /taken it away/],
  [
    'on Facebook after a day',
    message({
      kind: 'private',
      readers: 'addressed',
      at: '2026-11-22T08:59:00Z',
      handle: { person: 'p' },
    }),
    on(facebook),
    /24 hours/,
  ],
] as const)('a message %s is not answered from here, and it is said why', (_, one, account, why) => {
  expect(whyNotAnswerable(one, account, NOW)).toMatch(why);
});

test('a message that can be answered is not refused', () => {
  expect(whyNotAnswerable(message(), pretendAccount(), NOW)).toBeUndefined();
  expect(
    whyNotAnswerable(message({ kind: 'mention', handle: { summoned: true } }), on(mastodon), NOW),
  ).toBeUndefined();
});

test.each([
  ['has no words', answer('  '), fits, /no words/],
  ['is too long', answer('Yes.'), { ...fits, count: 301, fits: false }, /too long: 301 of 300 characters/],
  ['has a place to be filled in', answer('See {link}.'), fits, /^It still says \{link\}: write there/],
  [
    'is to be looked at',
    answer('Yes.', [{ kind: 'look asked', at: NOW, by: 'duty editor' }]),
    fits,
    /duty editor asked/,
  ],
  [
    'was found to need a change',
    answer('Yes.', [{ kind: 'looked', at: NOW, by: 'lead nurse', says: 'change' }]),
    fits,
    /wants it otherwise/,
  ],
])('an answer that %s is not sent', (_, one, fitted, why) => {
  expect(whyNotSendable(one, fitted)).toMatch(why);
});

test('an answer that was found fine, or that nobody was to look at, may be sent', () => {
  expect(whyNotSendable(answer('Yes.'), fits)).toBeUndefined();
  expect(
    whyNotSendable(answer('Yes.', [{ kind: 'looked', at: NOW, by: 'lead nurse', says: 'fine' }]), fits),
  ).toBeUndefined();
});

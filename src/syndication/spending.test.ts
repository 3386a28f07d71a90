import { expect, test } from 'vitest';
import type { AccountEvent } from '../ledger/account-event.ts';
import { spending, spentIn, dollars } from './spending.ts';

const POST = { micros: 200_000, what: 'a post with a link' };

test('what is spent is in the ledger before the call, and the next run knows it', async () => {
  const { spend, events } = bill({ budget: 1 });
  await spend(POST);
  expect(events).toMatchObject([{ kind: 'spent', account: 'x', at: '2026-11-30T23:59:00Z', ...POST }]);
  expect(spentIn('2026-11', { readAccounts: () => events }, 'x')).toBe(200_000);
});

test('a call that the budget does not reach for is not made before the next month', async () => {
  const { spend, events } = bill({ budget: 0.5 });
  await spend(POST);
  await spend(POST);
  await expect(spend(POST)).rejects.toMatchObject({
    refusal: 'later',
    retryAt: '2026-12-01T00:00:00Z',
    message: expect.stringContaining('($0.20): $0.40 of $0.50 are spent. Nothing was sent.'),
  });
  expect(events).toHaveLength(2);
});

test('the whole budget can be spent, and each month has its own', async () => {
  const { spend, events, pass } = bill({ budget: 0.4 });
  await spend(POST);
  await spend(POST);
  pass('2026-12-01T00:00:00Z');
  await spend(POST);
  expect(events).toHaveLength(3);
});

test('what another account spent does not count', async () => {
  const other = {
    version: 1,
    kind: 'spent',
    account: 'x-2',
    attempt: 'a',
    at: '2026-11-01T00:00:00Z',
    ...POST,
  } as const;
  const { spend } = bill({ budget: 0.2, before: [other] });
  await expect(spend(POST)).resolves.toBeUndefined();
});

test.each([
  ['without a budget', {}, 'hub.yaml says no budget'],
  ['that has no room on its disk', { budget: 5, full: true }, 'The ledger could not be written'],
])('an account %s spends nothing', async (_, given, words) => {
  const { spend, events } = bill(given);
  await expect(spend(POST)).rejects.toThrow(words);
  expect(events).toEqual([]);
});

test.each([
  [200_000, '$0.20'],
  [15_000, '$0.015'],
  [5_000_000, '$5.00'],
  [0, '$0.00'],
])('%d millionths are %s', (micros, words) => {
  expect(dollars(micros)).toBe(words);
});

function bill({
  budget,
  before = [],
  full = false,
}: {
  budget?: number;
  before?: readonly AccountEvent[];
  full?: boolean;
}) {
  const events: AccountEvent[] = [...before];
  let now = '2026-11-30T23:59:00Z';
  const spend = spending(
    {
      ledgerId: 'x',
      account: {
        id: 'x',
        network: 'x',
        url: 'https://x.com/u',
        connected: '2026-11-01',
        enabled: true,
        budget,
      },
    },
    {
      ledger: { readAccounts: () => events } as never,
      now: () => now,
      random: () => 'a1',
      journal: { recordAccount: (event) => !full && events.push(event) > 0 },
    },
  );
  return { spend, events, pass: (to: string) => void (now = to) };
}

import { describe, expect, test } from 'vitest';
import type { AccountEventOf } from '../../ledger/account-event.ts';
import type { RunAccount } from '../run-account.ts';
import { renewableNetwork } from '../testing/renewable.ts';
import { blueskyAccount } from '../testing/world.ts';
import { credentialOf } from './proof.ts';
import { isRenewalDue, type Renewable } from './renew.ts';

const NOW = '2026-11-22T12:00:00Z';
const { network } = renewableNetwork();
const account: RunAccount = { ...blueskyAccount, network, settings: { ACCOUNT: '17', TOKEN: 'old' } };
const own = credentialOf(account);
const OTHER = '0123456789ab';

const renewed = (changes: Partial<AccountEventOf<'renewed'>>): AccountEventOf<'renewed'> => ({
  version: 1,
  kind: 'renewed',
  account: 'bluesky',
  attempt: 'a1',
  at: '2026-10-01T12:00:00Z',
  credential: own,
  from: OTHER,
  ends: '2027-03-01T12:00:00Z',
  ...changes,
});
const inYaml = (changes: Partial<RunAccount['account']>): RunAccount => ({
  ...account,
  account: { ...account.account, ...changes },
});

describe('A token is made anew', () => {
  test.each<[string, Renewable]>([
    ['when nobody knows when it ends', { account }],
    ['21 days before its end, by its network', { account, ends: '2026-12-13T12:00:00Z' }],
    ['when its network says that it has ended', { account, ends: '2026-11-01T12:00:00Z' }],
    ['three weeks before the day in hub.yaml', { account: inYaml({ tokenEnds: '2026-12-13' }) }],
    [
      '21 days before its end, by the ledger',
      { account, renewed: [renewed({ ends: '2026-12-13T12:00:00Z' })] },
    ],
    [
      'a day after it was made, if it ends so soon',
      { account, renewed: [renewed({ at: '2026-11-21T12:00:00Z', ends: '2026-11-30T12:00:00Z' })] },
    ],
    ['when it was connected two days ago', { account: inYaml({ connected: '2026-11-20' }) }],
    [
      'when the one made from it a week ago has not reached us',
      { account, renewed: [renewed({ credential: OTHER, from: own, at: '2026-11-15T11:59:59Z' })] },
    ],
    ['whatever the ledger has of another one', { account, renewed: [renewed({ credential: OTHER })] }],
  ])('%s', (_, renewable) => {
    expect(isRenewalDue(renewable, NOW)).toBe(true);
  });

  test.each<[string, Renewable]>([
    ['more than 21 days before its end', { account, ends: '2026-12-13T12:00:01Z' }],
    [
      'when its network names a later end than hub.yaml',
      { account: inYaml({ tokenEnds: '2026-11-30' }), ends: '2027-01-31T12:00:00Z' },
    ],
    [
      'when the ledger knows a later end than hub.yaml',
      { account: inYaml({ tokenEnds: '2026-11-30' }), renewed: [renewed({})] },
    ],
    ['on the day on which it was connected', { account: inYaml({ connected: '2026-11-22' }) }],
    ['on the day after that', { account: inYaml({ connected: '2026-11-21' }) }],
    [
      'on the day on which it was made',
      { account, renewed: [renewed({ at: '2026-11-21T12:00:01Z', ends: '2026-11-30T12:00:00Z' })] },
    ],
    [
      'when one was made from it in the last week, for that is on its way',
      { account, renewed: [renewed({ credential: OTHER, from: own, at: '2026-11-15T12:00:00Z' })] },
    ],
    ['where its settings are not complete', { account: { ...account, settings: undefined } }],
    ['where its network makes none', { account: { ...account, network: blueskyAccount.network } }],
    ['where a person posts by hand', { account: { ...account, network: { ...network, byHand: true } } }],
    ['on a network that nobody knows', { account: { ...account, network: undefined } }],
  ])('not %s', (_, renewable) => {
    expect(isRenewalDue(renewable, NOW)).toBe(false);
  });
});

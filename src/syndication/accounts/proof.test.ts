import { describe, expect, test } from 'vitest';
import { accountEventSchema } from '../../ledger/account-event.ts';
import { blueskyAccount } from '../testing/world.ts';
import { credentialOf, proofOf, stateOfProof } from './proof.ts';

const account = {
  ...blueskyAccount,
  settings: { IDENTIFIER: 'news.example.org', APP_PASSWORD: 'abcd-efgh-ijkl-mnop' },
};
const us = { id: 'did:plc:us' };
const proved = proofOf(account, us, {
  url: 'https://bsky.app/profile/did:plc:us/post/3n2ve7754222b',
  by: 'duty editor',
  at: '2026-11-22T12:00:00Z',
  attempt: 'a1',
});

describe('the proof of an account', () => {
  test('is an event of the ledger, and holds no setting', () => {
    expect(accountEventSchema.parse(proved)).toEqual(proved);
    expect(JSON.stringify(proved)).not.toMatch(/abcd|mnop|news\.example\.org/);
  });

  test('holds while account, identity and settings stay as they were', () => {
    expect(stateOfProof(account, us, proved)).toBe('proved');
  });

  test('is asked for again after another password or token, another account, or none', () => {
    const renewed = { ...account, settings: { ...account.settings, APP_PASSWORD: 'qrst-uvwx-yzab-cdef' } };
    expect(stateOfProof(renewed, us, proved)).toBe('settings');
    expect(stateOfProof(account, { id: 'did:plc:other' }, proved)).toBe('another');
    expect(stateOfProof(account, us, undefined)).toBe('never');
  });

  test('knows the settings in whatever order they come, and tells two accounts with the same ones apart', () => {
    const settings = Object.fromEntries(Object.entries(account.settings).toReversed());
    expect(credentialOf({ ...account, settings })).toBe(credentialOf(account));
    const second = { ...account, account: { ...account.account, id: 'second' } };
    expect(credentialOf(second)).not.toBe(credentialOf(account));
    expect(credentialOf(account)).toMatch(/^[0-9a-f]{12}$/);
  });
});

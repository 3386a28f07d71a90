import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountEvent } from '../../ledger/account-event.ts';
import { accountEventSchema } from '../../ledger/account-event.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import { NetworkError, type Refusal } from '../../networks/network.ts';
import { journal } from '../journal.ts';
import type { Ledger } from '../ledger-files.ts';
import type { RunAccount } from '../run-account.ts';
import { CANARY, renewableNetwork, type RenewableNetwork } from '../testing/renewable.ts';
import { blueskyAccount } from '../testing/world.ts';
import { credentialOf, proofOf, stateOfProof } from './proof.ts';
import { renewToken, type Renewing } from './renew-token.ts';
import type { Renewable } from './renew.ts';
import { tokenEnd } from './token-end.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 24 * 60 * 60 * 1000;
const OLD = `${CANARY}-old`;
const us = { id: '17' };

let server: RenewableNetwork;
let account: RunAccount;
let events: AccountEvent[] = [];
let stored: string[] = [];
let hidden: string[] = [];
let now = NOON;
beforeEach(() => {
  server = renewableNetwork();
  server.issue(OLD, NOON - 50 * DAY);
  account = { ...blueskyAccount, network: server.network, settings: { ACCOUNT: '17', TOKEN: OLD } };
  events = [];
  stored = [];
  hidden = [];
  now = NOON;
});

describe('A token that is made anew', () => {
  test('is stored by its name, noted, and in use from then on', async () => {
    const renewal = await renew();
    expect(stored).toEqual([`BLUESKY_TOKEN=${CANARY}-made-1`]);
    expect(events).toEqual([
      {
        version: 1,
        kind: 'renewed',
        account: 'bluesky',
        attempt: 'a1',
        at: '2026-11-22T12:00:00Z',
        credential: credentialOf(renewal?.account ?? account),
        from: credentialOf(account),
        ends: '2027-01-21T12:00:00Z',
      },
    ]);
    expect(accountEventSchema.parse(events[0])).toEqual(events[0]);
    expect(renewal).toMatchObject({
      ok: true,
      words:
        'bluesky: Its password or token was renewed and stored. The new one ends on Thursday 21 January 2027.',
      account: { settings: { ACCOUNT: '17', TOKEN: `${CANARY}-made-1` } },
    });
  });

  test('stands in nothing that is said or written, nor does the old one; both are hidden from then on', async () => {
    const renewal = await renew();
    expect(`${renewal?.words}${JSON.stringify(events)}`).not.toContain(CANARY);
    expect(hidden).toEqual([OLD, `${CANARY}-made-1`]);
  });

  test('keeps the proof of the account, also after being made anew once more', async () => {
    const proved = proofOf(account, us, {
      url: 'https://x.example/1',
      by: 'editor',
      at: at(),
      attempt: 'a0',
    });
    const first = (await renew())?.account ?? account;
    now += 45 * DAY;
    const second = (await renew({ account: first }))?.account ?? account;
    const { renewed } = accountFacts(events, 'bluesky');
    expect(renewed).toHaveLength(2);
    expect(stateOfProof(first, us, proved, renewed)).toBe('proved');
    expect(stateOfProof(second, us, proved, renewed)).toBe('proved');
    expect(stateOfProof(second, us, proved)).toBe('settings');
    expect(stateOfProof(second, { id: '18' }, proved, renewed)).toBe('another');
    const byHand = { ...second, settings: { ACCOUNT: '17', TOKEN: 'another' } };
    expect(stateOfProof(byHand, us, proved, renewed)).toBe('settings');
  });

  test('is left alone by the next run, whether that has the new one yet or still the old', async () => {
    const first = await renew();
    expect(await renew({ account: first?.account ?? account })).toBeUndefined();
    expect(await renew()).toBeUndefined();
    now += 2 * DAY;
    expect(await renew()).toBeUndefined();
    expect(server.made()).toBe(1);
  });

  test('ends when the ledger says, whatever hub.yaml does', async () => {
    const { renewed } = { renewed: await renew() };
    const known = accountFacts(events, 'bluesky').renewed;
    const inYaml = { ...blueskyAccount.account, tokenEnds: '2026-11-30' };
    const after = { ...account, ...renewed?.account, account: inYaml };
    expect(tokenEnd(after, known)).toBe('2027-01-21T12:00:00Z');
    expect(tokenEnd(after, known, '2027-01-01T00:00:00Z')).toBe('2027-01-01T00:00:00Z');
    expect(tokenEnd({ ...account, account: inYaml }, known)).toBe('2026-11-30');
  });
});

describe('When it goes wrong', () => {
  test.each<[Refusal, string]>([
    ['later', 'The old one still works until Tuesday 1 December 2026. The next run tries again.'],
    ['unknown', 'The old one still works until Tuesday 1 December 2026. The next run tries again.'],
    ['unauthorised', 'Make a new one by hand: docs/accounts/bluesky.md says how.'],
  ])('because the network says no ("%s"), nothing is stored or noted', async (refusal, words) => {
    server.fail(new NetworkError(refusal, 'Renewable says no.'));
    const renewal = await renew({ ends: '2026-12-01T12:00:00Z' });
    expect(renewal).toEqual({
      account,
      ok: false,
      words: `bluesky: Its password or token could not be renewed: Renewable says no. ${words}`,
    });
    expect([...stored, ...events]).toEqual([]);
  });

  test('because the new one does not work, the old one is not given up for it', async () => {
    server.fail('useless');
    expect(await renew()).toMatchObject({
      account,
      ok: false,
      words: expect.stringContaining('not stored, because it does not work yet: Renewable does not know'),
    });
    expect([...stored, ...events]).toEqual([]);
  });

  test.each([
    [undefined, 'The old one still works; nobody knows until when.'],
    ['2026-11-25T12:00:00Z', 'The old one still works until Wednesday 25 November 2026.'],
    ['2026-11-22T11:00:00Z', 'The old one ended on Sunday 22 November 2026.'],
  ])('because the command fails, it says so and how long the old one does (%s)', async (ends, words) => {
    const renewal = await renew(
      { ...(ends !== undefined && { ends }) },
      { store: async () => 'ended with 3' },
    );
    expect(renewal).toEqual({
      account,
      ok: false,
      words: `bluesky: A new BLUESKY_TOKEN was made, but not stored: the command in --store-secret ended with 3. ${words} Correct the command, then run again.`,
    });
    expect(events).toEqual([]);
    expect(hidden).toContain(`${CANARY}-made-1`);
  });

  test('because the ledger cannot be written, the new one is in use all the same', async () => {
    const full = () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    const renewal = await renew({}, { journal: journal({ ledger: ledgerOf(full) }) });
    expect(stored).toHaveLength(1);
    expect(renewal).toMatchObject({
      ok: false,
      words: expect.stringContaining('The ledger could not be written'),
      account: { settings: { TOKEN: `${CANARY}-made-1` } },
    });
  });

  test('because the ledger cannot be saved elsewhere, that is said', async () => {
    const save = async () => false;
    const renewal = await renew({}, { journal: journal({ ledger: ledgerOf(), save }) });
    expect(renewal).toMatchObject({ ok: false, words: expect.stringContaining('could not be saved') });
  });

  test('because the run is killed between storing and noting, the new one is made anew in its turn', async () => {
    const killed = new Error('killed');
    const die = () => {
      throw killed;
    };
    await expect(renew({}, { journal: journal({ ledger: ledgerOf(die) }) })).rejects.toBe(killed);
    const restarted = { ...account, settings: { ACCOUNT: '17', TOKEN: `${CANARY}-made-1` } };
    const sameDay = await renew({ account: restarted });
    expect(sameDay).toMatchObject({ ok: false, words: expect.stringContaining('The old one still works') });
    now += DAY;
    expect(await renew({ account: restarted })).toMatchObject({ ok: true });
    expect(stored).toEqual([`BLUESKY_TOKEN=${CANARY}-made-1`, `BLUESKY_TOKEN=${CANARY}-made-2`]);
  });

  test('with a fault of ours, it is not taken for one of the network', async () => {
    const broken: RunAccount = {
      ...account,
      network: { ...server.network, renew: () => Promise.reject(new TypeError('ours')) },
    };
    await expect(renew({ account: broken })).rejects.toThrow('ours');
  });
});

test('a network that gives the same token a longer life has nothing to store', async () => {
  const lengthening = async () => ({ settings: { TOKEN: OLD }, ends: '2027-01-21T12:00:00Z' });
  const longer: RunAccount = { ...account, network: { ...server.network, renew: lengthening } };
  const renewal = await renew({ account: longer });
  expect(renewal?.ok).toBe(true);
  expect(stored).toEqual([]);
  const { renewed } = accountFacts(events, 'bluesky');
  const proved = proofOf(account, us, { url: 'https://x.example/1', by: 'editor', at: at(), attempt: 'a0' });
  expect(stateOfProof(account, us, proved, renewed)).toBe('proved');
  expect(tokenEnd(account, renewed)).toBe('2027-01-21T12:00:00Z');
});

function renew(changes: Partial<Renewable> = {}, others: Partial<Renewing> = {}) {
  const { renewed } = accountFacts(events, 'bluesky');
  return renewToken({ account, renewed, ...changes }, { ...renewing(), ...others });
}

function renewing(): Renewing {
  return {
    store: async (name, value) => void stored.push(`${name}=${value}`),
    fetch: () => Promise.reject(new TypeError('there is no network here')),
    now: at,
    random: () => `a${events.length + 1}`,
    journal: journal({ ledger: ledgerOf() }),
    hide: (secrets) => void hidden.push(...secrets),
    zone: 'Europe/London',
  };
}

function ledgerOf(write: (event: AccountEvent) => void = (event) => void events.push(event)): Ledger {
  const none = () => [];
  return {
    read: none,
    sentAfter: none,
    write: () => {},
    readAccounts: () => events,
    writeAccount: write,
  };
}

function at(): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

import { expect, test } from 'vitest';
import { wellKnownFiles } from './well-known.ts';

const HUB = { site: 'https://example.org/hub', language: 'en-GB', accounts: [] };
const SECURITY = { contact: 'mailto:security@example.org', expires: '2027-03-31' };
const ACCOUNT = {
  id: 'b',
  network: 'bluesky',
  url: 'https://bsky.app/profile/example.org',
  connected: '2026-01-01',
  enabled: true,
  did: 'did:plc:abc',
};
const files = (change: object, now = '2026-11-22T12:00:00Z') => wellKnownFiles({ ...HUB, ...change }, now);

test('security.txt says whom to tell and until when, as RFC 9116 has it', () => {
  expect(files({ security: { ...SECURITY, policy: 'https://example.org/policy' } })).toEqual([
    {
      name: 'security.txt',
      text: [
        'Contact: mailto:security@example.org',
        'Expires: 2027-03-31T12:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://example.org/hub/.well-known/security.txt',
        'Policy: https://example.org/policy',
        '',
      ].join('\n'),
    },
  ]);
});

test.each([
  ['2027-03-31T11:59:59Z', 1],
  ['2027-03-31T12:00:00Z', 0],
])('at %s there are %i files: one that has expired is no longer published', (now, count) => {
  expect(files({ security: SECURITY }, now)).toHaveLength(count);
});

test.each([
  [{}, [{ name: 'atproto-did', text: 'did:plc:abc' }]],
  [{ enabled: false }, []],
  [{ parked: { since: '2026-02-01' } }, []],
  [{ did: undefined }, []],
])('a Bluesky account with %o has its proof: %j', (change, expected) => {
  expect(files({ accounts: [{ ...ACCOUNT, ...change }] })).toEqual(expected);
});

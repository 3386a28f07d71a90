import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretendSignatures } from '../testing/pretend-x-signature.ts';
import { authorization, signatureOf } from './oauth.ts';

test('the example of RFC 5849, section 1.2, is signed as there', () => {
  const signature = signatureOf(
    { apiSecret: 'kd94hf93k423kf44', accessSecret: 'pfkkdhi9sl3r4s00' },
    { method: 'GET', url: 'http://photos.example.net/photos?file=vacation.jpg&size=original' },
    {
      oauth_consumer_key: 'dpf43f3p2l4k3l03',
      oauth_token: 'nnch734d00sl2jdk',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '137131202',
      oauth_nonce: 'chapoH',
    },
  );
  expect(signature).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=');
});

// "Creating a signature" of X's documentation, for two versions of its interface.
test.each([
  ['https://api.twitter.com/1/statuses/update.json?include_entities=true', 'tnnArxj06cWHq44gCs1OSKk/jLY='],
  ['https://api.twitter.com/1.1/statuses/update.json?include_entities=true', 'hCtSmYh+iHYCEqBWrE7C7hYmtUk='],
])("X's own example for %s is signed %s", (url, signature) => {
  const signed = signatureOf(
    {
      apiSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      accessSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    },
    { method: 'POST', url, form: { status: 'Hello Ladies + Gentlemen, a signed OAuth request!' } },
    {
      oauth_consumer_key: 'xvz1evFS4wEEPTGEFPHBog',
      oauth_nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '1318622958',
      oauth_token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
      oauth_version: '1.0',
    },
  );
  expect(signed).toBe(signature);
});

test('whatever is asked, somebody else who reads the RFC finds it signed', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'Z', '9', ' ', '+', '&', '=', '%', "!'()*", '~', 'é', '😀'),
  });
  fc.assert(
    fc.property(
      fc.dictionary(word, word, { maxKeys: 4 }),
      fc.constantFrom('GET', 'DELETE'),
      fc.record({ apiKey: word, apiSecret: word, accessToken: word, accessSecret: word }),
      (query, method, keys) => {
        const url = `https://api.x.com/2/users/1/tweets?${new URLSearchParams(query).toString()}`;
        const wrongWith = pretendSignatures(keys, () => 1_000_000);
        const headers = { authorization: authorization(keys, { method, url }, 'once', 1000) };
        expect(wrongWith(new Request(url, { method, headers }))).toBeUndefined();
        expect(wrongWith(new Request(url, { method, headers }))).toBe('It was sent before.');
      },
    ),
  );
});

test.each([
  ['another address', 'https://api.x.com/2/tweets/2', 1000],
  ['another time', 'https://api.x.com/2/tweets/1', 1301],
])('a signature is not good for %s', (_, url, seconds) => {
  const keys = { apiKey: 'a', apiSecret: 'b', accessToken: 'c', accessSecret: 'd' };
  const call = { method: 'GET', url: 'https://api.x.com/2/tweets/1' };
  const headers = { authorization: authorization(keys, call, 'once', 1000) };
  const wrongWith = pretendSignatures(keys, () => seconds * 1000);
  expect(wrongWith(new Request(url, { headers }))).toMatch(/signed by somebody else|time is not now/);
});

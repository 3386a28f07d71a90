import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../networks/network.ts';
import { isPublicAddress } from './public-address.ts';
import { publicFetch, publicGate } from './public-fetch.ts';
import { privateHost } from './testing/private-host.ts';

const nobody = () => Promise.reject(new Error('No name should have been looked up.'));
const refusal = async (url: string): Promise<unknown> => {
  await using strangers = publicFetch(publicGate(nobody));
  return await strangers.fetch(url, {}).catch((thrown: unknown) => thrown);
};

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '93.184.215.14',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::6810:84e5',
  '2a00:1450::1',
])('%s is on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this computer', '127.0.0.1'],
  ['this computer, all of it', '127.255.255.254'],
  ['this computer', '::1'],
  ['nobody in particular', '0.0.0.0'],
  ['nobody in particular', '0.1.2.3'],
  ['nobody in particular', '::'],
  ['a private network', '10.0.0.1'],
  ['a private network', '172.16.0.1'],
  ['a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['a private network', 'fd12:3456:789a::1'],
  ['a private network of old', 'fec0::1'],
  ["a provider's network", '100.64.0.1'],
  ['a link', '169.254.0.1'],
  ['a link', 'fe80::1'],
  ['a link, with its zone', 'fe80::1%eth0'],
  ["a cloud's data", '169.254.169.254'],
  ["a cloud's data", '100.100.100.200'],
  ["a cloud's data", '168.63.129.16'],
  ["a cloud's data", '192.0.0.192'],
  ["a cloud's data", 'fd00:ec2::254'],
  ['everybody on the network', '255.255.255.255'],
  ['a group', '224.0.0.1'],
  ['a group', '239.255.255.250'],
  ['a group', 'ff02::1'],
  ['set aside', '240.0.0.1'],
  ['set aside', '4000::1'],
  ['for tests', '198.18.0.1'],
  ['for books', '192.0.2.1'],
  ['for books', '203.0.113.9'],
  ['for books', '2001:db8::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['IPv4 in IPv6', '::7f00:1'],
  ['IPv4 in IPv6', '::ffff:0:7f00:1'],
  ['a passage to IPv4', '64:ff9b::7f00:1'],
  ['a passage to IPv4', '64:ff9b:1::a00:1'],
  ['a passage to IPv4', '2002:7f00:1::'],
  ['a passage to IPv4', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['no address', 'localhost'],
  ['no address', ''],
  ['no address in its usual form', '2130706433'],
  ['no address in its usual form', '0177.0.0.1'],
])('%s: %s is not', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('As the host of an address, none of these is called', () => {
  test.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://%31%32%37.0.0.1/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://0/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::FFFF:169.254.169.254]/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/latest/meta-data/',
    'https://168.63.129.16/',
    'http://user@10.0.0.1/',
    'http://8.8.8.8@10.0.0.1/',
    'http://10.0.0.1#@8.8.8.8/',
    'http://8.8.8.8:22/',
    'http://8.8.8.8:8080/',
    'http://name:word@8.8.8.8/',
    'ftp://8.8.8.8/',
    'file:///etc/hostname',
    'data:text/html,<a rel=webmention href=/>',
    'gopher://8.8.8.8/',
  ])('%s', async (url) => {
    expect(await refusal(url)).toMatchObject({ name: 'NetworkError', refusal: 'rejected' });
  });

  test('whatever is private, however an address may spell it', async () => {
    await fc.assert(
      fc.asyncProperty(privateHost, async (host) => {
        const thrown = await refusal(`http://${host}/`);
        expect(thrown).toBeInstanceOf(NetworkError);
        expect(String(thrown)).toMatch(/is not on the public internet, so it is never called\.$/);
      }),
      { numRuns: 300 },
    );
  });
});

import { expect, test } from 'vitest';
import { paperAddress, sayAddress } from './short-address.ts';

const hub = (site: string, short?: string) => ({ site, edition: { short, phones: [] } });

test.each([
  [
    'the shorter name, when there is one',
    hub('https://news.example.org', 'https://brack.example/'),
    'https://brack.example/s/bcdfg/',
    'brack.example',
  ],
  [
    'the site, when there is none',
    hub('https://news.example.org/hub'),
    'https://news.example.org/hub/s/bcdfg/',
    'news.example.org/hub',
  ],
  ['no "www" on paper', hub('https://www.example.org'), 'https://www.example.org/s/bcdfg/', 'example.org'],
])('an address on paper begins with %s', (_, of, url, host) => {
  expect(paperAddress(of, '/s/bcdfg/')).toEqual({ url, host, path: '/s/bcdfg' });
});

test.each([
  ['brack.example', '/s/bcdfg', 'brack dot example, slash s, slash b c d f g'],
  [
    'news.health-care.example/hub',
    '/s/b2d4g',
    'news dot health hyphen care dot example, slash hub, slash s, slash b 2 d 4 g',
  ],
  ['brack.example', '/this-week', 'brack dot example, slash this hyphen week'],
])('%s%s is read out as %s', (host, path, said) => {
  expect(sayAddress({ host, path })).toBe(said);
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFiles, parseHub, readHub } from './hub-files.ts';
import { basePath, fullUrl, sitePath } from './hub.ts';

const GOOD = `name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org/hub/
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`;

describe('hub.yaml', () => {
  test('fills in what is left out', () => {
    expect(parseHub(GOOD)).toMatchObject({
      site: 'https://example.org/hub',
      language: 'en-GB',
      timeZone: 'Europe/London',
      accounts: [],
      posting: { perHour: 4, lateDays: 3 },
      inbox: {
        hours: { monday: { from: '09:00', until: '17:00' }, friday: { from: '09:00', until: '17:00' } },
        closed: [],
        target: 'next-working-day',
        keepDays: 90,
      },
      colours: { brand: '#005eb8', dark: '#003087' },
      font: 'arial',
      demo: false,
    });
  });

  test.each([
    ['name: Marsh Trust\n', '', '"name" is missing. Write the name of the organisation'],
    ['Marsh Trust', '', '"name" is empty.'],
    ['Marsh Trust', '2026', '"name" must be text. Put it in quotation marks: "2026".'],
    ['strapline', 'straplin', 'hub.yaml:3:1 "straplin" is not a field. Did you mean "strapline"?'],
    ['https://example.org/hub/', 'example.org', '"site" is not a web address.'],
    ['example.org,2026', 'tag:example.org', '"tag" is not the authority of a tag address.'],
    ['private', 'secret', '"repository" must be "public" or "private".'],
    ['repository', 'demo: yes\nrepository', '"demo" must be true or false. Write "true"'],
    ['repository', 'timeZone: London\nrepository', '"timeZone" is not a time zone.'],
    ['repository', 'edition: { short: "https://x.example?a" }\nrepository', 'cannot be typed from paper.'],
    [
      'repository',
      `edition: { phones: [${'{ name: Desk, phone: 01632 960 001 }, '.repeat(7)}] }\nrepository`,
      'too many for one sheet of paper.',
    ],
    [
      'repository',
      'inbox: { target: soon }\nrepository',
      '"inbox.target" is not a promise we know. Write "same-day"',
    ],
    ['repository', 'inbox: { hours: {} }\nrepository', 'No day of the week has hours. Write one at least'],
    ['repository', 'inbox: { hours: { sundy: {} } }\nrepository', 'Did you mean "sunday"?'],
    [
      'repository',
      'inbox: { hours: { monday: { from: 17:00, until: 09:00 } } }\nrepository',
      'The team goes home before it begins.',
    ],
    [
      'repository',
      'inbox: { closed: [{ on: 24/12/2026 }] }\nrepository',
      '"inbox.closed[0].on" is not a date.',
    ],
    ['repository', 'inbox: { keepDays: 0 }\nrepository', '"inbox.keepDays" is too small.'],
    [
      'repository',
      'inbox: { foi: { email: foi } }\nrepository',
      '"inbox.foi.email" is not an email address.',
    ],
    ['repository', 'topics: flu\nrepository', '"topics" must be a list. Write "[flu]".'],
    ['repository', 'colours: { brand: "#ffb81c" }\nrepository', 'White text cannot be read on this colour.'],
    ['repository', 'topics: [{ id: Flu Jabs, name: Flu }]\nrepository', 'Write "flu-jabs".'],
    [
      'repository',
      'places: [{ id: a, name: A }, { id: a, name: B }]\nrepository',
      '"a" is the id of two places.',
    ],
    ['https://example.org/hub/', 'https://example.org/a b', 'The path of this address cannot be used.'],
    ['https://example.org/hub/', 'https://example.org//hub', 'The path of this address cannot be used.'],
    ['https://example.org/hub/', 'https://me:secret@example.org', 'has no "?", "#" or "@".'],
    ['tag: example.org,2026\n', '', '"tag" is missing. Write a domain you hold'],
    ['repository', 'language: English please\nrepository', '"language" is not a language code.'],
    ['{ public: { name: Team } }', 'Team', '"contacts" has fields of its own.'],
  ])('with "%s" written "%s" is explained', (good, bad, message) => {
    expect(() => parseHub(GOOD.replace(good, bad))).toThrow(message);
  });

  test('suggests the topic that an account was meant to carry', () => {
    const account = `{ id: b, network: bluesky, url: https://a.example, connected: 2026-01-01, topics: [flue] }`;
    const source = `${GOOD}topics: [{ id: flu, name: Flu }]\naccounts: [${account}]\n`;
    expect(() => parseHub(source)).toThrow(
      'hub.yaml:9:95 "accounts[0].topics[0]": "flue" is not among the topics of this hub. Did you mean "flu"?',
    );
  });

  test('refuses one account under two ids, which would have every item twice', () => {
    const account = (id: string, url: string) =>
      `{ id: ${id}, network: bluesky, url: ${url}, connected: 2026-01-01 }`;
    const both = [account('one', 'https://a.example/News'), account('two', 'https://a.example/news/')];
    expect(() => parseHub(`${GOOD}accounts: [${both.join(', ')}]\n`)).toThrow(
      'Two accounts have this address',
    );
  });

  test.each([
    ['parked: { since: 2026-01-02, see: bluesky }', 'Write an address in full, or one of: bluesky-news.'],
    ['parked: { since: 2026-01-02, see: old }', '"old" is no account in use, and no address.'],
    ['did: "did:plc:abc"', 'Only one account, on Bluesky, can have the address of this site as its handle.'],
  ])('refuses an account on X that says "%s"', (line, message) => {
    const used = '{ id: bluesky-news, network: bluesky, url: https://b.example, connected: 2026-01-01 }';
    const old = `{ id: old, network: x, url: https://x.example, connected: 2026-01-01, ${line} }`;
    expect(() => parseHub(`${GOOD}accounts: [${used}, ${old}]\n`)).toThrow(message);
  });

  test('lets a parked account point to an account in use, or to an address', () => {
    const used = '{ id: b, network: bluesky, url: https://b.example, connected: 2026-01-01 }';
    const parked = (id: string, see: string) =>
      `{ id: ${id}, network: x, url: https://${id}.example, connected: 2026-01-01, parked: { since: 2026-02-01, see: "${see}" } }`;
    const accounts = [used, parked('one', 'b'), parked('two', 'https://example.org/')];
    expect(parseHub(`${GOOD}accounts: [${accounts.join(', ')}]\n`).accounts).toHaveLength(3);
  });

  test('names every mistake at once', () => {
    expect(() => parseHub('name: A\ntitel: B\n')).toThrow(/strapline[\s\S]*contacts[\s\S]*titel/);
  });

  test('that is not there says which folder was looked in', () => {
    expect(() => readHub('no-such-folder')).toThrow('There is no hub in "no-such-folder"');
  });
});

describe('addresses of a hub', () => {
  test('are under its base path', () => {
    const hub = parseHub(GOOD);
    expect([basePath(hub), sitePath(hub, '/news/'), fullUrl(hub, '/news/')]).toEqual([
      '/hub/',
      '/hub/news/',
      'https://example.org/hub/news/',
    ]);
    expect(basePath({ site: 'https://example.org' })).toBe('/');
  });
});

test('the files of a hub are named from its folder', () => {
  const files = contentFiles(join(import.meta.dirname, '../../tests/hubs/marram'));
  expect(files).toContain('news/2026/ferry.png');
  expect(files).toContain('pages/about.md');
});

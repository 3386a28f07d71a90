import { expect, test } from 'vitest';
import { readPretend } from './read-pretend.ts';

test('a pretend Mastodon is like Mastodon itself, on port 4390', () => {
  expect(readPretend(['mastodon'])).toEqual({
    port: 4390,
    ways: { keys: 'an hour', ids: 'text', pictures: 'at once', linkHeader: true, forms: true },
  });
});

test('it can have the ways of other servers', () => {
  const asked = ['mastodon', '--port', '4391', '--keys', 'ignored', '--ids', 'uuid', '--pictures', 'later'];
  expect(readPretend([...asked, '--no-link-header', '--json-only'])).toEqual({
    port: 4391,
    ways: { keys: 'ignored', ids: 'uuid', pictures: 'later', linkHeader: false, forms: false },
  });
});

test.each([
  [[], /which network/],
  [['facebook'], /which network/],
  [['mastodon', '--port', 'x'], /not a port/],
  [['mastodon', '--keys', 'lost'], /no such way/],
])('%j is told what is wrong', (args, wrong) => {
  expect(readPretend(args)).toEqual({ wrong: expect.stringMatching(wrong) });
});

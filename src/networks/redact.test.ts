import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const SECRET = 'p&ss "word" £1';

test.each([
  ['as it is', SECRET],
  ['in an address', encodeURIComponent(SECRET)],
  ['in JSON', JSON.stringify({ password: SECRET })],
  ['in Base64', Buffer.from(SECRET).toString('base64')],
])('a secret is hidden %s', (_, text) => {
  expect(redact(`Sent ${text}.`, [SECRET])).toMatch(/^Sent .*\[hidden\].*\.$/);
  expect(redact(`Sent ${text}.`, [SECRET])).not.toContain(text.slice(2, -2));
});

test('a secret that was pasted with a line break is hidden without it', () => {
  expect(redact(`Sent ${SECRET}.`, [`${SECRET}\r\n`])).toBe('Sent [hidden].');
});

test.each([
  'authorization: Bearer abcdef.ghi-jkl_mno~p+q/r==',
  'Authorization: Basic dXNlcjpwYXNz',
  'token eyJhbGciOiJFUzI1NksifQ.eyJzdWIiOiJkaWQ6cGxjOnh4In0.c2lnbmF0dXJl',
])('a token is hidden even if nobody named it: %s', (text) => {
  expect(redact(text, [])).toMatch(/\[hidden\]$/);
  expect(redact(text, [])).not.toMatch(/abcdef|dXNl|c2ln/);
});

test('what stands before the host of an address is hidden, and the rest of it stays', () => {
  expect(redact('fatal: unable to access https://us:ghp_word@git.example/hub.git/', [])).toBe(
    'fatal: unable to access https://[hidden]@git.example/hub.git/',
  );
});

test('a setting that is hardly a secret leaves the words readable', () => {
  expect(redact('a post is a post', ['a', ''])).toBe('a post is a post');
});

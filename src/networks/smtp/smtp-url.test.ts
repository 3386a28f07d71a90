import { expect, test } from 'vitest';
import { readSmtpUrl } from './smtp-url.ts';

test.each([
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, secure: true, onThisComputer: false }],
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, secure: false, onThisComputer: false }],
  [
    'smtp://mail.example.org:2525/',
    { host: 'mail.example.org', port: 2525, secure: false, onThisComputer: false },
  ],
  ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, secure: false, onThisComputer: true }],
  ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, onThisComputer: true }],
  ['smtp://localhost', { host: 'localhost', port: 587, secure: false, onThisComputer: true }],
])('%s is a mail server', (url, server) => {
  expect(readSmtpUrl(url)).toEqual(server);
});

test('a password may hold any character, written as addresses write them', () => {
  const url = 'smtps://news%40example.org:a%2Fb%3Fc%23d%25e%40f@mail.example.org';
  expect(readSmtpUrl(url)?.auth).toEqual({ user: 'news@example.org', pass: 'a/b?c#d%e@f' });
});

test.each([
  '',
  'mail.example.org',
  'https://mail.example.org',
  'smtps://',
  'smtps:mail.example.org',
  'smtps://mail.example.org/inbox',
  'smtps://user:100%@mail.example.org',
  'smtps://user:pass#word@mail.example.org',
  'smtps://user:password@mail.example.org?tls.rejectUnauthorized=false',
  'smtps://mail.example.org?logger=true&debug=true',
])('"%s" is not', (url) => {
  expect(readSmtpUrl(url)).toBeUndefined();
});

test.each([
  'smtp://127.0.0.1.example.org',
  'smtp://127.0.0.1@example.org',
  'smtp://10.0.0.1',
  'smtp://0.0.0.0',
])('%s is not this computer', (url) => {
  expect(readSmtpUrl(url)?.onThisComputer).toBe(false);
});

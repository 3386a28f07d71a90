import { expect, test } from 'vitest';
import { headersText } from './headers.ts';

const text = headersText(['security.txt']);

test.each([
  '/*\n  Strict-Transport-Security: max-age=31536000\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: default-src',
  "frame-ancestors 'none'\n  X-Frame-Options: DENY\n",
  '/cards/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  '/items.json\n  Cache-Control: no-cache\n',
  '/status.json\n  Cache-Control: no-cache\n  Access-Control-Allow-Origin: *\n',
  '/*.ics\n  Content-Type: text/calendar; charset=utf-8\n',
  '/.well-known/security.txt\n  Content-Type: text/plain; charset=utf-8\n',
])('a host is told %j', (rule) => {
  expect(text).toContain(rule);
});

test('every line is a path or a header below one, and fits the 2,000 characters that Cloudflare allows', () => {
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => !/^(\/\S*|  [A-Z][A-Za-z-]*: \S.*)$/.test(line))).toEqual([]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

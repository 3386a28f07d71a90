import { expect, test } from 'vitest';
import { domainOf } from './sender.ts';

test.each([
  ['news@example.org', 'example.org'],
  [' news@Example.ORG ', 'example.org'],
  ['Example News <news@mail.example.org>', 'mail.example.org'],
  ['"News, and more" <news@example.org>', 'example.org'],
])('%s is a sender', (sender, domain) => {
  expect(domainOf(sender)).toBe(domain);
});

test.each([
  '',
  'News',
  'news@',
  'a@b.example, c@d.example',
  '<a@b.example> <c@d.example>',
  'News <news@example.org',
  'News\r\nBcc: x <news@example.org>',
])('"%s" is none', (sender) => {
  expect(domainOf(sender)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { emailToTellUs, textRelay, waysToTellUs } from './ways-to-tell-us.ts';

const way = (name: string) => ({ name, for: 'To be heard.' });

test('those who hear residents come in one order, whatever the order in hub.yaml', () => {
  const feedback = {
    reviewed: '2026-11-16',
    advocacy: way('Advocacy'),
    complaints: way('Complaints'),
    experiences: way('Care Opinion'),
  };
  const names = waysToTellUs({ feedback }).map(({ name }) => name);
  expect(names).toEqual(['Care Opinion', 'Complaints', 'Advocacy']);
});

test('a hub that names nobody has no such list', () => {
  expect(waysToTellUs({ feedback: undefined })).toEqual([]);
});

test('a text relay call begins with 18001', () => {
  expect(textRelay('01632 960 001')).toBe('18001 01632 960 001');
});

test('an email asks its questions on lines of their own', () => {
  const url = new URL(emailToTellUs('hello@example.org'));
  expect([url.protocol, url.pathname, url.searchParams.get('subject')]).toEqual([
    'mailto:',
    'hello@example.org',
    'What I think',
  ]);
  expect(url.searchParams.get('body')).toContain('What happened, and what was it like?\r\n\r\n');
});

import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';

test.each([
  ['', 0],
  ['Flu clinic', 10],
  ['Łódź – zażółć', 13],
  ['😀', 2],
  ['👨‍👩‍👧‍👦', 11],
  ['🇬🇧', 4],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 14],
  ['ą́', 2],
  ['https://news.example/x/', 23],
  ['nhs.uk/flu @nurses', 18],
])('%j counts %i, never less than anybody could count', (text, length) => {
  expect(LIMITS.count(text)).toBe(length);
});

test('a caption of 2,200 fits, and not one of 2,201', () => {
  expect(LIMITS.fits('x'.repeat(2200))).toBe(true);
  expect(LIMITS.fits('x'.repeat(2201))).toBe(false);
});

test('a caption with five hashtags fits, and not one with six', () => {
  expect(LIMITS.fits('#a #b #c #d #e, and # alone')).toBe(true);
  expect(LIMITS.fits('#a #b #c #d #e #f')).toBe(false);
});

test('a caption with twenty names fits, and not one with more; an address of email is none', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `@name${at}`).join(' ');
  expect(LIMITS.fits(`${names(20)} news@example.org`)).toBe(true);
  expect(LIMITS.fits(names(21))).toBe(false);
});

test('the whole link is shown, because it is read and typed', () => {
  expect(LIMITS.shownLink('https://news.example/x/')).toBe('https://news.example/x/');
});

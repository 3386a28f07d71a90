import { expect, test } from 'vitest';
import { comparableAddress } from './comparable-address.ts';

const LINK = 'https://news.example/news/clinic/';

test.each([
  'https://NEWS.example/news/clinic/',
  `${LINK}?utm_source=x&UTM_medium=y`,
  `${LINK}#times`,
  'https://news.example:443/news/clinic/',
])('%s is the same address as the plain one', (address) => {
  expect(comparableAddress(address)).toBe(LINK);
});

test.each([
  'http://news.example/news/clinic/',
  'https://news.example/news/Clinic/',
  'https://news.example/news/clinic',
  `${LINK}?page=2`,
  'no address',
])('%s is another', (address) => {
  expect(comparableAddress(address)).not.toBe(LINK);
});

import { describe, expect, test } from 'vitest';
import { hub, item } from '../syndication/testing/items.ts';
import { tellIndexNow } from './index-now.ts';
import { pretendWeb, status } from '../strangers/testing/web.ts';

const ENDPOINT = 'https://api.indexnow.org/indexnow';
const ours = { ...hub, site: 'https://example.org/news', indexNow: 'abcd-1234' };
const one = { items: [item({ url: 'https://example.org/news/news/1/' })], withdrawn: [] };
const answering = (code: number) => pretendWeb({ [ENDPOINT]: () => status(code) });

test('search engines are told of pages that are new, changed or withdrawn, in one call', async () => {
  const { fetch, asked } = answering(200);
  const withdrawn = [
    { id: 'b', at: '2026-11-22T09:00:00Z', url: 'https://example.org/news/news/2/' },
    { id: 'c', at: '2026-11-22T09:00:00Z' },
  ];
  expect(await tellIndexNow(ours, { ...one, withdrawn }, fetch)).toEqual([
    { line: 'IndexNow: told of 2 pages.', ours: false },
  ]);
  expect(asked).toMatchObject([
    { url: ENDPOINT, sent: { method: 'POST', headers: { 'content-type': /^application\/json/ } } },
  ]);
  expect(JSON.parse(asked[0]?.sent.body ?? '')).toEqual({
    host: 'example.org',
    key: 'abcd-1234',
    keyLocation: 'https://example.org/news/abcd-1234.txt',
    urlList: ['https://example.org/news/news/1/', 'https://example.org/news/news/2/'],
  });
});

test('no more than 10,000 pages go in it', async () => {
  const { fetch, asked } = answering(200);
  const items = Array.from({ length: 10_001 }, () => item());
  expect(await tellIndexNow(ours, { items, withdrawn: [] }, fetch)).toMatchObject([{ line: /10000 pages/ }]);
  expect(JSON.parse(asked[0]?.sent.body ?? '').urlList).toHaveLength(10_000);
});

describe('Nobody is told', () => {
  test.each([
    ['without a key', { ...ours, indexNow: undefined }, one],
    ['of an erased item alone', ours, { items: [], withdrawn: [{ id: 'c', at: '2026-11-22T09:00:00Z' }] }],
  ])('%s', async (_, given, changed) => {
    const { fetch, asked } = answering(200);
    expect(await tellIndexNow(given, changed, fetch)).toEqual([]);
    expect(asked).toEqual([]);
  });
});

test.each([
  [200, false, /^IndexNow: told of 1 page\.$/],
  [202, false, /told of 1 page\. It still has to look at the key\.$/],
  [
    400,
    false,
    /not told of 1 page\. It could not read what it was sent \(400\)\. To try again, run again: it is safe\.$/,
  ],
  [
    403,
    true,
    /did not find the key\. See that https:\/\/example\.org\/news\/abcd-1234\.txt shows the key, and run again: it is safe\.$/,
  ],
  [
    422,
    true,
    /\(422\), because their addresses or the key do not belong to the site\. Correct "site" or "indexNow" in hub\.yaml/,
  ],
  [429, false, /says that there were too many calls \(429\)\. To try again, run again: it is safe\.$/],
  [500, false, /not told of 1 page\. It answered 500\. To try again/],
])('the answer %i is put in words', async (code, isOurs, line) => {
  expect(await tellIndexNow(ours, one, answering(code).fetch)).toMatchObject([{ ours: isOurs, line }]);
});

test('and so is none', async () => {
  expect(await tellIndexNow(ours, one, pretendWeb({}).fetch)).toMatchObject([
    { ours: false, line: /not told of 1 page\. api\.indexnow\.org could not be reached\. To try again/ },
  ]);
});

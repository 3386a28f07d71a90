import { expect, test } from 'vitest';
import { html, pretendWeb } from '../../strangers/testing/web.ts';
import { atom } from '../testing/answers.ts';
import { youtube } from './youtube.ts';

const ID = 'UCabcdefghijklmnopqrstuv';
const FEED = `https://www.youtube.com/feeds/videos.xml?channel_id=${ID}`;

const read = (key: string, answer: () => Response) => {
  const web = pretendWeb({ [FEED]: answer });
  return youtube.read(key, { fetch: web.fetch, userAgent: 'F' });
};

test('videos are of the moment when they were published', async () => {
  expect(await read(ID, () => new Response(atom('2026-11-20T09:00:00+00:00')))).toEqual({
    kind: 'posts',
    at: [Date.parse('2026-11-20T09:00:00Z')],
  });
});

test.each([
  ['a channel without videos', atom(), { kind: 'no posts' }],
  ['a page that asks for consent', '<!doctype html><html></html>', { kind: 'not read' }],
])('%s', async (_, text, found) => {
  expect(await read(ID, () => html(text))).toMatchObject(found);
});

test('a channel whose id is not known is asked of nobody, and it is said how to find the id', async () => {
  expect(youtube.asks('@millmere')).toBeUndefined();
  const found = await read('@millmere', () => html(''));
  expect(found).toMatchObject({ kind: 'not read', why: expect.stringContaining('Copy channel ID') });
});

import { expect, test } from 'vitest';
import { html, pretendWeb, status } from '../../strangers/testing/web.ts';
import { telegramPage } from '../testing/answers.ts';
import { telegram } from './telegram.ts';

const read = (answer: () => Response, more: Readonly<Record<string, () => Response>> = {}) =>
  telegram.read('millmere', {
    fetch: pretendWeb({ 'https://t.me/s/millmere': answer, ...more }).fetch,
    userAgent: 'F',
  });

test('posts are of the times of its public page, and of nothing that a post says', async () => {
  const page = telegramPage('2026-11-01T09:00:00+00:00', '2026-11-20T09:00:00+00:00');
  expect(await read(() => html(page))).toEqual({
    kind: 'posts',
    at: [Date.parse('2026-11-01T09:00:00Z'), Date.parse('2026-11-20T09:00:00Z')],
  });
});

test('a channel without posts has none', async () => {
  expect(await read(() => html(telegramPage()))).toEqual({ kind: 'no posts' });
});

test('a person, a group, or a name that nobody has is sent on, and is no channel', async () => {
  const sentOn = () => status(302, { location: 'https://t.me/millmere' });
  const contact = () => html('<time datetime="2026-11-20">You can contact @millmere right away.</time>');
  expect(await read(sentOn, { 'https://t.me/millmere': contact })).toEqual({
    kind: 'not read',
    why: 'Telegram shows no public page of a channel of that name.',
  });
});

test.each(['', '<html>Blocked</html>', '<time datetime="', '<time datetime="soon">'])(
  'a page that is something else is not read: %j',
  async (page) => {
    expect(await read(() => html(page))).toMatchObject({ kind: 'not read' });
  },
);

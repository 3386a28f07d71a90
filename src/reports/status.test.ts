import { expect, test } from 'vitest';
import { statusOf, statusText } from './status.ts';

const NOW = '2026-11-22T12:00:00Z';
const HUB = {
  timeZone: 'Europe/London',
  accounts: ['bluesky', 'marsh'].map((id) => ({
    id,
    network: 'bluesky',
    url: 'https://bsky.app/profile/x',
    connected: '2026-01-01',
    enabled: true,
  })),
};
const MORNING = '2026-11-23T08:00:00Z';
const AHEAD = { moments: [MORNING, '2026-11-23T09:00:00Z'], mornings: [MORNING] };

test('the status says when the site was built, what is next, and when a monitor should ring', () => {
  expect(statusOf(HUB, NOW, AHEAD, [])).toMatchObject({
    version: 1,
    built: NOW,
    timeZone: 'Europe/London',
    next: { at: MORNING, what: 'The accounts are asked, and the summary goes to whom hub.yaml names.' },
    overdueAfter: '2026-11-23T09:00:00Z',
    ...AHEAD,
  });
});

test('the status does not say what it is that comes next', () => {
  expect(statusOf(HUB, NOW, { ...AHEAD, mornings: [] }, []).next).toEqual({
    at: MORNING,
    what: 'The site is built again, and what is due is posted.',
  });
});

test('the status says when and where each account last posted, to the minute', () => {
  const post = (account: string, at: string, url: string) => ({ account, at, url });
  const posts = [
    post('bluesky', '2026-11-19T09:05:00Z', 'https://bsky.app/1'),
    post('bluesky', '2026-11-20T09:05:41Z', 'https://bsky.app/2'),
    post('paper.bluesky', '2026-11-21T09:05:00Z', 'http://localhost/3'),
  ];
  expect(statusOf(HUB, NOW, AHEAD, posts).accounts).toEqual([
    { id: 'bluesky', last: { at: '2026-11-20T09:05:00Z', url: 'https://bsky.app/2' } },
    { id: 'marsh', last: null },
  ]);
});

test('the status is text that says so where nothing is next', () => {
  const status = statusOf(HUB, NOW, { moments: [], mornings: [] }, []);
  expect(JSON.parse(statusText(status))).toMatchObject({ next: null, overdueAfter: null });
});

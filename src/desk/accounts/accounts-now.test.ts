import { expect, test } from 'vitest';
import { item } from '../../syndication/testing/items.ts';
import { outFacts } from '../out-facts.ts';
import { DESK_ITEMS } from '../testing/hub-for-tests.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';
import { accountsNow } from './accounts-now.ts';

const MINUTE = 60_000;
const onNews = ({ office }: TestDesk) =>
  accountsNow(office, outFacts(office)).find(({ id }) => id === 'news');

test('an account that did nothing yet has a plan, and is as old as its connection', async () => {
  await using desk = await openTestDesk();
  expect(onNews(desk)).toMatchObject({
    network: 'Bluesky',
    url: 'https://bsky.app/profile/news.example.org',
    life: { state: 'quiet' },
    planned: { title: 'Flu vaccine clinics open on Saturday', at: '2026-11-23T09:05:00Z' },
  });
  expect(onNews(desk)).not.toHaveProperty('lastPost');
  expect(onNews(desk)).not.toHaveProperty('answers');
});

test('what it posted and answered last makes it alive', async () => {
  await using desk = await openTestDesk();
  await desk.office.post(() => {});
  expect(onNews(desk)).toMatchObject({ lastPost: '2026-11-23T09:05:00Z', life: { state: 'active' } });
  desk.pass(20 * 24 * 60 * MINUTE);
  expect(onNews(desk)?.life.state).toBe('quiet');
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: 'Yes.', do: 'send' });
  expect(onNews(desk)).toMatchObject({ lastAnswer: '2026-12-13T09:05:00Z', life: { state: 'active' } });
});

test('the time to an answer is in minutes of work, in the middle and at worst, of first answers alone', async () => {
  await using desk = await openTestDesk();
  for (const minutes of [5, 60, 20, 30]) {
    await desk.receive('news', { at: Date.parse('2026-11-23T09:05:00Z') - minutes * MINUTE });
  }
  const editor = await desk.enter();
  for (const number of [1, 2, 3, 4]) {
    await editor.post(`/in/${number}/answer`, { text: `Yes ${number}.`, do: 'send' });
  }
  desk.pass(60 * MINUTE);
  await editor.post('/in/1/answer', { text: 'And on Monday.', do: 'send' });
  // Work begins at 9: of the hour before 9.05am, five minutes.
  expect(onNews(desk)?.answers).toEqual({ count: 4, median: 5, worst: 5 });
});

test('an answer that a person saw there counts as one', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  desk.day.pretends.get('news')?.fail('com.atproto.repo.putRecord', 'lost before');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: 'Yes.', do: 'send' });
  expect(onNews(desk)).not.toHaveProperty('answers');
  desk.pass(10 * MINUTE);
  await editor.post('/in/1/settle', { outcome: 'sent' });
  expect(onNews(desk)?.answers).toEqual({ count: 1, median: 11, worst: 11 });
});

test('when nothing is planned, a post in season is proposed, with its words and how to plan it', async () => {
  const { social } = item();
  const seasonal = item({
    id: 'aaaaaaaaaa',
    title: 'Stay warm this winter',
    published: '2026-11-20T09:00:00Z',
    social: { ...social, repeat: { dates: [], texts: ['Keep one room at 18 degrees.'] } },
  });
  await using desk = await openTestDesk({ items: [seasonal] });
  await desk.office.post(() => {});
  expect(onNews(desk)).not.toHaveProperty('planned');
  desk.pass(29 * 24 * 60 * MINUTE);
  expect(onNews(desk)?.proposal).toMatchObject({
    item: { id: 'aaaaaaaaaa' },
    text: 'Keep one room at 18 degrees.',
  });
  const editor = await desk.enter();
  const { words } = await editor.get('/accounts');
  expect(words).toContain('Nothing is planned: a next post');
  expect(words).toContain('Keep one room at 18 degrees.');
  expect((await editor.get('/')).words).toContain('Post again: Stay warm this winter.');
});

test('what could not be asked, and what its inbox can never show, is said', async () => {
  await using desk = await openTestDesk({ items: DESK_ITEMS });
  desk.day.pretends.get('news')?.fail('app.bsky.notification.listNotifications', 'unavailable');
  await desk.office.collect(() => {});
  expect(onNews(desk)?.asked?.outcome).not.toBe('');
  expect(onNews(desk)?.blind.join(' ')).toContain('Private messages on Bluesky are not collected');
  const editor = await desk.enter();
  expect((await editor.get('/accounts')).words).toMatch(/Messages Not asked \S+/);
});

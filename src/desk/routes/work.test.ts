import { expect, test } from 'vitest';
import { waitingMessages } from '../../inbox/store/messages-files.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';
import type { Visitor } from '../testing/visitor.ts';

async function done(desk: TestDesk, visitor: Visitor, path: string): Promise<string> {
  const page = await visitor.post(path);
  await desk.tools.jobs.settled();
  return (await visitor.get(page.path)).words;
}

test('collecting asks each account, and says what came of each', async () => {
  await using desk = await openTestDesk();
  desk.say('news', {});
  desk.say('facebook', { kind: 'private' });
  const editor = await desk.enter();
  const words = await done(desk, editor, '/collect');
  expect(words).toContain('Done It is done. Collecting messages');
  expect(words).toContain('Bluesky (news): 1 new message.');
  expect(words).toContain('Facebook (facebook): 1 new message.');
  expect(words).not.toContain('WhatsApp');
  expect(waitingMessages(desk.office.db)).toHaveLength(2);
  expect(await done(desk, editor, '/collect')).toContain('Bluesky (news): 0 new messages.');
});

test('collecting says what its authors changed and took away', async () => {
  await using desk = await openTestDesk();
  const inbox = desk.day.pretends.get('facebook')?.inbox;
  const [first, second] = [desk.say('facebook', { kind: 'mention' }), desk.say('news', {})];
  const editor = await desk.enter();
  await done(desk, editor, '/collect');
  inbox?.edit?.(first, 'My baby cannot breathe');
  desk.day.pretends.get('news')?.inbox?.unsay?.(second);
  const words = await done(desk, editor, '/collect');
  expect(words).toContain('Facebook (facebook): 0 new messages, 1 changed by their authors.');
  expect(words).toContain('Bluesky (news): 0 new messages, 1 taken away.');
});

test('an account that does not answer stops no other, and the page says why', async () => {
  await using desk = await openTestDesk();
  desk.say('facebook', { kind: 'private' });
  desk.day.pretends.get('news')?.fail('app.bsky.notification.listNotifications', 'unavailable');
  const editor = await desk.enter();
  const words = await done(desk, editor, '/collect');
  expect(words).toContain('Not done Not all of it could be done: see below.');
  expect(words).toMatch(/Bluesky \(news\): 0 new messages\. .{20,}/);
  expect(words).toContain('Facebook (facebook): 1 new message.');
  expect((await editor.get('/in')).words).toContain('Some accounts did not answer, so there may be more');
});

test('collecting looks for an answer whose call was cut short', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  desk.day.pretends.get('news')?.fail('com.atproto.repo.putRecord', 'lost before');
  const editor = await desk.enter();
  await editor.post('/in/1/answer', { text: 'Yes.', do: 'send' });
  desk.pass(180_000);
  expect(await done(desk, editor, '/collect')).toContain('Send it again: it is safe.');
});

test('posting posts what is due, and says what came of each', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const words = await done(desk, editor, '/post');
  expect(words).toMatch(/Flu vaccine clinics open on Saturday, on news: \S+/);
  expect(desk.day.pretends.get('news')?.posts()).toHaveLength(1);
  await done(desk, editor, '/post');
  expect(desk.day.pretends.get('news')?.posts()).toHaveLength(1);
});

test('who asks for work that is under way is shown that, and a job that nobody knows leads home', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const [first, second] = await Promise.all([editor.post('/collect'), editor.post('/collect')]);
  expect(first.path).toMatch(/^\/jobs\/\w{30,}$/);
  expect(second.path).toBe(first.path);
  expect((await editor.get('/jobs/none')).headers.get('location')).toBe('/');
});

test('work under way is told with how far it is, and its page loads anew by itself', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  let go = () => {};
  const { id } = desk.tools.jobs.start('wait', { title: 'Waiting for rain', back: '/in' }, async (tell) => {
    tell('Looking at the sky', 0.25);
    await new Promise<void>((resolve) => (go = resolve));
    return { ok: true, lines: ['It rains.'] };
  });
  const page = await editor.get(`/jobs/${id}`);
  expect(page.html).toMatch(/http-equiv="refresh" content="2"/);
  expect(page.words).toContain('Looking at the sky…');
  expect(page.html).toContain('value="0.25" max="1">25%<');
  go();
  await desk.tools.jobs.settled();
  const over = await editor.get(`/jobs/${id}`);
  expect(over.html).not.toContain('http-equiv');
  expect(over.words).toContain('It rains. Go on');
});

test('work that fails in a way nobody foresaw says so in words, and not what it was', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  desk.office.db.exec('ALTER TABLE asked RENAME TO elsewhere');
  const words = await done(desk, editor, '/collect');
  expect(words).toContain('Not done');
  expect(words).toContain('Something went wrong that nobody foresaw.');
  expect(words).not.toMatch(/no such table/);
  expect(String(desk.faults[0])).toMatch(/no such table/);
});

import { expect, test } from 'vitest';
import { messageBy, waitingMessages } from '../../inbox/store/messages-files.ts';
import { auditOf } from '../../inbox/store/audit-files.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';

const message = ({ office }: TestDesk) => messageBy(office.db, 1);
const audit = ({ office }: TestDesk) => auditOf(office.db, 1).map(({ by, what }) => `${by}: ${what}`);

test.each(['no answer needed', 'passed on', 'spam or abuse'])(
  'a message is closed as "%s", waits for nobody, and can be opened again',
  async (because) => {
    await using desk = await openTestDesk();
    await desk.receive('news');
    const editor = await desk.enter();
    const closed = await editor.post('/in/1/close', { because });
    expect(closed.words).toContain(`Done Closed: ${because}. Nobody waits for it any more.`);
    expect(waitingMessages(desk.office.db)).toEqual([]);
    const opened = await editor.post('/in/1/open');
    expect(opened.words).toContain('It is open again, and waits.');
    expect(waitingMessages(desk.office.db)).toHaveLength(1);
    expect(audit(desk)).toEqual([
      'collect: came in',
      `duty editor: closed: ${because}`,
      'duty editor: opened again',
    ]);
  },
);

test.each(['answered', 'taken away', '', 'because I say so'])(
  'a message is not closed as "%s" by hand',
  async (because) => {
    await using desk = await openTestDesk();
    await desk.receive('news');
    const editor = await desk.enter();
    const page = await editor.post('/in/1/close', { because });
    expect(page.words).toContain('Not done Choose why it needs no answer.');
    expect(message(desk)?.closed).toBeUndefined();
  },
);

test('a message is attached to the item that it is about, and taken off', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  expect((await editor.post('/in/1/item', { item: 'fs7k2m9qwd' })).words).toContain(
    'It is about “Flu vaccine clinics open on Saturday”.',
  );
  expect(message(desk)?.item).toBe('fs7k2m9qwd');
  expect((await editor.post('/in/1/item', { item: 'zzzzzzzzzz' })).words).toContain(
    'Not done There is no such item on the site any more.',
  );
  expect(message(desk)?.item).toBe('fs7k2m9qwd');
  expect((await editor.post('/in/1/item', { item: '' })).words).toContain('It is about no item.');
  expect(message(desk)?.item).toBeUndefined();
});

test('a message is given to a role, never to a name that is an address, and to nobody again', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  expect((await editor.post('/in/1/assign', { assignee: ' PALS officer ' })).words).toContain(
    'PALS officer sees to it.',
  );
  expect((await editor.post('/in/1/assign', { assignee: 'anna@example.org' })).words).toContain(
    'Never a name or an address.',
  );
  expect(message(desk)?.assignee).toBe('PALS officer');
  expect((await editor.get('/in')).words).toContain('With PALS officer.');
  await editor.post('/in/1/assign', { assignee: '' });
  expect(message(desk)?.assignee).toBeUndefined();
});

test('a message is kept beyond its time for a reason, and let go when that is taken out', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  await editor.post('/in/1/keep', { reason: 'Safeguarding, referral made' });
  expect(message(desk)?.keepBecause).toBe('Safeguarding, referral made');
  const long = await editor.post('/in/1/keep', { reason: 'a'.repeat(201) });
  expect(long.words).toContain('Not done A reason is at most 200 characters long.');
  expect(message(desk)?.keepBecause).toBe('Safeguarding, referral made');
  expect((await editor.post('/in/1/keep', { reason: ' ' })).words).toContain(
    'It goes 90 days after it is closed.',
  );
  expect(message(desk)?.keepBecause).toBeUndefined();
  expect(audit(desk).join()).not.toMatch(/referral/);
});

test('a message is hidden where its network can, and the page says so', async () => {
  await using desk = await openTestDesk();
  await desk.office.post(() => {});
  const post = desk.day.pretends
    .get('news')
    ?.posts()
    .map(({ id }) => id)[0];
  const number = await desk.receive('news', { kind: 'reply', ...(post && { under: post }) });
  const editor = await desk.enter();
  const page = await editor.post(`/in/${number}/hide`);
  expect(page.words).toContain('Done It is hidden from everybody but its author.');
  expect(desk.day.pretends.get('news')?.inbox?.hidden?.()).toHaveLength(1);
  expect(page.words).not.toContain('Hide it from others');
});

test('a message that cannot be hidden from here stays, and the page says what to do', async () => {
  await using desk = await openTestDesk();
  await desk.receive('facebook', { kind: 'private', text: 'Is it open?' });
  const editor = await desk.enter();
  const page = await editor.post('/in/1/hide');
  expect(page.words).toContain('Not done');
  expect(message(desk)?.hiddenAt).toBeUndefined();
});

test('a message of an account that is in use no more is shown, and cannot be answered from here', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  desk.office.db.exec("UPDATE messages SET account = 'elsewhere'");
  const editor = await desk.enter();
  expect((await editor.get('/in/1')).words).toContain('Answer it on the network.');
  expect((await editor.post('/in/1/hide')).words).toContain('Its account is not in use here any more.');
  expect((await editor.get('/in')).status).toBe(200);
});

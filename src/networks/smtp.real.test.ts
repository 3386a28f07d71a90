import { expect, test } from 'vitest';
import { MAIL_USER, pretendMail } from '../mail/testing/pretend-mail.ts';
import { smtp } from './smtp.ts';
import { linkless, outcomeOf } from './testing/bench.ts';
import { memoryMailing } from './testing/memory-mailing.ts';
import type { SignIn } from './network.ts';

const mailing = memoryMailing();
const LOGIN = `${MAIL_USER.user}:${encodeURIComponent(MAIL_USER.pass)}@`;

const signing = (url: string, list = memoryMailing()): SignIn => ({
  account: {
    id: 'email',
    url: 'https://join.example.org/',
    unsubscribe: 'https://leave.example.org/?who={subscriber}',
  },
  settings: {
    URL: url.replace('://', `://${LOGIN}`),
    FROM: 'Example News <news@example.org>',
    LIST: 'list.txt',
  },
  fetch,
  now: () => '2026-11-22T12:00:00Z',
  mailing: list,
});

test('a real mail server gets one message a subscriber, which says in its head and its foot how to leave', async () => {
  await using server = await pretendMail();
  const us = await smtp.signIn(signing(server.url));
  const wanted = linkless({ title: 'Clinic opens – walk in', text: 'Zażółć. 9am.', attachment: undefined });
  await (await us.prepare(wanted, undefined, 'k1', '')).publish();
  expect(server.received).toHaveLength(2);
  const [first = ''] = server.received;
  expect(first).toContain('To: ann.canary@example.org\r\n');
  expect(first).not.toContain('bob.canary');
  expect(first).toContain('List-Unsubscribe: <https://leave.example.org/?who=1111111111111111>\r\n');
  expect(first).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(first).toContain('Message-ID: <k1.1111111111111111@example.org>\r\n');
  expect(first).toContain('Auto-Submitted: auto-generated\r\n');
});

test('a server that refuses one recipient gets the others', async () => {
  const no = Object.assign(new Error('no such user'), { responseCode: 550 });
  await using server = await pretendMail({
    onRcptTo: ({ address }, _, done) => done(address.startsWith('ann') ? no : null),
  });
  const us = await smtp.signIn(signing(server.url));
  const receipt = await (await us.prepare(linkless(), undefined, 'k1', '')).publish();
  expect(receipt.post).toBe('k1/1-sent/1-refused/0-unsure');
});

test('a wrong password is said without it, and nobody is written to', async () => {
  await using server = await pretendMail();
  const wrong = signing(server.url);
  const settings = { ...wrong.settings, URL: server.url.replace('://', '://freesheet:canary-wrong@') };
  const us = await smtp.signIn({ ...wrong, settings });
  const outcome = await outcomeOf((await us.prepare(linkless(), undefined, 'k1', '')).publish());
  expect(outcome).toMatchObject({ refusal: 'unauthorised', message: expect.not.stringContaining('canary') });
  expect(server.received).toEqual([]);
});

test('a server that nobody reaches sends nothing, and the next run tries again', async () => {
  const us = await smtp.signIn(signing('smtp://127.0.0.1:9'));
  const { publish } = await us.prepare(linkless(), undefined, 'k1', '');
  await expect(publish()).rejects.toMatchObject({ refusal: 'later' });
  expect([...mailing.deliveries('k1').values()]).toEqual([]);
});

test('who we are is asked by signing in, and sends nothing', async () => {
  await using server = await pretendMail();
  const us = await smtp.signIn(signing(server.url));
  expect(await us.whoAmI()).toMatchObject({ id: 'Example News <news@example.org>', lacks: [] });
  expect(server.received).toEqual([]);
});

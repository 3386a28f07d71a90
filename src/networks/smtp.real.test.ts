import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answer, MAIL_USER, pretendMail } from '../mail/testing/pretend-mail.ts';
import { smtp, smtpBy } from './smtp.ts';
import { smtpConnection } from './smtp/connection.ts';
import { linkless, outcomeOf } from './testing/bench.ts';
import { memoryMailing, people, type MemoryMailing } from './testing/memory-mailing.ts';
import type { SignIn } from './network.ts';
import { rawMail, takesTexts } from './testing/raw-mail.ts';

/** As long as the key of a post is. */
const KEY = '0123456789abcdef0123';
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
  await (await us.prepare(wanted, undefined, KEY, '')).publish();
  expect(server.received).toHaveLength(2);
  const [first = ''] = server.received;
  expect(first).toContain('To: ann.canary@example.org\r\n');
  expect(first).not.toContain('bob.canary');
  expect(first).toContain('List-Unsubscribe: <https://leave.example.org/?who=1111111111111111>\r\n');
  expect(first).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  expect(first).toContain(`Message-ID: <${KEY}.1111111111111111@example.org>\r\n`);
  expect(first).toContain('Auto-Submitted: auto-generated\r\n');
});

test('a server that refuses one recipient gets the others', async () => {
  const no = Object.assign(new Error('no such user'), { responseCode: 550 });
  await using server = await pretendMail({
    onRcptTo: ({ address }, _, done) => done(address.startsWith('ann') ? no : null),
  });
  const us = await smtp.signIn(signing(server.url));
  const receipt = await (await us.prepare(linkless(), undefined, KEY, '')).publish();
  expect(receipt.post).toBe(`${KEY}/1-sent/1-refused/0-unsure`);
});

test('a wrong password is said without it, and nobody is written to', async () => {
  await using server = await pretendMail();
  const wrong = signing(server.url);
  const settings = { ...wrong.settings, URL: server.url.replace('://', '://freesheet:canary-wrong@') };
  const us = await smtp.signIn({ ...wrong, settings });
  const outcome = await outcomeOf((await us.prepare(linkless(), undefined, KEY, '')).publish());
  expect(outcome).toMatchObject({ refusal: 'unauthorised', message: expect.not.stringContaining('canary') });
  expect(server.received).toEqual([]);
});

test('a server that nobody reaches sends nothing, and the next run tries again', async () => {
  const list = memoryMailing();
  const us = await smtp.signIn(signing('smtp://127.0.0.1:9', list));
  const { publish } = await us.prepare(linkless(), undefined, KEY, '');
  await expect(publish()).rejects.toMatchObject({ refusal: 'later' });
  expect(deliveriesOf(list)).toEqual(['not-sent']);
});

test('who we are is asked by signing in, and sends nothing', async () => {
  await using server = await pretendMail();
  const us = await smtp.signIn(signing(server.url));
  expect(await us.whoAmI()).toMatchObject({ id: 'Example News <news@example.org>', lacks: [] });
  expect(server.received).toEqual([]);
});

describe('Many emails', () => {
  test('go through few connections, each of which says goodbye', async () => {
    const connections: string[] = [];
    let closed = 0;
    await using server = await pretendMail({
      onConnect: ({ id }, done) => {
        connections.push(id);
        done();
      },
      onClose: () => void (closed += 1),
    });
    const receipt = await mailTo(server.url, people(45), { patience: 20_000 });
    expect(receipt).toMatchObject({ post: `${KEY}/45-sent/0-refused/0-unsure` });
    expect(server.received).toHaveLength(45);
    expect(connections).toHaveLength(3);
    await expect.poll(() => closed).toBe(3);
  });

  test('go on in a new connection when one was lost between two of them', async () => {
    const list = people(4);
    let mails = 0;
    await using server = await pretendMail({
      onMailFrom: (_, __, done) => done((mails += 1) === 2 ? answer(421, 'busy') : null),
    });
    expect(await mailTo(server.url, list)).toMatchObject({ refusal: 'later' });
    expect(await mailTo(server.url, list)).toMatchObject({ post: `${KEY}/4-sent/0-refused/0-unsure` });
    expect(new Set(server.received.map((email) => /^To: (.*)$/m.exec(email)?.[1])).size).toBe(4);
    expect(server.received).toHaveLength(4);
  });

  test('are not all refused because the server lets us send to nobody: it is asked again when that is mended', async () => {
    const list = people(30);
    let mended = false;
    await using server = await pretendMail({
      onRcptTo: ({ address }, _, done) =>
        done(mended ? null : answer(550, `5.7.1 <${address.toUpperCase()}>: relaying denied`)),
    });
    const outcome = await mailTo(server.url, list);
    expect(outcome).toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('refused 5 messages one after another (550 5.7.1)'),
    });
    expect(String(outcome)).not.toMatch(/canary/i);
    mended = true;
    expect(await mailTo(server.url, list)).toMatchObject({ post: `${KEY}/30-sent/0-refused/0-unsure` });
  });
});

describe('A real mail server', () => {
  test.each([
    ['hangs up at once', (socket: Socket) => void socket.destroy()],
    ['says nothing', () => {}],
    ['says that it is busy', (socket: Socket) => void socket.end('421 4.3.2 busy\r\n')],
    ['speaks something else', (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('that %s has sent nothing, so that everybody can still get theirs', async (_, talk) => {
    const list = people(2);
    await using server = await rawMail(talk);
    expect(await mailTo(server.url, list)).toMatchObject({ refusal: 'later' });
    expect(deliveriesOf(list)).toEqual(['not-sent']);
  });

  test.each([
    ['hangs up', (socket: Socket) => void socket.destroy()],
    ['falls silent', () => {}],
  ])('that %s when it has the text may have sent it, so it is never sent again', async (_, then) => {
    const list = people(1);
    await using server = await rawMail(takesTexts(then));
    expect(await mailTo(server.url, list)).toMatchObject({ refusal: 'unknown' });
    expect(deliveriesOf(list)).toEqual(['unsure']);
  });

  test('gets the words as they are: capitals, marks, emoji, a line that is a full stop, a long address to leave at', async () => {
    await using server = await pretendMail();
    const text = 'Zażółć 😀\n.\nFrom here on.\n..';
    const leave = `https://leave.example.org/${'very-long/'.repeat(20)}?who={subscriber}`;
    await mailTo(server.url, people(1), { title: 'Łódź: clinic – opens', text }, leave);
    const [email = ''] = server.received;
    const [head = '', ...body] = email.split('\r\n\r\n');
    expect(head).toContain(
      `List-Unsubscribe: <${leave.replace('{subscriber}', '0'.repeat(16))}>`.replace(': ', ':\r\n '),
    );
    expect(head).toContain(`Message-ID: <${KEY}.${'0'.repeat(16)}@example.org>\r\n`);
    expect(head).toContain('List-ID: <email.example.org>');
    expect(/^Subject: (.*(?:\r\n .*)*)$/m.exec(head)?.[1]).toMatch(/^=\?UTF-8\?/);
    expect(decoded(body.join('\r\n\r\n'))).toContain(text.replaceAll('\n', '\r\n'));
  });
});

/** A mailing of one post to a list. What came of it. */
async function mailTo(
  url: string,
  list: MemoryMailing,
  {
    patience = 300,
    ...words
  }: { readonly title?: string; readonly text?: string; readonly patience?: number } = {},
  unsubscribe = 'mailto:leave@example.org',
): Promise<unknown> {
  const usual = signing(url, list);
  const settings = { ...usual.settings, URL: url };
  const network = smtpBy((server) => smtpConnection(server, patience));
  const us = await network.signIn({ ...usual, settings, account: { ...usual.account, unsubscribe } });
  const { publish } = await us.prepare(linkless({ title: 'Clinic', ...words }), undefined, KEY, '');
  return outcomeOf(publish());
}

function deliveriesOf(list: MemoryMailing): readonly string[] {
  return [...list.deliveries(KEY)].flatMap(([who, { delivery }]) => (who === 'begun' ? [] : [delivery]));
}

function decoded(body: string): string {
  return Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16))),
    'latin1',
  ).toString();
}

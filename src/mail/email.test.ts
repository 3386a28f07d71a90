import { describe, expect, test } from 'vitest';
import { sendEmail, transportOptions } from './email.ts';
import type { Page } from './message.ts';
import { readSmtpUrl } from './smtp-url.ts';
import { ID, MESSAGE } from './testing/message.ts';
import { answer, MAIL_USER, pretendMail } from './testing/pretend-mail.ts';

const from = { name: 'Example Health News', address: 'news@example.org' };
const to = ['comms@example.org', 'duty@example.org'];
const LOGIN = `${MAIL_USER.user}:${encodeURIComponent(MAIL_USER.pass)}@`;

const send = (
  url: string,
  given: { to?: readonly string[]; id?: typeof ID; patience?: number; page?: Page } = {},
) => {
  const server = readSmtpUrl(url);
  if (!server) throw new Error('The test names no server.');
  const message = given.page ? { ...MESSAGE, page: given.page } : MESSAGE;
  return sendEmail(message, { from, to: given.to ?? to, id: given.id ?? ID }, server, given.patience);
};

describe('a summary by email', () => {
  test('is one plain-text email to all, with the state in its subject and its own id', async () => {
    await using mail = await pretendMail();
    expect(await send(mail.url)).toBe('Sent by email to 2 addresses.');
    expect(mail.received).toHaveLength(1);
    const [email = ''] = mail.received;
    expect(email).toContain('Subject: Example Health News: 1 post needs you\r\n');
    expect(email).toContain('To: comms@example.org, duty@example.org\r\n');
    expect(email).toContain('From: Example Health News <news@example.org>\r\n');
    expect(email).toContain(`Message-ID: ${ID.id}\r\n`);
    expect(email).toContain('Content-Type: text/plain; charset=utf-8\r\n');
    expect(email).toContain('Auto-Submitted: auto-generated\r\n');
    expect(email).not.toMatch(/flowed|text\/html|X-Mailer|In-Reply-To/i);
  });

  test('keeps its words and commands whole, whatever characters they hold', async () => {
    await using mail = await pretendMail();
    await send(mail.url);
    const [, body = ''] = mail.received[0]?.split('\r\n\r\n', 2) ?? [];
    const whole = mail.received[0]?.slice(mail.received[0].indexOf(body)) ?? '';
    const read = Buffer.from(
      whole
        .replaceAll('=\r\n', '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16))),
      'latin1',
    ).toString();
    expect(read).toContain('npm run settle -- k7m2p9q4wd bluesky not-posted --by <your role>');
    expect(read).toContain('- Blood donors’ day, on bluesky: posted. https://bsky.app/profile/x/post/1\r\n');
  });

  test('has the page attached, whole, in lines that every mail server takes', async () => {
    await using mail = await pretendMail();
    const html = `<p>Ä &amp; ${'x'.repeat(5000)}</p>`;
    await send(mail.url, { page: { file: 'to-post-by-hand.html', html } });
    const [email = ''] = mail.received;
    expect(email).toContain('Content-Type: multipart/mixed;');
    expect(email).toContain('Content-Type: text/plain; charset=utf-8\r\n');
    const [, part = ''] = email.split(
      /Content-Type: text\/html; charset=utf-8; name=to-post-by-hand\.html\r\n/,
    );
    expect(part).toMatch(/^Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment;/);
    const [, base64 = ''] = part.split('\r\n\r\n');
    expect(Buffer.from(base64.split('\r\n--')[0] ?? '', 'base64').toString()).toBe(html);
    expect(Math.max(...email.split('\r\n').map(({ length }) => length))).toBeLessThan(999);
  });

  test('after a failure stands under the email of that morning', async () => {
    await using mail = await pretendMail();
    await send(mail.url, { id: { id: '<f1@news.example.org>', thread: ID.id } as typeof ID });
    expect(mail.received[0]).toContain(`In-Reply-To: ${ID.id}\r\nReferences: ${ID.id}\r\n`);
  });

  test('signs in when SMTP_URL has a user name and a password', async () => {
    await using mail = await pretendMail({ authOptional: false });
    expect(await send(mail.url.replace('//', `//${LOGIN}`))).toBe('Sent by email to 2 addresses.');
  });

  test('goes to the others when one address is refused, and says which was', async () => {
    await using mail = await pretendMail({
      onRcptTo: ({ address }, _, done) =>
        done(address.startsWith('duty') ? answer(550, 'no such mailbox') : null),
    });
    await expect(send(mail.url)).rejects.toMatchObject({
      refusal: 'rejected',
      message:
        /^Sent by email to 1 address, but not to duty@example.org: The mail server refused the email \(it said "550 no such mailbox"\)/,
    });
    expect(mail.received).toHaveLength(1);
  });
});

describe('a mail server that does not take it', () => {
  test.each([
    [451, 'later', /put the email off \(it said "451 try later"\).*again, it is safe/],
    [550, 'rejected', /refused the email \(it said "550 try later"\)/],
    [421, 'later', /put the email off/],
  ])('with %d when it has read it: %s', async (code, refusal, message) => {
    await using mail = await pretendMail({
      onData: (stream, _, done) => {
        stream.resume().on('end', () => done(answer(code, 'try later')));
      },
    });
    await expect(send(mail.url)).rejects.toMatchObject({ refusal, message });
  });

  test.each([
    [451, 'later'],
    [550, 'rejected'],
  ])('with %d for every address: %s', async (code, refusal) => {
    await using mail = await pretendMail({ onRcptTo: (_, __, done) => done(answer(code, 'not this one')) });
    await expect(send(mail.url)).rejects.toMatchObject({ refusal });
    expect(mail.received).toEqual([]);
  });

  test('for a wrong password says so, and never repeats it in any spelling', async () => {
    await using mail = await pretendMail({ authOptional: false });
    const url = mail.url.replace('//', '//freesheet:canary%2Fwrong%40word@');
    const error = await send(url).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({
      refusal: 'unauthorised',
      message: /did not accept the user name and password in SMTP_URL \(it said "535 no such user \[hidden\]/,
    });
    expect(`${error} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toMatch(
      /canary|Y2FuYXJ5|freesheet:/,
    );
  });

  test('that is not there can be tried again', async () => {
    const mail = await pretendMail();
    await mail[Symbol.asyncDispose]();
    await expect(send(mail.url)).rejects.toMatchObject({
      refusal: 'later',
      message: /could not be reached. Nothing was sent/,
    });
  });

  test('that hangs is left after a while, and nobody claims to know', async () => {
    await using mail = await pretendMail({ onData: (stream) => void stream.resume() });
    await expect(send(mail.url, { patience: 200 })).rejects.toMatchObject({
      refusal: 'unknown',
      message: /did not answer in time. The email may have gone out/,
    });
  });

  test('that wants a signed-in sender says so', async () => {
    await using mail = await pretendMail({ authOptional: false });
    await expect(send(mail.url)).rejects.toMatchObject({ refusal: 'rejected', message: /530/ });
  });
});

describe('the way to a mail server', () => {
  test.each([
    ['smtps://mail.example.org', { port: 465, secure: true, requireTLS: false }],
    ['smtp://mail.example.org', { port: 587, secure: false, requireTLS: true }],
    ['smtp://127.0.0.1:2525', { port: 2525, secure: false, requireTLS: false }],
  ])('%s is encrypted, but on this computer', (url, options) => {
    const server = readSmtpUrl(url);
    expect(server && transportOptions(server)).toMatchObject(options);
  });

  test('that offers no encryption where it must is not taken', async () => {
    await using mail = await pretendMail();
    const server = { host: '127.0.0.1', port: mail.port, secure: false, onThisComputer: false };
    await expect(sendEmail(MESSAGE, { from, to, id: ID }, server)).rejects.toMatchObject({
      message: /offers no encrypted connection/,
    });
    expect(mail.received).toEqual([]);
  });
});

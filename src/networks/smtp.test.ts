import { describe, expect, test } from 'vitest';
import { IDENTITY, linkless, outcomeOf, ready, secretsIn } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { killedAt, memoryMailing, people } from './testing/memory-mailing.ts';
import { benchOf, signInFor } from './testing/pretend.ts';
import { pretendSmtp, SMTP_FAULTS } from './testing/pretend-smtp.ts';

networkContract('Email', {
  faults: SMTP_FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  asksNobody: true,
  setUp: () => benchOf(pretendSmtp()),
});

const [ANN, BOB] = memoryMailing().subscribers();

describe('An email', () => {
  test('goes to each subscriber alone, says how to leave, and is known by an id of its own', async () => {
    const server = pretendSmtp();
    await (await ready(benchOf(server), linkless({ title: 'Clinic opens' }))).publish();
    expect(server.mails().map(({ to }) => to)).toEqual(
      [ANN, BOB].map((one) => ({ name: '', address: one?.email })),
    );
    expect(server.mails()[0]).toMatchObject({
      subject: 'Clinic opens',
      messageId: expect.stringMatching(/^<[0-9a-f]{20}\.1{16}@example\.org>$/),
      headers: {
        'List-Unsubscribe': '<mailto:leave@news.example>',
        'List-Id': '<news.example.org>',
        'Auto-Submitted': 'auto-generated',
      },
      text: expect.stringContaining('To get no more of it: write to leave@news.example\n'),
    });
    expect(server.mails().flatMap(({ cc, bcc }) => [cc, bcc])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('without a title of its own has the first line of its text for one', async () => {
    const server = pretendSmtp();
    await (await ready(benchOf(server), linkless({ text: 'Clinic opens.\nWalk in.' }))).publish();
    expect(server.mails()[0]).toMatchObject({ subject: 'Clinic opens.' });
  });

  test('that corrects another stands under it', async () => {
    const server = pretendSmtp();
    const { post } = await (await ready(benchOf(server))).publish();
    await (await ready(benchOf(server), linkless({ title: 'Clinic', replyTo: post }), 'c1')).publish();
    const [first, , answer] = server.mails();
    expect(answer).toMatchObject({ subject: 'Correction: Clinic', inReplyTo: first?.messageId });
  });

  test('can be corrected even when it was long ago, and the record of it was removed', async () => {
    const server = pretendSmtp();
    const us = await benchOf(server).signIn();
    const { post } = await (await ready(benchOf(server))).publish();
    server.mailing.forget(us.key(IDENTITY));
    expect(await us.exists(post)).toBe(true);
    await (await ready(benchOf(server), linkless({ title: 'Clinic', replyTo: post }), 'c1')).publish();
    expect(server.mails()).toHaveLength(4);
  });

  test.each(['lost', 'lost before', 'hangs'] as const)(
    'of which the answer was lost ("%s") once its text was on the way is never sent again, and is counted as unsure',
    async (fault) => {
      const server = pretendSmtp();
      const first = await ready(benchOf(server));
      server.fail('send', fault);
      expect(await outcomeOf(first.publish())).toMatchObject({ refusal: 'unknown' });
      const receipt = await (await ready(benchOf(server))).publish();
      expect(receipt.post).toContain('/1-sent/0-refused/1-unsure');
    },
  );

  test.each(['unavailable', 'unreachable', 'no address', 'bad certificate', 'busy'] as const)(
    'that met "%s" before its text was on the way was not sent, so the next run sends it',
    async (fault) => {
      const server = pretendSmtp();
      const first = await ready(benchOf(server));
      server.fail('send', fault);
      expect(await outcomeOf(first.publish())).toMatchObject({ refusal: 'later' });
      expect((await (await ready(benchOf(server))).publish()).post).toContain('/2-sent/');
    },
  );

  test('of which a run died while it was handed in is not sent again either', async () => {
    const server = pretendSmtp();
    const us = await benchOf(server).signIn();
    server.mailing.record(us.key(IDENTITY), ANN?.reference ?? '', 'sending', '2026-11-22T12:00:00Z');
    const receipt = await (await ready(benchOf(server))).publish();
    expect(receipt.post).toContain('/1-sent/0-refused/1-unsure');
  });

  test('that a mail server refuses for one subscriber goes to the others', async () => {
    const server = pretendSmtp();
    server.answerTo(ANN?.email ?? '', 550);
    expect((await (await ready(benchOf(server))).publish()).post).toContain('/1-sent/1-refused/0-unsure');
  });

  test('that a mail server refuses for its text, to one alone, goes to the others', async () => {
    const server = pretendSmtp();
    const first = await ready(benchOf(server));
    server.fail('send', 'fault before');
    expect((await first.publish()).post).toContain('/1-sent/1-refused/0-unsure');
  });

  test('that is put off for one subscriber is tried again', async () => {
    const server = pretendSmtp();
    const bench = benchOf(server);
    server.answerTo(ANN?.email ?? '', 452);
    const outcome = await outcomeOf((await ready(bench)).publish());
    expect(outcome).toMatchObject({ refusal: 'later', retryAt: '2026-11-22T13:00:00Z' });
    expect(secretsIn(outcome, bench)).toEqual([]);
  });

  test('that the server takes from nobody goes to nobody, and somebody has to look', async () => {
    const server = pretendSmtp();
    const bench = benchOf(server);
    const first = await ready(bench);
    server.fail('send', 'token revoked');
    expect(await outcomeOf(first.publish())).toMatchObject({ refusal: 'unauthorised' });
    expect(server.mails()).toEqual([]);
  });
});

describe('Killed at any moment', () => {
  const steps = Array.from({ length: 16 }, (_, at) => at + 1);

  test.each(steps)('at step %d, nobody gets two, and all but one get it in the end', async (dies) => {
    const mailing = people(3);
    const server = pretendSmtp({}, mailing);
    const { publish } = await ready(benchOf(server));
    const revive = killedAt(mailing, dies);
    await outcomeOf(publish());
    revive();
    const { post } = await (await ready(benchOf(server))).publish();
    const got = server.mails().map(({ to }) => (to as { readonly address: string }).address);
    expect(new Set(got).size).toBe(got.length);
    expect(got.length).toBeGreaterThanOrEqual(2);
    expect(post).toMatch(/\/(3-sent\/0-refused\/0-unsure|2-sent\/0-refused\/1-unsure)$/);
  });
});

describe('A list of which nothing is known', () => {
  test('though an earlier run began to write to it leaves the question to a person', async () => {
    const server = pretendSmtp();
    const us = await server.network.signIn({
      ...signInFor(server),
      mailing: { ...server.mailing, isNew: true },
    });
    const sought = { key: us.key(IDENTITY), link: null, text: '', except: [], since: '' };
    expect(await us.find(sought)).toMatchObject({
      found: 'unknown',
      why: expect.stringContaining('not beside the list on this computer'),
    });
  });

  test('but that it was made ready here is known to have gone to nobody', async () => {
    const server = pretendSmtp();
    const mailing = { ...server.mailing, isNew: true };
    const us = await server.network.signIn({ ...signInFor(server), mailing });
    const key = us.key(IDENTITY);
    await us.prepare(linkless(), undefined, key, '2026-11-22T12:00:00Z');
    expect(await us.find({ key, link: null, text: '', except: [], since: '' })).toEqual({ found: 'no' });
  });

  test('because nobody is on it is refused before anything is sent', async () => {
    const server = pretendSmtp({}, people(0));
    await expect(ready(benchOf(server))).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('There is nobody on the list of "news"'),
    });
  });
});

describe('An account by email refuses to start', () => {
  const server = pretendSmtp();
  const usual = signInFor(server);
  const silent = { id: usual.account.id, url: usual.account.url };

  test.each([
    [
      'without an address at which people leave',
      { account: silent },
      'names no address at which people leave',
    ],
    [
      'with an address of a mail server that is none',
      { settings: { ...usual.settings, URL: 'mail.example' } },
      'NEWS_URL',
    ],
    ['without a sender', { settings: { ...usual.settings, FROM: 'News' } }, 'NEWS_FROM'],
    ['without its list', { mailing: undefined }, 'was not opened'],
    [
      'for a demonstration that would reach another computer',
      { onlyHere: true },
      'marked as a demonstration',
    ],
  ])('%s', async (_, changes, words) => {
    await expect(server.network.signIn({ ...usual, ...changes })).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(words),
    });
  });

  test('but a demonstration may mail to this computer', async () => {
    const settings = { ...usual.settings, URL: 'smtp://127.0.0.1:2525' };
    await expect(server.network.signIn({ ...usual, settings, onlyHere: true })).resolves.toBeDefined();
  });
});

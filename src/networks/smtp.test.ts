import { describe, expect, test } from 'vitest';
import { IDENTITY, linkless, outcomeOf, ready, secretsIn } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { memoryMailing } from './testing/memory-mailing.ts';
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
      messageId: expect.stringMatching(/^<[0-9a-f]{64}\.1{16}@example\.org>$/),
      headers: { 'List-Unsubscribe': '<mailto:leave@news.example>', 'Auto-Submitted': 'auto-generated' },
      text: expect.stringContaining('To get no more of it: mailto:leave@news.example'),
    });
  });

  test('that corrects another stands under it', async () => {
    const server = pretendSmtp();
    const { post } = await (await ready(benchOf(server))).publish();
    await (await ready(benchOf(server), linkless({ title: 'Clinic', replyTo: post }), 'c1')).publish();
    const [first, , answer] = server.mails();
    expect(answer).toMatchObject({ subject: 'Correction: Clinic', inReplyTo: first?.messageId });
  });

  test('whose answer was lost is never sent again, and is counted as unsure', async () => {
    const server = pretendSmtp();
    const first = await ready(benchOf(server));
    server.fail('send', 'lost before');
    expect(await outcomeOf(first.publish())).toMatchObject({ refusal: 'unknown' });
    const receipt = await (await ready(benchOf(server))).publish();
    expect(server.mails()).toHaveLength(1);
    expect(receipt.post).toContain('/1-sent/0-refused/1-unsure');
  });

  test('of which a run died while it was handed in is not sent again either', async () => {
    const server = pretendSmtp();
    const us = await benchOf(server).signIn();
    server.mailing.record(us.key(IDENTITY), ANN?.reference ?? '', 'sending');
    const receipt = await (await ready(benchOf(server))).publish();
    expect(receipt.post).toContain('/1-sent/0-refused/1-unsure');
  });

  test('that a mail server refuses for one subscriber goes to the others', async () => {
    const server = pretendSmtp();
    server.answerTo(ANN?.email ?? '', 550);
    expect((await (await ready(benchOf(server))).publish()).post).toContain('/1-sent/1-refused/0-unsure');
  });

  test('that is put off for one subscriber is tried once more, and no third time', async () => {
    const server = pretendSmtp();
    const bench = benchOf(server);
    server.answerTo(ANN?.email ?? '', 452);
    const outcome = await outcomeOf((await ready(bench)).publish());
    expect(outcome).toMatchObject({
      refusal: 'later',
      message: expect.stringContaining('1 subscriber was put off'),
    });
    expect(secretsIn(outcome, bench)).toEqual([]);
    expect((await (await ready(bench)).publish()).post).toContain('/1-sent/1-refused/0-unsure');
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

test('an address of a mail server that is none is named by its setting', async () => {
  const server = pretendSmtp();
  const settings = { ...server.settings, URL: 'mail.example' };
  await expect(server.network.signIn({ ...signInFor(server), settings })).rejects.toThrow('NEWS_URL');
});

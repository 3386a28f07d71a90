import { describe, expect, test } from 'vitest';
import { govukNotify } from './govuk-notify.ts';
import { IDENTITY, linkless, outcomeOf, ready } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { memoryMailing } from './testing/memory-mailing.ts';
import { benchOf, signInFor } from './testing/pretend.ts';
import { pretendGovukNotify } from './testing/pretend-govuk-notify.ts';

networkContract('GOV.UK Notify', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  asksNobody: true,
  setUp: () => benchOf(pretendGovukNotify()),
});

const people = (count: number) =>
  memoryMailing(
    Array.from({ length: count }, (_, at) => ({
      email: `person${at}.canary@example.org`,
      reference: String(at).padStart(16, '0'),
    })),
  );

describe('A message by GOV.UK Notify', () => {
  test('goes to each subscriber once, with where to leave the list, and the receipt holds counts only', async () => {
    const server = pretendGovukNotify({}, { mailing: people(3) });
    const receipt = await (await ready(benchOf(server), linkless({ title: 'Clinic opens' }))).publish();
    expect(server.letters().map(({ email }) => email)).toEqual(
      [0, 1, 2].map((at) => `person${at}.canary@example.org`),
    );
    expect(server.letters()[0]).toMatchObject({
      subject: 'Clinic opens',
      unsubscribe: 'https://news.example/leave/?who=0000000000000000',
      text: expect.stringContaining('To get no more of it: https://news.example/leave/?who=0000000000000000'),
    });
    expect(receipt).toEqual({
      post: expect.stringMatching(/^[0-9a-f]{64}\/3-sent\/0-refused\/0-unsure$/),
      url: 'https://news.example/subscribe/',
    });
  });

  test('that stopped half-way goes on with the others, and nobody gets two', async () => {
    const server = pretendGovukNotify({}, { mailing: people(5) });
    const first = await ready(benchOf(server));
    server.fail('send', 'busy');
    await outcomeOf(first.publish());
    const [one] = [await (await ready(benchOf(server))).publish()];
    expect(one.post).toContain('5-sent');
    expect(new Set(server.letters().map(({ email }) => email)).size).toBe(5);
    expect(server.letters()).toHaveLength(5);
  });

  test('to an address that is none is refused for that one alone', async () => {
    const mailing = memoryMailing([
      { email: 'a@b.invalid', reference: 'a'.repeat(16) },
      { email: 'ann@example.org', reference: 'b'.repeat(16) },
    ]);
    const receipt = await (await ready(benchOf(pretendGovukNotify({}, { mailing })))).publish();
    expect(receipt.post).toContain('/1-sent/1-refused/0-unsure');
  });

  test('does not go to who joins the list after it went to everybody', async () => {
    const mailing = people(2);
    const server = pretendGovukNotify({}, { mailing });
    await (await ready(benchOf(server))).publish();
    const joined = { ...mailing, subscribers: () => people(3).subscribers() };
    const us = await govukNotify.signIn({ ...signInFor(server), mailing: joined });
    await (await us.prepare(linkless(), undefined, us.key(IDENTITY), '')).publish();
    expect(server.letters()).toHaveLength(2);
  });

  test.each([
    ['a service in trial mode', { live: false }, 'go live'],
    ['another template', {}, 'Look whether the template'],
  ])('of %s goes to nobody, and whoever deploys is told', async (_, ways, words) => {
    const server = pretendGovukNotify({}, ways);
    const settings = { ...server.settings, ...(words.startsWith('Look') && { TEMPLATE: SOME_ID }) };
    const us = await govukNotify.signIn({ ...signInFor(server), settings });
    const { publish } = await us.prepare(linkless(), undefined, 'k', '');
    await expect(publish()).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(words),
    });
    expect(server.letters()).toEqual([]);
    expect([...server.mailing.deliveries('k').values()]).toEqual(['not-sent']);
  });
});

const SOME_ID = '00000000-0000-4000-8000-000000000000';

describe('An account by GOV.UK Notify refuses to start', () => {
  const { account, ...others } = signInFor(pretendGovukNotify());
  const bare = { id: account.id, url: account.url };

  test.each([
    [
      'without an address at which people leave',
      { ...others, account: bare },
      'names no address at which people leave',
    ],
    ['with a key that is none', { ...others, account, settings: { API_KEY: 'abc' } }, 'is not an API key'],
    ['without its list', { ...others, account, mailing: undefined }, 'was not opened'],
  ])('%s', async (_, with_, words) => {
    await expect(govukNotify.signIn(with_)).rejects.toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining(words),
    });
  });
});

test('a template that has no room for the text is named', async () => {
  const us = await benchOf(pretendGovukNotify({}, { template: 'News' })).signIn();
  expect((await us.whoAmI()).lacks).toEqual([expect.stringContaining('((text))')]);
});

describe('Killed at any moment', () => {
  const steps = Array.from({ length: 12 }, (_, at) => at + 1);

  test.each(steps)('at step %d, everybody gets one message in the end', async (dies) => {
    const mailing = people(3);
    const server = pretendGovukNotify({}, { mailing });
    let left = dies;
    const die = () => {
      left -= 1;
      if (left === 0) throw new Error('killed');
    };
    const dying = {
      ...mailing,
      record: (...given: Parameters<typeof mailing.record>) => {
        die();
        mailing.record(...given);
        die();
      },
    };
    const run = async (own: typeof mailing) => {
      const us = await govukNotify.signIn({ ...signInFor(server), mailing: own });
      return (await us.prepare(linkless(), undefined, 'k', '')).publish();
    };
    await outcomeOf(run(dying));
    await run(mailing);
    expect(
      server
        .letters()
        .map(({ email }) => email)
        .toSorted(),
    ).toEqual([0, 1, 2].map((at) => `person${at}.canary@example.org`));
  });
});

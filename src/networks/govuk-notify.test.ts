import { describe, expect, test } from 'vitest';
import { govukNotify } from './govuk-notify.ts';
import type { SignIn } from './network.ts';
import { asFetch } from './testing/as-fetch.ts';
import { IDENTITY, linkless, outcomeOf, ready, secretsIn, type Bench } from './testing/bench.ts';
import { networkContract } from './testing/contract.ts';
import { FAULTS } from './testing/faults.ts';
import { killedAt, memoryMailing, people, type MemoryMailing } from './testing/memory-mailing.ts';
import { benchOf, signInFor } from './testing/pretend.ts';
import { pretendGovukNotify } from './testing/pretend-govuk-notify.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const TEN_MINUTES = 600_000;

/** A pretend Notify at which each run signs in ten minutes after the last, so that a lost message has settled. */
function overTime(
  mailing: MemoryMailing = memoryMailing(),
  pause = TEN_MINUTES,
): Bench & Pick<ReturnType<typeof pretendGovukNotify>, 'letters' | 'mailing' | 'calls'> {
  let now = NOON;
  const server = pretendGovukNotify({ clock: () => now }, { mailing });
  const signIn = (with_: SignIn) => {
    now += pause;
    return govukNotify.signIn({ ...with_, now: () => `${new Date(now).toISOString().slice(0, 19)}Z` });
  };
  return { ...server, ...benchOf(server, signIn) };
}

networkContract('GOV.UK Notify', {
  faults: FAULTS,
  cardAlt: 'unsupported',
  ownKeys: false,
  asksNobody: true,
  setUp: () => overTime(),
});

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
      text: expect.stringContaining(
        'You get this because you asked for it at https://news.example/subscribe/\nTo get no more of it: https://news.example/leave/?who=0000000000000000\n',
      ),
    });
    expect(receipt).toEqual({
      post: expect.stringMatching(/^[0-9a-f]{20}\/3-sent\/0-refused\/0-unsure$/),
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
    expect(deliveriesOf(server.mailing)).toEqual(['not-sent']);
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
  const steps = Array.from({ length: 16 }, (_, at) => at + 1);

  test.each(steps)('at step %d, everybody gets one message in the end', async (dies) => {
    const mailing = people(3);
    const bench = overTime(mailing);
    const { publish } = await ready(bench);
    const revive = killedAt(mailing, dies);
    await outcomeOf(publish());
    revive();
    await (await ready(bench)).publish();
    expect(
      bench
        .letters()
        .map(({ email }) => email)
        .toSorted(),
    ).toEqual([0, 1, 2].map((at) => `person${at}.canary@example.org`));
  });
});

describe('What GOV.UK Notify says', () => {
  test.each([
    [
      403,
      'AuthError',
      'Error: Your system clock must be accurate to within 30 seconds',
      'unauthorised',
      'clock',
    ],
    [403, 'AuthError', 'Invalid token: API key not found', 'unauthorised', 'Make a new key'],
    [
      400,
      'BadRequestError',
      "Can't send to this recipient using a team-only API key",
      'unauthorised',
      'go live',
    ],
    [
      400,
      'BadRequestError',
      'Cannot send to this recipient when service is in trial mode - see https://www.notifications.service.gov.uk/trial-mode',
      'unauthorised',
      'go live',
    ],
    [400, 'BadRequestError', 'Template has been deleted', 'unauthorised', 'Look whether the template'],
    [400, 'BadRequestError', 'Missing personalisation: text', 'unauthorised', 'Look whether the template'],
    [
      400,
      'ValidationError',
      'one_click_unsubscribe_url is not a valid https url',
      'unauthorised',
      'template',
    ],
    [404, 'NoResultFound', 'No result found', 'unauthorised', 'template'],
    [500, 'Exception', 'Internal server error', 'unknown', 'asked before it is sent again'],
  ])('%d %s, "%s": nobody else is written to now', async (status, error, message, refusal, words) => {
    const { outcome, mailing } = await answeredWith(status, error, message);
    expect(outcome).toMatchObject({ refusal, message: expect.stringContaining(words) });
    expect(outcome).toMatchObject({ message: expect.not.stringContaining(message) });
    expect(deliveriesOf(mailing)).toEqual([refusal === 'unknown' ? 'sending' : 'not-sent']);
  });

  test.each([
    [
      'RateLimitError',
      'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds',
      '2026-11-22T12:01:00Z',
    ],
    ['TooManyRequestsError', 'Exceeded send limits (email: 250000) for today', '2026-11-23T00:00:00Z'],
  ])('429 %s: the mailing goes on in a minute, or tomorrow', async (error, message, retryAt) => {
    const { outcome } = await answeredWith(429, error, message);
    expect(outcome).toMatchObject({ refusal: 'later', retryAt });
  });

  test.each(['email_address Not a valid email address', 'email_address is not a valid email address'])(
    '400 ValidationError, "%s": it is refused for that one alone',
    async (message) => {
      const { outcome } = await answeredWith(400, 'ValidationError', message);
      expect(outcome).toMatchObject({ post: 'k/0-sent/2-refused/0-unsure' });
    },
  );

  test.each([
    [{ status_code: 400, errors: 'x' }],
    [{ status_code: 400, errors: [null] }],
    [{ errors: [{ error: 'ann.canary@example.org', message: 7 }] }],
    [[]],
  ])('nonsense, %j: nothing of it is repeated, and the mailing goes on later', async (body) => {
    const { outcome } = await answeredBy(() => Response.json(body, { status: 400 }));
    expect(outcome).toMatchObject({
      refusal: 'later',
      message: expect.stringContaining('did not say why (400)'),
    });
    expect(String(outcome)).not.toContain('canary');
  });

  test('a message that it took without an id may have gone out', async () => {
    const { outcome, mailing } = await answeredBy(() => Response.json({}, { status: 201 }));
    expect(outcome).toMatchObject({ refusal: 'unknown' });
    expect(deliveriesOf(mailing)).toEqual(['sending']);
  });
});

describe('A call to GOV.UK Notify', () => {
  // As its documentation shows it: https://docs.notifications.service.gov.uk/rest-api.html#send-an-email
  test('is signed for half a minute, and holds one address, the words, a reference and where to leave', async () => {
    const requests: Request[] = [];
    await answeredBy((request) => {
      requests.push(request.clone());
      return Response.json({ id: '740e5834-3a29-46b4-9a6f-16142fde533a' }, { status: 201 });
    });
    const [first] = requests;
    expect(first?.url).toBe('https://api.notifications.service.gov.uk/v2/notifications/email');
    const [header = '', claims = ''] =
      first?.headers.get('authorization')?.replace('Bearer ', '').split('.') ?? [];
    expect([header, claims].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))).toEqual([
      { typ: 'JWT', alg: 'HS256' },
      { iss: '26785a09-ab16-4eb0-8407-a37497a57506', iat: NOON / 1000 },
    ]);
    expect(await first?.json()).toEqual({
      template_id: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
      email_address: 'ann.canary@example.org',
      personalisation: { title: 'Clinic opens', text: expect.stringContaining('Clinic opens – walk in') },
      reference: `k.${'1'.repeat(16)}`,
      one_click_unsubscribe_url: `https://news.example/leave/?who=${'1'.repeat(16)}`,
    });
  });

  test('names no address at which mail programs unsubscribe by themselves when that is a mailbox', async () => {
    const requests: Request[] = [];
    const answer = (request: Request) => {
      requests.push(request.clone());
      return Response.json({ id: '740e5834' }, { status: 201 });
    };
    await answeredBy(answer, { unsubscribe: 'mailto:leave%2Bnews@news.example?subject=stop' });
    const sent = (await requests[0]?.json()) as { personalisation: { text: string } };
    expect(sent).not.toHaveProperty('one_click_unsubscribe_url');
    expect(sent.personalisation.text).toContain('To get no more of it: write to leave+news@news.example\n');
  });

  test('that meets any fault gives neither the key nor an address away, wherever it stands', async () => {
    const bench = overTime();
    const outcomes = await Promise.all(
      FAULTS.map(async (fault) => {
        const own = overTime();
        const { publish } = await ready(own);
        own.fail('publish', fault);
        return outcomeOf(publish());
      }),
    );
    expect(outcomes.flatMap((outcome) => secretsIn(outcome, bench))).toEqual([]);
  });
});

function deliveriesOf(mailing: MemoryMailing): readonly string[] {
  return [...mailing.deliveries('k')].flatMap(([who, { delivery }]) => (who === 'begun' ? [] : [delivery]));
}

function answeredWith(status: number, error: string, message: string) {
  return answeredBy(() => Response.json({ status_code: status, errors: [{ error, message }] }, { status }));
}

/** A mailing to two people at a Notify that answers every call alike. */
async function answeredBy(answer: (request: Request) => Response, account: Partial<SignIn['account']> = {}) {
  const mailing = memoryMailing();
  const own = signInFor(pretendGovukNotify());
  const us = await govukNotify.signIn({
    ...own,
    mailing,
    account: { ...own.account, ...account },
    fetch: asFetch((request) => Promise.resolve(answer(request))),
  });
  const { publish } = await us.prepare(linkless({ title: 'Clinic opens' }), undefined, 'k', '');
  return { mailing, outcome: await outcomeOf(publish()) };
}

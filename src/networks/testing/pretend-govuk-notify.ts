import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { govukNotify } from '../govuk-notify.ts';
import { faultAfter, faultBefore, type Denial, type Fault } from './faults.ts';
import { memoryMailing, type MemoryMailing } from './memory-mailing.ts';
import type { Pretend, PretendAround } from './pretend.ts';
import { keyOf, postsOf, type PretendLetter } from './pretend-letters.ts';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a';

/** Noon on 22 November 2026. */
const NOON = Date.UTC(2026, 10, 22, 12);

/** What comes with a message, and nothing else: https://docs.notifications.service.gov.uk/rest-api.html#send-an-email */
const MESSAGE = z.strictObject({
  template_id: z.uuid(),
  email_address: z.string(),
  personalisation: z.strictObject({ title: z.string(), text: z.string() }),
  reference: z.string(),
  one_click_unsubscribe_url: z.url({ protocol: /^https$/ }).optional(),
});

/** A pretend GOV.UK Notify, which takes a token of 30 seconds and knows messages by their reference. */
export interface PretendNotify extends Pretend {
  readonly mailing: MemoryMailing;
  readonly letters: () => readonly (PretendLetter & {
    readonly email: string;
    readonly subject: string;
    readonly unsubscribe?: string;
  })[];
}

const refuse = (status: number, error: string, message: string) =>
  Response.json({ status_code: status, errors: [{ error, message }] }, { status });

const NOT_KNOWN = () => refuse(403, 'AuthError', 'Invalid token: API key not found');

const DENIED: Readonly<Record<Denial, () => Response>> = {
  'token expired': () =>
    refuse(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds'),
  'token revoked': NOT_KNOWN,
  'wrong scope': () =>
    refuse(400, 'BadRequestError', "Can't send to this recipient using a team-only API key"),
};

/** @param ways the template as somebody wrote it, the mode of the service, and who is on the list. */
export function pretendGovukNotify(
  { clock = () => NOON }: PretendAround = {},
  {
    template = '((text))',
    live = true,
    mailing = memoryMailing(),
  }: { template?: string; live?: boolean; mailing?: MemoryMailing } = {},
): PretendNotify {
  const letters: ReturnType<PretendNotify['letters']>[number][] = [];
  const pending = new Map<string, Fault>();
  const calls: string[] = [];
  const callOf = ({ method, url }: Request) => {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/v2/template/')) return 'template';
    return { POST: 'send', GET: 'list' }[method];
  };

  const send = (body: unknown): Response => {
    const read = MESSAGE.safeParse(body);
    if (!read.success) return refuse(400, 'ValidationError', read.error.issues[0]?.message ?? '');
    const {
      email_address: email,
      personalisation,
      reference,
      one_click_unsubscribe_url: unsubscribe,
    } = read.data;
    if (!live) {
      return refuse(
        400,
        'BadRequestError',
        "Can't send to this recipient when service is in trial mode - see https://www.notifications.service.gov.uk/trial-mode",
      );
    }
    if (read.data.template_id !== TEMPLATE) return refuse(400, 'BadRequestError', 'Template not found');
    if (email.endsWith('.invalid'))
      return refuse(400, 'ValidationError', 'email_address Not a valid email address');
    const { title: subject, text } = personalisation;
    const answers = subject.startsWith('Correction: ')
      ? letters.find((one) => keyOf(one.reference) !== keyOf(reference))
      : undefined;
    letters.push({
      email,
      subject,
      text,
      reference,
      ...(unsubscribe && { unsubscribe }),
      ...(answers && { answers: answers.reference }),
    });
    return Response.json(
      { id: `740e5834-3a29-46b4-9a6f-16142fde5${String(letters.length).padStart(3, '0')}`, reference },
      { status: 201 },
    );
  };

  const answer = async (request: Request): Promise<Response> => {
    const wrong = faultOfToken(request.headers.get('authorization') ?? '', clock());
    if (wrong) return refuse(403, 'AuthError', wrong);
    const { searchParams } = new URL(request.url);
    const call = callOf(request);
    if (call === 'template') {
      return Response.json({
        id: TEMPLATE,
        name: 'News',
        type: 'email',
        subject: '((title))',
        body: template,
      });
    }
    if (call === 'send') {
      return request.headers.get('content-type') === 'application/json'
        ? send(await request.json())
        : refuse(400, 'BadRequestError', 'Invalid JSON supplied in POST data');
    }
    if (searchParams.get('template_type') !== 'email') return refuse(400, 'ValidationError', 'template_type');
    const wanted = searchParams.get('reference');
    const notifications = letters.filter(({ reference }) => reference === wanted);
    return Response.json({
      notifications: notifications.map(({ reference }) => ({ reference, status: 'delivered' })),
    });
  };

  return {
    network: govukNotify,
    account: {
      id: 'news',
      url: 'https://news.example/subscribe/',
      unsubscribe: 'https://news.example/leave/?who={subscriber}',
    },
    settings: { API_KEY: `live-${SERVICE}-${SECRET}`, TEMPLATE, LIST: 'list.txt' },
    secrets: [SECRET, ...mailing.subscribers().map(({ email }) => email)],
    identity: { id: SERVICE, name: 'the template "News"', url: 'https://news.example/subscribe/' },
    isAt: ({ host }) => host === 'api.notifications.service.gov.uk',
    handle: async (request) => {
      const call = callOf(request) ?? '';
      const fault = pending.get(call);
      pending.delete(call);
      calls.push(call);
      return (await faultBefore(fault, DENIED)) ?? faultAfter(fault, request, await answer(request));
    },
    callOf,
    deeds: { publish: 'send', edit: 'send', remove: 'send', look: 'list', whoAmI: 'template' },
    fail: (call, fault) => void pending.set(call, fault),
    posts: () => postsOf(letters, mailing),
    remove: (post) => {
      const key = keyOf(post);
      mailing.forget(key);
      letters.splice(0, letters.length, ...letters.filter(({ reference }) => keyOf(reference) !== key));
    },
    calls,
    mailing,
    letters: () => letters,
  };
}

/** By how much the clocks may differ, in milliseconds. */
const CLOCKS_DIFFER = 30_000;

/** What is wrong with a token, checked without our own code. */
function faultOfToken(authorization: string, clock: number): string | undefined {
  const [bearer, token = ''] = authorization.split(' ');
  const [header = '', claims = '', signature = ''] = token.split('.');
  const own = createHmac('sha256', SECRET).update(`${header}.${claims}`).digest('base64url');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}');
  const { alg, typ } = read(header) as { alg?: string; typ?: string };
  if (bearer !== 'Bearer' || own !== signature || alg !== 'HS256' || typ !== 'JWT') {
    return 'Invalid token: API key not found';
  }
  const { iss, iat = 0 } = read(claims) as { iss?: string; iat?: number };
  if (iss !== SERVICE) return 'Invalid token: service id is not the right data type';
  return Math.abs(iat * 1000 - clock) > CLOCKS_DIFFER
    ? 'Error: Your system clock must be accurate to within 30 seconds'
    : undefined;
}

import { describe, expect, test } from 'vitest';
import { call } from '../http.ts';
import type { NetworkError } from '../network.ts';
import { asFetch } from '../testing/as-fetch.ts';
import { graphRefuses } from '../testing/pretend-graph.ts';
import { graphClassOf, graphErrorOf } from './graph-error.ts';
import { graphRefused, graphUnanswered } from './graph-refusals.ts';
import { graphOf } from './graph.ts';
import { regainMoment } from './regain-moment.ts';

const TOKEN = 'EAApretendtoken';
const NOON = '2026-11-22T12:00:00Z';
const USAGE = (...minutes: readonly number[]) =>
  JSON.stringify({
    '1234': minutes.map((estimated_time_to_regain_access) => ({
      type: 'pages',
      call_count: 100,
      estimated_time_to_regain_access,
    })),
  });

describe('An error of Graph', () => {
  test.each([
    [1, 0, 'doubt'],
    [2, 0, 'doubt'],
    [4, 0, 'busy'],
    [17, 0, 'busy'],
    [32, 0, 'busy'],
    [341, 0, 'busy'],
    [613, 0, 'busy'],
    [10, 0, 'unauthorised'],
    [200, 0, 'unauthorised'],
    [299, 0, 'unauthorised'],
    [102, 0, 'unauthorised'],
    [190, 463, 'unauthorised'],
    [368, 1_390_008, 'unauthorised'],
    [506, 0, 'duplicate'],
    [100, 0, 'rejected'],
    [100, 33, 'gone'],
    [490, 0, 'rejected'],
    [-1, 0, 'rejected'],
  ])('%i with subcode %i means: %s', (code, error_subcode, kind) => {
    expect(graphClassOf({ status: 400, body: { error: { code, error_subcode } } })).toBe(kind);
  });

  test('that says it may pass means that the call may have been done, unless its number says otherwise', () => {
    const said = (code: number) => ({ status: 400, body: { error: { code, is_transient: true } } });
    expect([123, 4, 190].map((code) => graphClassOf(said(code)))).toEqual(['doubt', 'busy', 'unauthorised']);
  });

  test('is read by its numbers: those within ids and words are none', () => {
    const error = { code: '190', message: '(#190) Object 190490506 is wrong (#190)', error_subcode: null };
    expect(graphErrorOf({ body: { error } })).toEqual({
      code: 0,
      subcode: 0,
      transient: false,
      words: 'Object 190490506 is wrong (#190)',
    });
    expect(graphClassOf({ status: 400, body: { error } })).toBe('rejected');
  });

  test('is told in the words that it has for people', () => {
    const error = { code: 100, message: 'Invalid parameter', error_user_msg: 'The picture is too large.' };
    expect(graphErrorOf({ body: { error } })?.words).toBe('The picture is too large.');
  });

  test.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [400, 'rejected'],
    [404, 'rejected'],
  ])('that is none, with status %i, means: %s', (status, kind) => {
    expect(graphErrorOf({ body: { error: 'no' } })).toBeUndefined();
    expect(graphClassOf({ status, body: { error: 'no' } })).toBe(kind);
  });
});

describe('When Graph takes calls again', () => {
  test.each([
    [USAGE(19), '2026-11-22T12:19:00Z'],
    [USAGE(0, 3, 2), '2026-11-22T12:03:00Z'],
    [USAGE(0), undefined],
    [USAGE(10_081), undefined],
    ['{"1234":[{}]}', undefined],
    ['[]', undefined],
    ['soon', undefined],
  ])('is read from %s', (header, moment) => {
    expect(regainMoment(new Headers({ 'x-business-use-case-usage': header }), NOON)).toBe(moment);
  });

  test('is not known without the header', () => {
    expect(regainMoment(new Headers(), NOON)).toBeUndefined();
    expect(regainMoment(undefined, NOON)).toBeUndefined();
  });
});

describe('A call to Graph', () => {
  test('has the token in its header and nowhere else, and its body in JSON', async () => {
    const asked: Request[] = [];
    const graph = graphAnswering((request) => {
      asked.push(request);
      return Response.json({ id: '1' });
    });
    await graph.ask('/1234/feed', { query: { fields: 'id' }, json: { message: 'Hello' } });
    const [request] = asked;
    expect(request?.url).toBe('https://graph.example/v25.0/1234/feed?fields=id');
    expect(request?.method).toBe('POST');
    expect(request?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(await request?.json()).toEqual({ message: 'Hello' });
  });

  test('that is one too many says when to try again', async () => {
    const headers = { 'x-business-use-case-usage': USAGE(19) };
    const error = await refusal(() => graphRefuses(32, 'Page request limit reached', { headers }));
    expect(error).toMatchObject({ refusal: 'later', retryAt: '2026-11-22T12:19:00Z' });
  });

  test.each([1, 2])(
    'that met error %i may have been done only where it makes something public',
    async (code) => {
      const answer = () => graphRefuses(code, 'An unknown error has occurred.');
      expect(await refusal(answer, true)).toMatchObject({ refusal: 'unknown' });
      expect(await refusal(answer)).toMatchObject({ refusal: 'later' });
    },
  );

  test.each([
    [190, 458, /removed the app/],
    [190, 459, /ask the person/],
    [190, 460, /changed their password/],
    [190, 463, /has ended/],
    [190, 464, /not confirmed/],
    [190, 467, /not valid any more/],
    [190, 492, /no role on the Page/],
    [10, 0, /docs\/accounts\/facebook\.md/],
    [368, 1_390_008, /blocked the account for now/],
  ])('that met error %i/%i tells a person what to do', async (code, subcode, message) => {
    const answer = () => graphRefuses(code, 'No', { subcode });
    expect(await refusal(answer, true)).toMatchObject({ refusal: 'unauthorised', message });
  });

  test('that is a question and is refused for its parameters leaves us without an answer', async () => {
    const graph = graphAnswering(() => graphRefuses(100, 'No such field'));
    expect(graphUnanswered(graph, await graph.ask('/1234'))).toMatchObject({
      refusal: 'later',
      message:
        'Facebook did not say which posts there are (No such field). Nothing was sent. Run again, it is safe.',
    });
  });

  test('says nothing secret, though Graph may repeat the token', async () => {
    const error = await refusal(() => graphRefuses(190, `Malformed access token ${TOKEN}`));
    expect(error.message).toContain('Malformed access token [hidden]');
  });
});

test('the headers of an answer come with it', async () => {
  const fetch = asFetch(() => Promise.resolve(Response.json({}, { headers: { 'x-app-usage': '{}' } })));
  const caller = { network: 'Facebook', fetch, now: () => NOON, secrets: [] };
  const { headers } = await call(caller, { url: 'https://graph.example/', publishes: false });
  expect(headers?.get('x-app-usage')).toBe('{}');
});

function graphAnswering(answer: (request: Request) => Response) {
  return graphOf({
    network: 'Facebook',
    origin: 'https://graph.example',
    version: 'v25.0',
    token: TOKEN,
    guide: 'docs/accounts/facebook.md',
    fetch: asFetch((request) => Promise.resolve(answer(request))),
    now: () => NOON,
  });
}

async function refusal(answer: () => Response, publishes = false): Promise<NetworkError> {
  const graph = graphAnswering(answer);
  return graphRefused(graph, await graph.ask('/1234/feed', { json: {}, publishes }), 'the post', {
    publishes,
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../network.ts';
import { asFetch } from '../testing/as-fetch.ts';
import { graphOf } from './graph.ts';
import { listing } from './listing.ts';
import { timeOf } from './time-of.ts';

const SINCE = 1_000_000;

describe('A list of Graph', () => {
  test('brings everything that is wanted, though it is not quite newest first, however it is cut into pages', async () => {
    const ages = fc.array(fc.integer({ min: SINCE - 100, max: SINCE + 100 }), { maxLength: 40 });
    const page = fc.integer({ min: 1, max: 7 });
    await fc.assert(
      fc.asyncProperty(ages, page, fc.infiniteStream(fc.double({ noNaN: true })), async (all, limit, by) => {
        const times = muddled(
          all.toSorted((a, b) => b - a),
          limit,
          by,
        );
        const { things, whole } = await read(times, limit);
        const brought = new Set(things.map(({ id }) => id));
        const wanted = times.flatMap((time, id) => (time >= SINCE ? [id] : []));
        expect(whole).toBe(true);
        expect(wanted.filter((id) => !brought.has(id))).toEqual([]);
      }),
    );
  });

  test('that is newest first is left where all is older than what is wanted', async () => {
    const times = Array.from({ length: 50 }, (_, at) => SINCE + 10 - at);
    const { things, whole } = await read(times, 10);
    expect(things.length).toBe(30);
    expect(whole).toBe(true);
  });

  test('that is oldest first is read to its end', async () => {
    const times = Array.from({ length: 50 }, (_, at) => SINCE - 40 + at);
    expect((await read(times, 10)).things.length).toBe(50);
  });

  test('of which there is more than we read says so', async () => {
    expect(
      await read(
        [3, 2, 1].map((at) => SINCE + at),
        1,
        2,
      ),
    ).toMatchObject({ whole: false });
  });

  test.each([
    ['no list', { data: 7 }],
    ['more without saying where', { data: [], paging: { next: 'https://graph.example/x' } }],
    ['an error', { error: { code: 1 } }],
  ])('that is %s is no answer', async (_, body) => {
    const status = 'error' in body ? 400 : 200;
    const reading = listing(
      graph(() => Response.json(body, { status })),
      '/1/x',
      asked(5),
    );
    await expect(reading).rejects.toThrow('no answer');
  });
});

test.each([
  ['2026-11-22T12:00:00+0000', Date.UTC(2026, 10, 22, 12)],
  ['1795348800', 1_795_348_800_000],
  [1_795_348_800, 1_795_348_800_000],
  ['soon', Number.NaN],
  [9e15, Number.NaN],
  [undefined, Number.NaN],
])('the moment %j is %d', (value, ms) => {
  expect(timeOf(value)).toBe(ms);
});

/** Out of order by less than a page. */
function muddled(times: readonly number[], page: number, by: Iterator<number>): readonly number[] {
  return times
    .map((time, at) => ({ time, group: Math.floor(at / page), order: by.next().value as number }))
    .toSorted((a, b) => a.group - b.group || a.order - b.order)
    .map(({ time }) => time);
}

/** Reads things of these ages, in this order. */
function read(times: readonly number[], limit: number, mostPages = 100) {
  const all = times.map((time, id) => ({ id, created_time: time }));
  const answer = ({ url }: Request) => {
    const from = Number(new URL(url).searchParams.get('after') ?? 0);
    const next = from + limit < all.length && { next: 'https://graph.example/next?access_token=x' };
    const paging = { cursors: { after: String(from + limit) }, ...next };
    return Response.json({ data: all.slice(from, from + limit), paging });
  };
  return listing(graph(answer), '/1/x', { ...asked(limit), mostPages });
}

function asked(limit: number) {
  const refuse = () => new NetworkError('later', 'no answer');
  return { fields: 'id,created_time', limit, mostPages: 100, since: SINCE * 1000, refuse };
}

function graph(answer: (request: Request) => Response) {
  return graphOf({
    network: 'Facebook',
    origin: 'https://graph.example',
    version: 'v25.0',
    token: 'EAAx',
    guide: '',
    fetch: asFetch((request) => Promise.resolve(answer(request))),
    now: () => '2026-11-22T12:00:00Z',
  });
}

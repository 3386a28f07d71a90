import { describe, expect, test } from 'vitest';
import { hub, item, manifest } from '../syndication/testing/items.ts';
import { announce } from './announce.ts';
import { html, pretendWeb, status } from '../strangers/testing/web.ts';

const PUSH = 'https://push.example/';
const INDEX = 'https://api.indexnow.org/indexnow';
const END = 'https://a.example/hear';
const ours = { ...hub, webSubHub: PUSH, indexNow: 'abcd-1234' };
const fresh = item();
const good = {
  [PUSH]: () => status(204),
  [INDEX]: () => status(200),
  [fresh.url]: () => html('<div class="prose"><a href="https://a.example/">x</a></div>'),
};
const strangers = {
  'https://a.example/': () => html(`<a rel=webmention href="${END}">`),
  [END]: () => status(202),
};

async function run(
  given: Partial<Parameters<typeof announce>[0]> = {},
  web: Parameters<typeof pretendWeb>[0] = {},
) {
  const us = pretendWeb({ ...good, ...web });
  const others = pretendWeb({ ...strangers, ...web });
  const lines: string[] = [];
  const exitCode = await announce({
    hub: ours,
    manifest: manifest([fresh]),
    since: '2026-11-21T12:00:00Z',
    fetch: (input, init) => us.fetch(String(input), { ...init } as never) as Promise<Response>,
    publicFetch: others.fetch,
    isLate: () => false,
    print: (line) => lines.push(line),
    ...given,
  });
  return { exitCode, lines, asked: [...us.asked, ...others.asked].map(({ url }) => url) };
}

test('all are told, in a line each, and running again is safe', async () => {
  const { exitCode, lines } = await run();
  expect(exitCode).toBe(0);
  expect(lines).toEqual([
    'Since midday on Saturday 21 November 2026: 1 published or changed, 0 withdrawn.',
    'WebSub: told push.example of 12 feeds.',
    'IndexNow: told of 1 page.',
    `Webmention: https://a.example/ in ${fresh.url}: told a.example.`,
    'Running this again is safe: whoever hears of something twice takes it once.',
  ]);
});

test('twice is the same as once: the same calls, the same words', async () => {
  expect(await run()).toEqual(await run());
});

test('when no date is new, the WebSub hub alone is told, for an item may have come with an old one', async () => {
  const { exitCode, lines, asked } = await run({ since: '2026-11-22T09:00:01Z' });
  expect({ exitCode, asked }).toEqual({ exitCode: 0, asked: [PUSH, PUSH, PUSH] });
  expect(lines).toEqual([
    'Since 9am on Sunday 22 November 2026 nothing was published, changed or withdrawn.',
    'WebSub: told push.example of 3 feeds.',
    'Running this again is safe: whoever hears of something twice takes it once.',
  ]);
});

test('when no date is new and there is no WebSub hub, nobody is called', async () => {
  const { exitCode, lines, asked } = await run({ hub, since: '2026-11-22T09:00:01Z' });
  expect({ exitCode, asked }).toEqual({ exitCode: 0, asked: [] });
  expect(lines.slice(1)).toEqual(['There was nobody to tell.']);
});

describe('A failure of one stops no other', () => {
  test.each([
    ['WebSub has a fault', { [PUSH]: () => status(500) }, 0],
    ['WebSub refuses', { [PUSH]: () => status(404) }, 1],
    ['IndexNow has a fault', { [INDEX]: () => status(503) }, 0],
    ['IndexNow has too many calls', { [INDEX]: () => status(429) }, 0],
    ['IndexNow does not find the key', { [INDEX]: () => status(403) }, 1],
    ['IndexNow finds another site', { [INDEX]: () => status(422) }, 1],
    ['our own page is not there', { [fresh.url]: () => status(404) }, 0],
    ['a linked page has a fault', { 'https://a.example/': () => status(500) }, 0],
    ['a linked page refuses', { [END]: () => status(400) }, 0],
  ])('%s', async (_, web, code) => {
    const { exitCode, lines, asked } = await run({}, web);
    expect(exitCode).toBe(code);
    expect(lines).toHaveLength(5);
    expect(asked).toEqual(expect.arrayContaining([PUSH, INDEX, fresh.url]));
  });
});

test('webmentions can be switched off', async () => {
  const { asked } = await run({ hub: { ...ours, webmentions: false } });
  expect(new Set(asked)).toEqual(new Set([PUSH, INDEX]));
});

describe('A demonstration', () => {
  const demo = { ...ours, demo: true };

  test('calls nobody but this computer, and no site that it links to', async () => {
    const { exitCode, lines, asked } = await run({ hub: demo });
    expect({ exitCode, asked }).toEqual({ exitCode: 0, asked: [] });
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^WebSub: not told of 12 feeds\. This hub is marked as a demonstration/);
    expect(lines[2]).toMatch(/^IndexNow: not told of 1 page\. This hub is marked as a demonstration/);
  });

  test('says so when there was nobody to tell', async () => {
    const { lines } = await run({ hub: { ...hub, demo: true } });
    expect(lines.slice(1)).toEqual(['There was nobody to tell.']);
  });

  test('is one also when only its manifest says so', async () => {
    const { hub: its, ...rest } = manifest([fresh]);
    const { asked } = await run({ manifest: { ...rest, hub: { ...its, demo: true } } });
    expect(asked).toEqual([]);
  });

  test('may tell a WebSub hub on this computer', async () => {
    const here = 'http://127.0.0.1:4000/';
    const { lines } = await run({ hub: { ...demo, webSubHub: here } }, { [here]: () => status(204) });
    expect(lines[1]).toBe('WebSub: told 127.0.0.1:4000 of 12 feeds.');
  });
});

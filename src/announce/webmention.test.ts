import { describe, expect, test } from 'vitest';
import type { Sent } from '../strangers/ask.ts';
import { html, pretendWeb, status } from '../strangers/testing/web.ts';
import { MOST_LINKS, tellLinked } from './webmention.ts';

const site = 'https://news.example.org';
const url = `${site}/news/flu/`;
const END = 'https://ends.example/hear';
const asks = () => html(`<link rel="webmention" href="${END}">`);
const itemWith = (...links: readonly string[]) => ({
  [url]: () => html(`<div class="prose">${links.map((link) => `<a href="${link}">x</a>`).join('')}</div>`),
});

async function told(
  own: Parameters<typeof pretendWeb>[0],
  others: Parameters<typeof pretendWeb>[0],
  { items = [{ url }], isLate = (): boolean => false } = {},
) {
  const us = pretendWeb(own);
  const strangers = pretendWeb(others);
  const lines: string[] = [];
  for await (const { line, ours } of tellLinked({ site }, items, {
    fetch: us.fetch,
    publicFetch: strangers.fetch,
    isLate,
  })) {
    lines.push(`${line}${ours ? ' OURS' : ''}`);
  }
  return { lines, us: us.asked, strangers: strangers.asked };
}

test('a page that an item links to is asked where, and told there', async () => {
  const target = 'https://a.example/x?y=1';
  const { lines, us, strangers } = await told(itemWith(target), { [target]: asks, [END]: () => status(202) });
  expect(lines).toEqual([`Webmention: ${target} in ${url}: told ends.example.`]);
  expect(us.map((asked) => asked.url)).toEqual([url]);
  expect(strangers.map((asked) => asked.url)).toEqual([target, END]);
  expect(strangers[1]?.sent).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': /Webmention/ },
  });
  expect(Object.fromEntries(new URLSearchParams(strangers[1]?.sent.body))).toEqual({ source: url, target });
});

test('where the page sends us on, the endpoint is relative to where it ends, and the target is as we wrote it', async () => {
  const bodies: (string | undefined)[] = [];
  const { lines } = await told(itemWith('https://a.example/x'), {
    'https://a.example/x': () => status(301, { location: 'https://b.example/y/' }),
    'https://b.example/y/': () => html('', { link: '<hear>; rel=webmention' }),
    'https://b.example/y/hear': ({ body }: Sent) => {
      bodies.push(body);
      return status(201);
    },
  });
  expect(lines).toEqual([`Webmention: https://a.example/x in ${url}: told b.example.`]);
  expect(new URLSearchParams(bodies[0]).get('target')).toBe('https://a.example/x');
});

describe('A page that is not told', () => {
  const target = 'https://a.example/';
  test.each([
    ['does not ask', { [target]: () => html('') }, 'it does not ask to be told.'],
    [
      'is not there',
      { [target]: () => status(404) },
      'a.example answered 404: see whether the link is right.',
    ],
    ['does not answer', {}, 'a.example could not be reached. To try again, run again: it is safe.'],
    ['says no', { [target]: asks, [END]: () => status(400) }, 'ends.example does not want to be told (400).'],
    [
      'has a fault',
      { [target]: asks, [END]: () => status(503) },
      'ends.example answered 503. To try again, run again: it is safe.',
    ],
    [
      'names an endpoint that does not answer',
      { [target]: asks },
      'ends.example could not be reached. To try again, run again: it is safe.',
    ],
  ])('because it %s stops no other, and is no fault of ours', async (_, others, said) => {
    const good = {
      'https://good.example/': () => html('<a rel=webmention href=/hear>'),
      'https://good.example/hear': () => status(202),
    };
    const { lines } = await told(itemWith(target, 'https://good.example/'), { ...good, ...others });
    expect(lines[0]).toBe(`Webmention: ${target} in ${url}: ${said}`);
    expect(lines[1]).toBe(`Webmention: https://good.example/ in ${url}: told good.example.`);
    expect(lines.join()).not.toContain('OURS');
  });
});

describe('An item whose page', () => {
  test.each([
    ['is not there', { [url]: () => status(404) }, 'The page answered 404.'],
    ['shows no item', { [url]: () => html('<h1>Soon</h1>') }, 'The page does not show the item.'],
    ['does not answer', {}, 'news.example.org could not be reached.'],
  ])('%s is left to another run, and the next is looked at', async (_, own, said) => {
    const next = `${site}/news/next/`;
    const { lines } = await told(
      { ...own, [next]: () => html('<div class="prose"><a href="https://a.example/">x</a></div>') },
      { 'https://a.example/': () => html('') },
      { items: [{ url }, { url: next }] },
    );
    expect(lines).toEqual([
      `Webmention: the links of ${url} are not known. ${said} To try again, run again: it is safe.`,
      `Webmention: https://a.example/ in ${next}: it does not ask to be told.`,
    ]);
  });
});

test('no more than 50 links of an item are looked at', async () => {
  const links = Array.from({ length: 51 }, (_, index) => `https://a.example/${index}`);
  const { lines, strangers } = await told(itemWith(...links), {});
  expect(strangers).toHaveLength(MOST_LINKS);
  expect(lines.at(-1)).toBe(`Webmention: ${url} has 51 links. Only the first 50 were looked at.`);
});

test('when it has taken long, the rest is left to another run', async () => {
  const after = [false, false, true];
  const { lines, strangers } = await told(
    itemWith('https://a.example/', 'https://b.example/'),
    {},
    {
      items: [{ url }, { url: `${site}/news/next/` }],
      isLate: () => after.shift() ?? true,
    },
  );
  expect(strangers).toHaveLength(1);
  expect(lines.slice(1)).toEqual([
    `Webmention: https://b.example/ and what follows in ${url} was left out, because this took long. To try again, run again: it is safe.`,
    `Webmention: ${site}/news/next/ was left out, because this took long. To try again, run again: it is safe.`,
  ]);
});

import { expect, test } from 'vitest';
import { facts, item } from '../checks/testing/facts.ts';
import { outsideLinks } from './outside-links.ts';

const found = (files: Readonly<Record<string, string>>) =>
  outsideLinks(facts(files)).flatMap(({ url, places }) =>
    places.map(({ file, line, column, hash }) => `${file}:${line}:${column} ${url}${hash}`),
  );

test('links of text and fields are found with their places, each address once', () => {
  const event = `kind: event
event:
  start: 2026-11-28
  online: https://meet.example/1
  for: Everyone
  walkIn: true`;
  const body =
    'See [one](https://a.example/x#part), <https://b.example/> and [two][2].\n\n[2]: https://a.example/x\n';
  expect(found({ 'news/a.md': item(event, body) })).toEqual([
    'news/a.md:9:11 https://meet.example/1',
    'news/a.md:14:5 https://a.example/x#part',
    'news/a.md:16:1 https://a.example/x',
    'news/a.md:14:38 https://b.example/',
  ]);
});

test('those in our answers to what people asked are found', () => {
  const answer = 'Read [about flu](https://a.example/flu#free). Or https://b.example/.';
  expect(found({ 'news/a.md': item(`questions: [{ question: Is it free?, answer: "${answer}" }]`) })).toEqual(
    ['news/a.md:6:47 https://a.example/flu#free', 'news/a.md:6:47 https://b.example/'],
  );
});

test.each([
  ['[in](/about/) [beside](b.md) [here](#x) [call](tel:111) [write](mailto:a@b.example)'],
  ['[our own](https://example.org/news/x/)'],
  ['`https://a.example/`, [no](https://), and ![a picture](https://a.example/a.png)'],
])('what leads to no other website is none: %s', (body) => {
  expect(found({ 'news/a.md': item('', body) })).toEqual([]);
});

test.each([['draft: true'], ['published: 2026-12-01'], ['withdrawn: { at: 2026-11-21, reason: Wrong }']])(
  'those of an item that is not public are left out: %s',
  (front) => {
    expect(found({ 'news/a.md': item(front, '[x](https://a.example/)') })).toEqual([]);
  },
);

test('those of pages are found', () => {
  const page = '---\ntitle: About\nsummary: Us.\n---\n\n[x](https://a.example/)\n';
  expect(found({ 'pages/about.md': page })).toEqual(['pages/about.md:6:1 https://a.example/']);
});

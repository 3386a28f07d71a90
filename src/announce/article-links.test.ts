import { expect, test } from 'vitest';
import { articleLinks } from './article-links.ts';

const url = 'https://news.example.org/hub/news/flu/';
const shown = (text: string) =>
  `<body><a href="https://before.example/">x</a><article class="item"><div class="prose">${text}</div>
   <div class="item__rest"><a href="https://111.nhs.uk/">NHS 111</a></div></article></body>`;

test.each([
  ['a link elsewhere', '<p><a href="https://a.example/x">x</a></p>', ['https://a.example/x']],
  [
    'links deep inside',
    '<ul><li><strong><a href="http://a.example/">x</a></strong></li></ul>',
    ['http://a.example/'],
  ],
  [
    'the same once',
    '<a href="https://a.example/">1</a><a href="https://A.example">2</a>',
    ['https://a.example/'],
  ],
  [
    'in their order',
    '<a href="https://b.example/">1</a><a href="https://a.example/">2</a>',
    ['https://b.example/', 'https://a.example/'],
  ],
  [
    'an address with a question',
    '<a href="https://a.example/?b=1&amp;c=2">x</a>',
    ['https://a.example/?b=1&c=2'],
  ],
  [
    'none of our own',
    '<a href="/news/">1</a><a href="#top">2</a><a href="https://news.example.org/x">3</a>',
    [],
  ],
  [
    'none that is not on the web',
    '<a href="mailto:a@b.example">1</a><a href="tel:111">2</a><a href="javascript:x">3</a>',
    [],
  ],
  ['none that is no address', '<a href="https://:bad">1</a><a>2</a>', []],
  ['no picture', '<img src="https://a.example/x.png">', []],
])("of an item's text: %s", (_, text, links) => {
  expect(articleLinks({ url, html: shown(text) })).toEqual(links);
});

test('a page without an item has no text to look at', () => {
  expect(articleLinks({ url, html: '<h1>Not found</h1><a href="https://a.example/">x</a>' })).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import type { Check } from './check.ts';
import { headings } from './headings.ts';
import { listsAsLists } from './lists-as-lists.ts';
import { rawHtml } from './raw-html.ts';
import { tables } from './tables.ts';
import { facts, item, run } from './testing/facts.ts';

const found = (check: Check, body: string, file = 'news/a.md') =>
  run(check, facts({ [file]: item('', body) })).map(
    ({ severity, line, column, instead }) => `${severity} ${line}:${column} ${instead}`,
  );

describe('headings', () => {
  test.each([
    ['# One\n\n## Two', ['warns 8:1 Write "## One".']],
    ['### Three', ['warns 8:1 Write "## Three".']],
    ['## A\n\n#### B\n\n#### C\n\n## D', ['warns 10:1 Write "### B".']],
    ['Title\n===\n\nText.', ['warns 8:1 Write "## Title".']],
    ['## A\n\n> ##### B', ['warns 10:3 Write "### B".']],
    ['##', ['warns 8:1 Write it, or take the line out.']],
    ['####Where', ['warns 8:1 Write "## Where".']],
    ['## Who\n\n####Where', ['warns 10:1 Write "### Where".']],
  ])('%j', (body, said) => {
    expect(found(headings, body)).toEqual(said);
  });

  test.each([['## A\n\n### B\n\n## C\n\n### D'], ['## ![A map](a.png)'], ['#FluVaccine is our word.']])(
    '%j are in order',
    (body) => {
      expect(found(headings, body)).toEqual([]);
    },
  );
});

describe('lists', () => {
  const dash = 'Begin each with "- " in place of';

  test.each([
    ['Bring:\n•\tone\n•\ttwo', [`warns 9:1 ${dash} "•".`]],
    ['\uF0B7 one\n\uF0B7 two', [`warns 8:1 ${dash} the mark that is there.`]],
    ['• one\n\n• two\n\nThen:\n\n• three', [`warns 8:1 ${dash} "•".`, `warns 14:1 ${dash} "•".`]],
    ['> • one\n> • two', [`warns 8:3 ${dash} "•".`]],
    ['- one\n  · two', [`warns 9:3 ${dash} "·".`]],
    [
      'Do:\n2) one\n3) two',
      ['warns 9:1 Begin each with "1. ", or with "- " where the order does not matter, in place of "2)".'],
    ],
  ])('%j are none to the page', (body, said) => {
    expect(found(listsAsLists, body)).toEqual(said);
  });

  test.each([
    ['1. one\n2. two'],
    ['* one\n* two'],
    ['It was 5\n– no, 6.'],
    ['See (a)\nand more.'],
    ['10. June'],
  ])('%j are none to anybody, or right', (body) => {
    expect(found(listsAsLists, body)).toEqual([]);
  });
});

describe('HTML', () => {
  test.each([
    ['<script>if (a<b) go("<b>")</script>', ['blocks 8:1 Take it out.']],
    ['<!-- <iframe> -->', []],
    [
      '<SPAN STYLE="x">a</SPAN> <span>b</span>',
      ['warns 8:1 Take it out, and leave an empty line between paragraphs.'],
    ],
    ['<a href=" javascript:x()">a</a>', ['blocks 8:1 Write an address that begins with "https://".']],
    ['<a id="here"></a> <div lang="pl">b</div>', []],
    ['<your name>', ['warns 8:1 Write it without "<" and ">".']],
    ['`<b>` and\n\n    <script>\n', []],
  ])('%s in Markdown', (body, said) => {
    expect(found(rawHtml, body)).toEqual(said);
  });

  test.each([
    ['<div onClick={go}>a</div>', ['blocks 8:1 Take it out.']],
    ['<iframe src="x" />', ['blocks 8:1 Link to what it shows: "[Watch the film](https://…)".']],
    ['<Callout>a</Callout>', []],
    ['A <b>word</b>.', ['warns 8:3 Write "**words**".']],
  ])('%s in MDX', (body, said) => {
    expect(found(rawHtml, body, 'news/a.mdx')).toEqual(said);
  });
});

describe('tables', () => {
  test.each([
    ['| a | b |\n| --- | --- |\n| 1 |', ['warns 10:1 Write a "|" for each cell, an empty one too.']],
    ['| |\n| --- |\n| 1 |', ['warns 8:1 Write in its first row what each column holds.']],
    ['| ![A map](a.png) | b |\n| --- | --- |\n| 1 | 2 |', []],
    ['| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |', []],
  ])('%j', (body, said) => {
    expect(found(tables, body)).toEqual(said);
  });
});

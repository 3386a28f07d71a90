import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jargon } from '../jargon.ts';
import { facts, item, lines, run } from '../testing/facts.ts';
import { wordsOf } from '../words.ts';
import { englishOf } from './english.ts';
import { proseOf } from './prose.ts';

const wordsOfBody = (body: string, front = '') => {
  const known = facts({ 'news/a.md': item(front, body) });
  return known.items.map((file) => wordsOf(file, known));
};

/** The sentences of a body, each with how many words it has. */
const sentences = (body: string) =>
  wordsOfBody(body).flatMap((words) => {
    const { sentences: all, prose } = englishOf(words);
    return all
      .filter(({ start }) => prose.blockAt(start).path === undefined)
      .map(({ start, end, words: count }) => `${count.length} ${prose.text.slice(start, end).trim()}`);
  });

describe('the English of a file', () => {
  test.each([
    ['Call 01632 960 001 by 9am. Come in.', ['4 Call 01632 960 001 by 9am.', '2 Come in.']],
    ['Call 111. They can help.', ['2 Call 111.', '3 They can help.']],
    [
      'Dr Rao and Mr. Lee met at St. Mary. Tea was had.',
      ['9 Dr Rao and Mr. Lee met at St. Mary.', '3 Tea was had.'],
    ],
    ['It costs 2.4 million pounds, e.g. for beds.', ['8 It costs 2.4 million pounds, e.g. for beds.']],
    ['Read [about **A&E**](https://example.org/a.b.c) here.', ['4 Read about A&E here.']],
  ])('is taken apart into sentences and words: %s', (body, parts) => {
    expect(sentences(body)).toEqual(parts);
  });

  test('is read once, however many checks ask', () => {
    const [words] = wordsOfBody('Come in.');
    expect(words && englishOf(words)).toBe(words && englishOf(words));
    expect(words && proseOf(words)).toBe(words && proseOf(words));
  });

  const plain = fc.constantFrom(
    'Come',
    'to',
    '**the**',
    '[hall](/news/)',
    'with',
    '`code`',
    'a',
    '&amp;',
    '’s',
    'friend.',
  );
  const gaps = fc.constantFrom(' ', '\n', '  \n');

  test('has each remark at the line and column where the word stands, whatever marks are around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, gaps), { maxLength: 12 }), (before) => {
        const start = before.map(([word, gap]) => word + gap).join('');
        const body = `${start}we utilise it.`;
        const upTo = `${item('', `${start}we `)}`.trimEnd().split('\n');
        const column = (upTo.at(-1)?.length ?? 0) + (start === '' || /\S$/.test(`${start}we`) ? 2 : 1);
        expect(lines(run(jargon, facts({ 'news/a.md': item('', body) })))).toEqual([
          `news/a.md:${upTo.length}:${column} warns "utilise" is not plain English. Write "use".`,
        ]);
      }),
    );
  });

  test('is nothing in a file of another language', () => {
    const front = 'lang: pl\ntranslationOf: nhs111wnt5';
    expect(wordsOfBody('Utilise the the jab.', front).map((words) => englishOf(words).remarks)).toEqual([[]]);
  });
});

describe('the prose of a file', () => {
  const text = (body: string) =>
    wordsOfBody(body).map((words) => proseOf(words).text.replace(/^.*\n\n.*\n\n/, ''));

  test.each([
    ['See https://example.org/utilise now.', 'See ￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼￼ now.'],
    ['Write to ed@example.org or @gp_jabs.', 'Write to ￼￼￼￼￼￼￼￼￼￼￼￼￼￼ or ￼￼￼￼￼￼￼￼.'],
    ['Open `utilise` and flu.pdf.', 'Open ￼￼￼￼￼￼￼ and ￼￼￼￼￼￼￼.'],
    ['It’s\u00a0so.', "It's so."],
  ])('has no addresses, code and odd marks: %s', (body, prose) => {
    expect(text(body)).toEqual([`${prose}\n\n`]);
  });

  test('is read in no time, however odd it is', () => {
    const odd = ['a.'.repeat(5000), 'A '.repeat(5000), '-'.repeat(9999), "'".repeat(9999), '0 '.repeat(5000)];
    const before = process.cpuUsage().user;
    expect(odd.flatMap((body) => run(jargon, facts({ 'news/a.md': item('', `x${body}`) })))).toEqual([]);
    expect(process.cpuUsage(undefined).user - before).toBeLessThan(5_000_000);
  });
});

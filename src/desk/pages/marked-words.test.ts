import { expect, test } from 'vitest';
import { openTestDesk } from '../testing/open-test-desk.ts';
import type { Advice } from '../advice.ts';
import { markedWords, seen } from './marked-words.ts';

const because = (...spans: readonly (readonly [number, number])[]): readonly Advice[] => [
  {
    rule: 'question',
    name: 'Question',
    advice: [],
    why: spans.map(([start, end]) => ({ start, end, what: '' })),
  },
];

test.each([
  ['once', [[0, 2]], '<mark>Is</mark> it open?'],
  [
    'in order, whatever order they come in',
    [
      [6, 10],
      [0, 2],
    ],
    '<mark>Is</mark> it <mark>open</mark>?',
  ],
  [
    'the wider of two that begin together',
    [
      [0, 2],
      [0, 5],
    ],
    '<mark>Is it</mark> open?',
  ],
  [
    'the first of two that cross',
    [
      [0, 5],
      [3, 10],
    ],
    '<mark>Is it</mark> open?',
  ],
  [
    'not at all where there is nothing',
    [
      [3, 3],
      [5, 99],
      [9, 2],
    ],
    'Is it open?',
  ],
] as const)('the words that made a rule match are marked %s', async (_, spans, shown) => {
  expect(String(await markedWords('Is it open?', because(...spans)))).toBe(shown);
});

test('markup in a message is shown as it was written, marked or not', async () => {
  const shown = String(await markedWords('<b>x</b> & "y"', because([0, 3])));
  expect(shown).toBe('<mark>&lt;b&gt;</mark>x&lt;/b&gt; &amp; &quot;y&quot;');
});

test.each([
  ['right to left override', '\u202E'],
  ['isolate', '\u2067'],
  ['the Arabic letter mark', '\u061C'],
  ['NUL', '\0'],
  ['escape', '\u001B'],
  ['carriage return', '\r'],
  ['delete', '\u007F'],
  ['byte order mark', '\uFEFF'],
])('a character that nobody sees is shown by a sign: %s', (_, character) => {
  expect(seen(`a${character}b`)).toBe('a␣b');
});

test.each(['a\nb', 'a\tb', 'مرحبا', '👩‍⚕️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'नमस्ते', 'naïve'])(
  'what people write is left as it is: %j',
  (text) => {
    expect(seen(text)).toBe(text);
  },
);

test('neither a name nor the beginning of a message can turn the page around', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news', { text: 'open \u202Ereversed' });
  desk.office.db.exec("UPDATE messages SET author_shown = 'Anna \u202Eeditor'");
  const editor = await desk.enter();
  const [list, message] = [await editor.get('/in'), await editor.get('/in/1')];
  expect(list.words).toContain('open ␣reversed');
  expect(list.html).not.toContain('\u202E');
  expect(message.html).toContain('<title>Mention from Anna ␣editor');
  expect(message.html.replaceAll(/<bdi>.*?<\/bdi>|<textarea[\s\S]*?<\/textarea>/g, '')).not.toContain(
    '\u202E',
  );
});

test('somebody without a shown name is called by what they are addressed by', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  desk.office.db.exec("UPDATE messages SET author_shown = ''");
  const editor = await desk.enter();
  expect((await editor.get('/in/1')).words).toMatch(/^Mention from @anna/);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHub } from '../../hub/hub-files.ts';
import { cpuMs } from '../../hub/testing/cpu-time.ts';
import { EXAMPLES } from './examples/all.ts';
import type { Said } from './said.ts';
import { triage } from './triage.ts';

const around = { hub: readHub('content'), hides: false };
const said = (text: string, links: readonly string[] = []): Said => ({
  text,
  links,
  kind: 'comment',
  readers: 'everybody',
  at: '2026-11-23T10:00:00Z',
});

const MEGABYTE = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

/** Words that rules look for, between characters that break what is careless. */
const pieces = fc.constantFrom(
  ...Object.values(EXAMPLES).flatMap(({ yes }) =>
    yes.map((one) => (typeof one === 'string' ? one : one.text)),
  ),
  '\u202E',
  '\u2066',
  '\u200D',
  '\uD83D',
  '\uDE00',
  '\u0000',
  '\u001B[31m',
  '\n\n',
  '\r',
  '> ',
  '👩‍👩‍👧',
  '<script>alert(1)</script>',
  '﷽',
  'İ',
  'ﬃ',
  "''''",
  '****',
  '....',
  '',
);
const hostile = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('whatever somebody sends', () => {
  test('is told what it is about, with reasons that lie within it, in order, and never cross', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const all = triage(said(text), around);
        expect(all.length).toBeGreaterThan(0);
        for (const { why } of all) {
          const places = why.flatMap(({ start, end }) => [start, end]);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(why.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('is told the same each time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(triage(said(text), around)).toEqual(triage(said(text), around));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('is not repeated: nothing that is told holds words of the message', () => {
    const secret = fc.stringMatching(/^[b-df-hj-np-tv-z]{12}$/);
    fc.assert(
      fc.property(hostile, secret, (text, word) => {
        const message = `${word} ${text} ${word}@gmail.com 943 476 5919 ${word}`;
        expect(JSON.stringify(triage(said(message), around))).not.toMatch(new RegExp(`${word}|9434|943 4`));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('a text of a megabyte takes under a second', () => {
  test.each([
    ['one letter', 'a'],
    ['one word', 'I '],
    ['words that begin phrases', 'i am going to want to take all of my '],
    ['gaps', 'can i can you can we is it '],
    ['spaces', ' '],
    ['lines', '\n'],
    ['quoted lines', '\n> a'],
    ['stops', '. '],
    ['dots', '.'],
    ['question marks', '?'],
    ['apostrophes', "'"],
    ['stars', 'f*'],
    ['emoji', '👩‍👩‍👧'],
    ['marks upon marks', 'a\u0301\u0302\u0303'],
    ['turned text', '\u202Ekill myself '],
    ['control characters', '\u0000\u0007'],
    ['half characters', '\uD83D'],
    ['digits', '1 '],
    ['phones and names', 'Mary Jones 07700 900 123 '],
    ['postcodes and names', 'Mary Jones M33 2AB '],
    ['addresses', 'a@a.'],
    ['births', 'born on '],
    ['tables', '|dob|\n|-|\n'],
    ['links', 'https://bit.ly/a '],
    ['Arabic letters', 'مدد '],
    ['Chinese characters', '自杀'],
    ['every danger', 'I want to kill myself. '],
  ])('of %s', (_, piece) => {
    const text = filled(piece);
    const began = cpuMs();
    triage(said(text, ['https://bit.ly/a']), around);
    expect(cpuMs() - began).toBeLessThan(1000);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import table from './glyphs.json' with { type: 'json' };
import { LAYOUTS } from './card-layouts.ts';
import { fitName, fitTitle, LANDSCAPE_TITLE } from './fit-title.ts';
import { drawn, textWidth } from './glyphs.ts';

const SQUARE = 590;

/** Of each shape the widest a title may be, and the room between band and foot when both are at their largest, in pixels. */
const SHAPES = [
  ['landscape', 1040, 370],
  ['square', 936, 630],
  ['portrait', 936, 900],
  ['story', 936, 940],
] as const;

const words = fc
  .array(fc.stringMatching(/^[A-Za-z0-9'&<,-]{1,14}$/), { minLength: 1, maxLength: 25 })
  .map((list) => list.join(' ').slice(0, 110).trim())
  .filter((title) => title !== '');

const letters = Object.values(table.advances)
  .flatMap((ranges) => ranges.split(' '))
  .map((range) => String.fromCodePoint(Number.parseInt(range, 16)))
  .filter((letter) => letter.normalize('NFC') === letter && letter.trim() !== '');
const anything = fc
  .string({ unit: fc.constantFrom(' ', ...letters), minLength: 1, maxLength: 110 })
  .filter((title) => drawn(title) !== '');

describe.each(SHAPES)('a title on a card in %s', (shape, widest, room) => {
  const { title: space } = LAYOUTS[shape];

  test.each([
    ['words', words],
    ['any letters of the font', anything],
  ])('of %s is never cut, and fits in width and height', (_, titles) => {
    fc.assert(
      fc.property(titles, (title) => {
        const { lines, size } = fitTitle(title, space);
        expect(lines.join('').replace(/\s/g, '')).toBe(drawn(title).replace(/\s/g, ''));
        expect(Math.max(...lines.map((line) => textWidth(line, size)))).toBeLessThanOrEqual(widest);
        expect(lines.length * size * 1.14).toBeLessThanOrEqual(room);
      }),
    );
  });

  test.each(['W', '\u01C4'])('of 110 of the widest letters is still not cut: %s', (letter) => {
    const { lines, width } = fitTitle(letter.repeat(110), space);
    expect(lines.join('')).toBe(letter.repeat(110));
    expect(width).toBeLessThanOrEqual(widest);
  });
});

test.each([
  ['A', 84, ['A']],
  ['Flu clinics open now', 84, ['Flu clinics', 'open now']],
  [
    'Walk-in flu clinic opens in Brackenford market hall this Saturday',
    60,
    ['Walk-in flu', 'clinic opens in', 'Brackenford market', 'hall this Saturday'],
  ],
  [
    'Free transport to the new community diagnostic centre at Oxley Heath starts on Monday and runs every day of 2026',
    52,
    [
      'Free transport to',
      'the new community',
      'diagnostic centre at',
      'Oxley Heath starts',
      'on Monday and runs',
      'every day of 2026',
    ],
  ],
  ['Clinic closed on Thursday 12 November', 84, ['Clinic closed', 'on Thursday', '12\u00A0November']],
])('sets %j at %i pixels', (title, size, lines) => {
  expect(fitTitle(title, LANDSCAPE_TITLE)).toMatchObject({ size, lines });
});

test.each([
  'Free transport to the new community diagnostic centre at Oxley Heath starts on Monday and runs every day of 2026',
  'Vaccination appointments for people over 65 in Brackenford, Thornby and Millmere can now be booked by telephone',
  'Have your say on changes to out-of-hours pharmacy services in Wrenhythe and Upper Marle before Friday 8 January',
  'Gastroenterology and otolaryngology outpatients: appointments move to Fennaby Hospital from Monday 30 November',
])('a title of 110 characters stays inside the centre square: %s', (title) => {
  expect(fitTitle(title, LANDSCAPE_TITLE).width).toBeLessThanOrEqual(SQUARE);
});

test.each([
  ['square', 'Carers drop-in at Thornby library', 124, ['Carers drop-in', 'at Thornby', 'library']],
  ['portrait', 'Carers drop-in at Thornby library', 136, ['Carers', 'drop-in at', 'Thornby', 'library']],
  ['story', 'Flu clinics open now', 140, ['Flu clinics', 'open now']],
  [
    'square',
    'Walk-in flu clinic opens in Brackenford market hall this Saturday',
    100,
    ['Walk-in flu', 'clinic opens in', 'Brackenford', 'market hall', 'this Saturday'],
  ],
] as const)('in %s it is larger, and words with a hyphen stay whole: %s', (shape, title, size, lines) => {
  expect(fitTitle(title, LAYOUTS[shape].title)).toMatchObject({ size, lines });
});

test.each([
  ['Brackenshire Health News', 34, 1],
  ['Brackenshire Health and Care Partnership', 26, 1],
  ['NHS Upper Marle and Wrenhythe Valley Integrated Care Partnership', 26, 2],
])('sets the name %j at %i pixels in %i lines', (name, size, lines) => {
  const set = fitName(name, [34, 30, 26], SQUARE);
  expect([set.size, set.lines.length]).toEqual([size, lines]);
});

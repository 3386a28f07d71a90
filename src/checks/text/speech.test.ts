import { describe, expect, test } from 'vitest';
import { saidIn } from './speech.ts';

/** What of a paragraph is said, with the marks, as "|"-separated pieces. */
const said = (text: string) =>
  saidIn({ kind: 'paragraph', text })
    .map(([start, end]) => text.slice(start, end))
    .join('|');

describe('what people say', () => {
  test.each([
    ['"I came," he says. "I stayed."', '"I came,"|"I stayed."'],
    ['“I came,” he says.', '“I came,”'],
    ['He says: “I came. I saw.', '“I came. I saw.'],
    ["She calls it 'the best day' of all.", "'the best day'"],
    ["She says 'I don't mind' and goes.", "'I don't mind'"],
    ['Ask for ‘Pharmacy First’ there.', '‘Pharmacy First’'],
    ['(“I came”) and went.', '“I came”'],
  ])('%s', (text, pieces) => {
    expect(said(text)).toBe(pieces);
  });

  test.each([
    ["The patients' lounge and the carers' room don't open."],
    ["It's Grace's bicycle, isn't it?"],
    ['A door 30" wide and a bed 78" long.'],
    ["In the 1990's and the '90s."],
  ])('is nothing in: %s', (text) => {
    expect(said(text)).toBe('');
  });

  test('is the whole of a quotation, and of what residents said', () => {
    expect(saidIn({ kind: 'quotation', text: 'I came.' })).toEqual([[0, 7]]);
    const path = ['youSaidWeDid', 'points', 0, 'said'];
    expect(saidIn({ kind: 'field', text: 'I came.', path })).toEqual([[0, 7]]);
  });
});

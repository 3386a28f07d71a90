import { describe, expect, test } from 'vitest';
import { lettered, missingGlyphs } from './lettering.ts';

test.each([
  ['English', 'Flu clinic', 'en-GB', 'arimo', 'ltr'],
  ['Russian', 'Прививка', 'ru', 'arimo', 'ltr'],
  ['Arabic', 'لقاح', 'ar', 'arabic', 'rtl'],
  ['Persian', 'واکسن ۱۰:۳۰', 'fa', 'arabic', 'rtl'],
  ['Pashto', 'واکسین ښه ځای ګټه', 'ps', 'arabic', 'rtl'],
  ['Sorani Kurdish', 'ڤاکسین و ڕۆژ ێ ڵ', 'ckb', 'arabic', 'rtl'],
  ['Kurmanji, which is in Latin letters', 'Derziya gripê', 'ku', 'arimo', 'ltr'],
  ['Urdu', 'ویکسین', 'ur', 'nastaliq', 'rtl'],
  ['Urdu with a letter that Nastaliq lacks', 'ویکسین ڵ', 'ur', 'arabic', 'rtl'],
  ['Hebrew', 'חיסון', 'he', 'hebrew', 'rtl'],
  ['an item in Hebrew with a title in English', 'NHS 111', 'he', 'hebrew', 'rtl'],
  ['an item in Arabic with a title in Russian', 'Прививка', 'ar', 'arimo', 'rtl'],
  ['a word of Hebrew in English', 'Open on חנוכה', 'en-GB', 'hebrew', 'ltr'],
  ['a word of Arabic in Polish', 'Dzień dobry, السلام', 'pl', 'arabic', 'ltr'],
])('%s: %s', (_, text, language, lettering, direction) => {
  expect(lettered(text, language)).toEqual({ text, language, lettering, direction });
});

describe('what no font can draw', () => {
  test.each([
    ['in English, an emoji', 'Hours 🎄', ['🎄']],
    ['in Urdu, the emoji and no more', 'ویکسین 👩🏽‍⚕️ 🎄', ['👩🏽‍⚕️', '🎄']],
    ['Chinese', '流感 流', ['流', '感']],
    ['Russian beside Hebrew', 'Да חנוכה', ['Д', 'а']],
    ['nothing', 'لقاح חיסון'.slice(0, 4), []],
    ['nothing of what is invisible', 'می\u200cخواهم\u200f', []],
  ])('%s', (_, text, missing) => {
    expect(missingGlyphs(text)).toEqual(missing);
    expect(lettered(text, 'en-GB') === undefined).toBe(missing.length > 0);
  });
});

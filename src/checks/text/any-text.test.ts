import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aOrAn } from '../a-or-an.ts';
import { acronyms } from '../acronyms.ts';
import { blockCapitals } from '../block-capitals.ts';
import { contractions } from '../contractions.ts';
import { italics } from '../italics.ts';
import { jargon } from '../jargon.ts';
import { linkText } from '../link-text.ts';
import { longParagraphs } from '../long-paragraphs.ts';
import { longSentences } from '../long-sentences.ts';
import { nhsWords } from '../nhs-words.ts';
import { passives } from '../passives.ts';
import { phoneNumbers } from '../phone-numbers.ts';
import { postcodes } from '../postcodes.ts';
import { repeatedWords } from '../repeated-words.ts';
import { facts, item, run } from '../testing/facts.ts';

const CHECKS = [
  aOrAn,
  acronyms,
  blockCapitals,
  contractions,
  italics,
  jargon,
  linkText,
  longParagraphs,
  longSentences,
  nhsWords,
  passives,
  phoneNumbers,
  postcodes,
  repeatedWords,
];

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'the the',
    "don't",
    'utilise',
    '"',
    '“',
    "'",
    '*so*',
    '[here](/x/)',
    'ICB (a b)',
    '(PALS)',
    'NOT NOW',
    '01632 96',
    '.',
    '\n\n',
    '- ',
    '> ',
    '# ',
    '`x`',
    'was made',
    'bx1 1aa',
    'a hour',
    '👩🏽‍⚕️',
    'مرحبا',
  ),
);

describe('any text', () => {
  test('is read without a fault, and everything found stands in the file', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (all) => {
        const source = item('', all.join(' '));
        const found = CHECKS.flatMap((check) => run(check, facts({ 'news/a.md': source })));
        const lines = source.split(/\n/);
        expect(
          found.filter(({ line, column }) => column < 1 || column > (lines[line - 1]?.length ?? -1)),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

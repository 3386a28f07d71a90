import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuestion } from './add-question.ts';
import { plainWords } from './plain-words.ts';
import { itemFile, itemText } from './testing/hub.ts';

const ASKED = { question: 'Is it free?', answer: 'Yes: it is.', asked: '2026-11-21' };
const ENTRY = '  - question: "Is it free?"\n    answer: "Yes: it is."\n    asked: 2026-11-21\n';
const FLOW = '{ question: "Is it free?", answer: "Yes: it is.", asked: 2026-11-21 }';
const FIRST = 'questions: # from our inbox\n  - { question: Where?, answer: Here. }\n';

describe('a question is added to front matter', () => {
  test.each([
    ['as its last field', '', `questions:\n${ENTRY}`],
    ['below the others', FIRST, `${FIRST}${ENTRY}`],
    [
      'before what follows them',
      `${FIRST}\n# A comment.\nweight: 5\n`,
      `${FIRST}${ENTRY}\n# A comment.\nweight: 5\n`,
    ],
    [
      'after one of several lines',
      'questions:\n  - question: Where?\n    answer: |\n      Here.\n\n      # And there.\nweight: 5\n',
      `questions:\n  - question: Where?\n    answer: |\n      Here.\n\n      # And there.\n${ENTRY}weight: 5\n`,
    ],
    [
      'as far in as the others',
      'questions:\n- question: Where?\n  answer: Here.\nweight: 5\n',
      `questions:\n- question: Where?\n  answer: Here.\n${ENTRY.replaceAll(/^ {2}/gm, '')}weight: 5\n`,
    ],
    ['to an empty list', 'questions: [] # none [yet]\n', `questions: [${FLOW}] # none [yet]\n`],
    [
      'to a list in brackets',
      'questions: [{ question: "Where [is it]?", answer: Here. }]\nweight: 5\n',
      `questions: [{ question: "Where [is it]?", answer: Here. }, ${FLOW}]\nweight: 5\n`,
    ],
    [
      'to a list in brackets of several lines',
      'questions: [\n  { question: Where?, answer: Here. },\n  ]\nweight: 5\n',
      `questions: [\n  { question: Where?, answer: Here. }, ${FLOW}\n  ]\nweight: 5\n`,
    ],
  ])('%s', (_, before, after) => {
    const written = addQuestion(itemText(before), ASKED);
    expect(written).toBe(itemText(after));
    expect(itemFile(written).item?.questions.at(-1)).toEqual(ASKED);
  });

  test('with the line ends of Windows and a byte order mark', () => {
    const before = `\uFEFF${itemText(FIRST)}`.replaceAll('\n', '\r\n');
    expect(addQuestion(before, ASKED)).toBe(`\uFEFF${itemText(`${FIRST}${ENTRY}`)}`.replaceAll('\n', '\r\n'));
  });

  test('an answer of several paragraphs as they are read', () => {
    expect(addQuestion(itemText(), { question: 'Why?', answer: 'One.\n\nTwo: "2".' })).toBe(
      itemText('questions:\n  - question: "Why?"\n    answer: |-\n      One.\n\n      Two: "2".\n'),
    );
  });

  test('and whatever an item and a question say, all else stays, byte for byte, and is read as it was', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.constantFrom('\n', '\n\n', '---', ': ', ' #', '- ', '"', '|'),
        ),
      )
      .map((parts) => plainWords(parts.join('')))
      .filter((text) => text !== '');
    const line = words
      .map((text) => text.replaceAll('\n', ' ').slice(0, 90).trim())
      .filter((text) => text !== '');
    const style = fc.constantFrom<(text: string, margin: string) => string>(
      (text) => `${JSON.stringify(text)}\n`,
      (text, margin) =>
        `|+\n${text
          .split('\n')
          .map((one) => `${margin}${one}`.trimEnd())
          .join('\n')}\n\n`,
      (text) => `'${text.replaceAll("'", "''").replace(/\s+/g, ' ')}' # so\n`,
    );
    const before = fc.array(fc.record({ question: line, answer: words, style }), { maxLength: 3 });
    const anItem = fc.record({
      title: line,
      before,
      inBrackets: fc.boolean(),
      after: fc.constantFrom('', 'weight: 6\n', '\n# So.\nweight: 6\n', 'youSaidWeDid:\n'),
      eol: fc.constantFrom('\n', '\r\n'),
      body: fc.string({ unit: 'grapheme' }),
      question: line,
      answer: words,
      asked: fc.constantFrom(undefined, '2026-11-21'),
    });
    fc.assert(
      fc.property(anItem, ({ title, inBrackets, after, eol, body, question, answer, asked, ...given }) => {
        const flow = given.before.map(
          (one) => `{ question: ${JSON.stringify(one.question)}, answer: ${JSON.stringify(one.answer)} }`,
        );
        const block = given.before.map(
          (one) =>
            `  - question: ${JSON.stringify(one.question)}\n    answer: ${one.style(one.answer, '      ')}`,
        );
        const list = inBrackets ? `questions: [${flow.join(', ')}]\n` : `questions:\n${block.join('')}`;
        const fields = given.before.length === 0 && !inBrackets ? '' : list;
        const source =
          `---\nid: k7m2p9q4wd\ntitle: ${JSON.stringify(title)}\nsummary: In.\npublished: 2026-11-20\n${fields}${after}---\n`.replaceAll(
            '\n',
            eol,
          ) + body;
        const read = itemFile(source);
        fc.pre(read.item !== undefined);
        const added = { question, answer, ...(asked !== undefined && { asked }) };
        const written = addQuestion(source, added);
        const again = itemFile(written);
        expect(again.faults).toEqual([]);
        expect([again.item, again.body]).toEqual([
          { ...read.item, questions: [...(read.item?.questions ?? []), added] },
          read.body,
        ]);
        expect(isWithin(source, written)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether a text is another with something put in at one place. */
function isWithin(source: string, written: string): boolean {
  let same = 0;
  while (same < source.length && source[same] === written[same]) same += 1;
  return written.endsWith(source.slice(same));
}

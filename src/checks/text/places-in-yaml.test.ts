import { describe, expect, test } from 'vitest';
import { parseItemFile } from '../../news/item-files.ts';
import { HUB, item } from '../testing/facts.ts';
import { wordsOf } from '../words.ts';

/** Line and column of a word in the text of a post, by the lines of front matter that hold it. */
function placeOf(word: string, front: string) {
  const file = parseItemFile(item(front), 'news/example.md', HUB);
  const block = wordsOf(file, { hub: HUB, dictionary: new Set() }).blocks.find(({ kind }) => kind === 'post');
  return block?.at(block.text.indexOf(word));
}

describe('a word of front matter is found', () => {
  test.each([
    ['plain', 'social:\n  text: Come to the hall', { line: 7, column: 14 }],
    ['in quotation marks', 'social:\n  text: "Come to the hall"', { line: 7, column: 15 }],
    [
      'after a mark that is written twice',
      "social:\n  text: 'It''s on: to the hall'",
      { line: 7, column: 20 },
    ],
    [
      'after a mark with a backslash',
      'social:\n  text: "A \\"big\\" day to the hall"',
      { line: 7, column: 24 },
    ],
    ['after "\\n"', 'social:\n  text: "Come.\\n\\nGo to the hall"', { line: 7, column: 22 }],
    ['over several lines', 'social:\n  text: |\n    Come.\n\n    Go to the hall', { line: 10, column: 8 }],
    ['in folded lines', 'social:\n  text: >-\n    Come now\n    or to the hall', { line: 9, column: 8 }],
    ['in plain lines', 'social:\n  text: Come now\n    or to the hall', { line: 8, column: 8 }],
    [
      'at the beginning of what cannot be followed',
      'social:\n  text: "Caf\\u00e9, to the hall"',
      { line: 7, column: 10 },
    ],
  ])('%s', (_, front, place) => {
    expect(placeOf('to the', front)).toEqual(place);
  });
});

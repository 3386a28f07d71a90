import type { Check } from './check.ts';
import { likeWritten } from './text/capitals.ts';
import { proseOf } from './text/prose.ts';
import { wordWarnings, writeOneOf, type WordFound } from './text/word-rules.ts';
import type { Words } from './words.ts';

const PATTERN =
  /\b(do|does|did|is|are|was|were|has|have|had|would|could|should|might|must|need|ca|wo|sha|ai)n't\b/gi;

/** Verbs that lose a letter, or more, before "n't". */
const WHOLE: Readonly<Record<string, string>> = {
  ca: 'cannot',
  wo: 'will not',
  sha: 'shall not',
  ai: 'is not',
};

/** Contractions of "not". */
export const contractions: Check = {
  name: 'contractions',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    'Contractions of "not", such as "don\'t": people who read fast take them for the opposite of what they say.',
  bad: [
    {
      body: "Don't come to the clinic if you feel ill.",
      says: '8:1 "Don\'t" is easily misread. Write "Do not".',
    },
    {
      body: 'If you can’t come, tell us. If you can’t call, write.',
      says: '8:8 "can\'t" is easily misread. It stands here 2 times. Write "cannot".',
    },
    {
      front: 'summary: "The lift won\'t work until Friday."',
      says: '5:20 "won\'t" is easily misread. Write "will not".',
    },
  ],
  good: [
    { body: 'Do not come if you feel ill. We will see you when you’re well, and it’s free.' },
    { body: '"I don’t like needles," says Imran, "but it didn’t hurt."' },
    { body: "## Don't\n\nDo not eat before the test." },
  ],
  inWords: (words) =>
    words.english ? wordWarnings(words, found(words), (written) => `"${written}" is easily misread.`) : [],
};

function found(words: Words): readonly WordFound[] {
  const { text, isSaid, blockAt } = proseOf(words);
  return [...text.matchAll(PATTERN)]
    .filter(({ index }) => !isSaid(index) && !isHeadOfList(blockAt(index).text))
    .map(({ 0: written, 1: verb = '', index: start }) => {
      const whole = WHOLE[verb.toLowerCase()] ?? `${verb.toLowerCase()} not`;
      return { start, written, instead: writeOneOf([likeWritten(written, whole)]) };
    });
}

/** The design system of the NHS heads its lists of what to do and not to do so. */
function isHeadOfList(text: string): boolean {
  return /^(?:do'?s? and )?don[’']ts?$/i.test(text.trim());
}

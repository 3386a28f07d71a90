import type { Check } from './check.ts';
import { isName, likeWritten } from './text/capitals.ts';
import { englishOf } from './text/english.ts';
import { NHS_JARGON } from './text/nhs-jargon.ts';
import { readyRules, wordsFound, wordWarnings, writeOneOf, type WordFound } from './text/word-rules.ts';
import type { Words } from './words.ts';

const RULES = readyRules(NHS_JARGON);

/** Names in which a word is right that is otherwise long for what it says. */
const IN_A_NAME = /^(?:assistance dogs?|require improvement)\b/i;

/** Jargon, and long words for which there is a plain one. */
export const jargon: Check = {
  name: 'jargon',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Jargon of the NHS and of offices, each with the plain word for it.',
  bad: [
    {
      body: 'We ask all service users what they think.',
      says: '8:12 "service users" is not plain English. Write "people who use the service" or "patients".',
    },
    {
      body: 'Building work will commence on Monday 7 December 2026.',
      says: '8:20 "commence" is not plain English. Write "begin" or "start".',
    },
    {
      body: 'In order to book, call us.',
      says: '8:1 "In order to" is not plain English. Write "To".',
    },
    {
      front: 'summary: We are utilising the library for blood tests.',
      says: '5:17 "utilising" is not plain English. Write "using".',
    },
    {
      body: 'Last month there were 412 DNAs at the clinic.',
      says: '8:27 "DNAs" is not plain English. Write "missed appointments".',
    },
  ],
  good: [
    { body: 'We ask everybody who uses the service what they think.' },
    { body: 'Call 111 and select the mental health option.' },
    { body: 'Assistance dogs are welcome. The test looks for DNA of the virus.' },
    { body: '"We commence at dawn," says the coxswain.' },
    { body: 'You may get help from the Travel Assistance Fund.' },
  ],
  inWords: (words) =>
    words.english
      ? wordWarnings(
          words,
          [...longWords(words), ...wordsFound(words, RULES)],
          (written) => `"${written}" is not plain English.`,
        )
      : [],
};

function longWords(words: Words): readonly WordFound[] {
  const { prose, remarks } = englishOf(words);
  return remarks
    .filter(({ source }) => source === 'simplify')
    .filter(({ start, actual }) => !prose.isSaid(start) && !isName(prose.text, start, actual))
    .filter(({ start }) => !IN_A_NAME.test(prose.text.slice(start, start + 30)))
    .map(({ start, actual, expected }) => ({
      start,
      written: actual,
      instead:
        expected.length === 0
          ? 'Leave it out.'
          : writeOneOf(expected.slice(0, 3).map((plain) => likeWritten(actual, plain))),
    }));
}

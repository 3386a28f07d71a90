import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf } from './text/english.ts';

/** Words that English says twice on purpose. */
const TWICE = /^(?:bye|knock|hear|very|really|far|long|many|never|so|no|ha|there|well|now) /i;

/** The same word twice. */
export const repeatedWords: Check = {
  name: 'repeated-words',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'The same word twice, as happens when a sentence is changed: "the the".',
  bad: [
    {
      body: 'Come to the the market hall.',
      says: '8:9 "the the" says the same word twice. Write "the".',
    },
    {
      body: 'The clinic is open on\non Saturday.',
      says: '8:20 "on on" says the same word twice. Write "on".',
    },
  ],
  good: [
    { body: 'The help that she had had was all that that took.' },
    { body: 'Call 01632 960 960.' },
    { body: 'Come in. In the hall there is tea.' },
  ],
  inWords: (words) => {
    const { prose, remarks } = englishOf(words);
    return remarks
      .filter(
        ({ source, actual }) => source === 'repeated-words' && !/\d/.test(actual) && !TWICE.test(actual),
      )
      .filter(({ start }) => !prose.isSaid(start))
      .map(({ start, actual, expected: [once = ''] }) =>
        warns(words.file, prose.at(start), `"${actual}" says the same word twice.`, `Write "${once}".`),
      );
  },
};

import type { Check } from './check.ts';
import { NHS_WORDS } from './text/nhs-words-list.ts';
import { readyRules, wordsFound, wordWarnings } from './text/word-rules.ts';

const RULES = readyRules(NHS_WORDS);

/** Words that the NHS writes otherwise. */
export const nhsWords: Check = {
  name: 'nhs-words',
  subject: 'Words',
  severity: 'warns',
  finds:
    'Words that the NHS writes otherwise, because people look for "GP surgery" and not for "practice", and are put off by "jab".',
  bad: [
    {
      body: 'Contact your GP practice to book your flu vaccine.',
      says: '8:14 The NHS does not write "GP practice". Write "GP surgery".',
    },
    {
      body: 'Please go to the emergency department only if it cannot wait.',
      says: '8:18 The NHS does not write "emergency department". Write "A&E".',
    },
    {
      front: 'summary: Get your Covid-19 vaccine at the library.',
      says: '5:19 The NHS does not write "Covid-19". Write "COVID-19".',
    },
    {
      body: 'You can get a jab at the clinic. The jab is free, and no jab hurts for long.',
      says: '8:15 The NHS does not write "jab". It stands here 3 times. Write "vaccine".',
    },
    {
      body: 'If you need help at night, ring 111.',
      says: '8:28 The NHS does not write "ring". Write "call".',
    },
  ],
  good: [
    { body: 'Contact your GP surgery to book your flu jab.' },
    { body: 'Mill Lane GP Practice has moved to Chapel Lane.' },
    { body: '"I ring the practice and they see me," says Imran.' },
    { body: 'A wedding ring has to come off before an X-ray.' },
    { body: 'Go to NHS 111 online or call 111. Mental health care is free in A&E too.' },
  ],
  inWords: (words) =>
    words.english
      ? wordWarnings(words, wordsFound(words, RULES), (written) => `The NHS does not write "${written}".`)
      : [],
};

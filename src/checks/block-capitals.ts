import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { runsOfCapitals, withoutCapitals } from './text/block-capitals.ts';
import { startsSentence } from './text/capitals.ts';
import { namesOf } from './text/hub-words.ts';
import { proseOf } from './text/prose.ts';

/** What newsrooms look for, and readers do not. */
const FOR_JOURNALISTS = /^(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|ENDS)$/;

/** Words in block capitals. */
export const blockCapitals: Check = {
  name: 'block-capitals',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    'Words in block capitals: they are harder to read, and some programs read them out letter by letter.',
  bad: [
    {
      body: 'PLEASE NOTE: the clinic is closed.',
      says: '8:1 "PLEASE NOTE" is in block capitals, which are hard to read. Write "Please note".',
    },
    {
      body: 'You must NOT eat before the test.',
      says: '8:10 "NOT" is in block capitals, which are hard to read. Write "not".',
    },
    {
      front: 'title: FREE NHS HEALTH CHECKS IN MILLMERE',
      says: '5:8 "FREE NHS HEALTH CHECKS IN MILLMERE" is in block capitals, which are hard to read. Write "Free NHS health checks in Millmere".',
    },
    {
      body: 'The clinic opens in June.\n\nENDS',
      says: '10:1 "ENDS" belongs to a press release. Take it out: it tells readers nothing.',
    },
  ],
  good: [
    {
      body: 'The NHS, a GP and A&E: BBC news said so on TV. Write to Freepost HAVE YOUR SAY, or text SHOUT to 85258.',
    },
    { body: 'Ask the Patient Advice and Liaison Service (PALS). PALS can help.' },
    { body: '"I said NO," says Imran. The postcode is BX1 1AA.' },
  ],
  inWords: (words) => {
    if (!words.english) return [];
    const { text, at, isSaid } = proseOf(words);
    return runsOfCapitals(text, words.dictionary)
      .filter(({ start, isExact }) => !isExact && !isSaid(start))
      .map(({ start, written }) => {
        const plain = withoutCapitals(written, namesOf(words.hub), startsSentence(text, start));
        if (FOR_JOURNALISTS.test(written)) {
          const belongs = `"${written}" belongs to a press release.`;
          return warns(words.file, at(start), belongs, 'Take it out: it tells readers nothing.');
        }
        const what = `"${written}" is in block capitals, which are hard to read.`;
        return warns(words.file, at(start), what, `Write "${plain}".`);
      });
  },
};

import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf } from './text/english.ts';

/** "An historic" and the like are old-fashioned, and not wrong. */
const EITHER = /^an (?:h(?:istor|abitual|ered|otel|orrific)|u(?:topia|rethr))/i;

/** "A" where "an" belongs, and the other way round. */
export const aOrAn: Check = {
  name: 'a-or-an',
  subject: 'Plain English',
  severity: 'warns',
  finds: '"A" before a vowel that is heard, and "an" before one that is not: "a hour", "an university".',
  bad: [
    {
      body: 'The clinic takes a hour.',
      says: '8:18 "a hour" is not right. Write "an hour".',
    },
    {
      body: 'You can talk to an pharmacist, in private.',
      says: '8:17 "an pharmacist" is not right. Write "a pharmacist".',
    },
  ],
  good: [
    { body: 'Ask for an NHS number, a one-off check or a university place.' },
    { body: 'An 18-week wait, an 11am start and a UK study.' },
    { body: 'It is a historic day, or an historic one.' },
  ],
  inWords: (words) => {
    const { prose, remarks } = englishOf(words);
    return remarks
      .filter(({ source, start }) => source === 'indefinite-article' && !prose.isSaid(start))
      .flatMap(({ start, end, actual, expected: [article = ''] }) => {
        const [, gap = ' ', next = ''] = /^( ["'(“‘]?)([\w-]+)/.exec(prose.text.slice(end)) ?? [];
        const written = `${actual}${gap}${next}`;
        if (next === '' || EITHER.test(written)) return [];
        const right = `${article}${gap}${next}`;
        return [warns(words.file, prose.at(start), `"${written}" is not right.`, `Write "${right}".`)];
      });
  },
};

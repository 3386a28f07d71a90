import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf, type Remark } from './text/english.ts';
import type { Prose } from './text/prose.ts';
import type { Words } from './words.ts';

/** "An historic" and the like are old-fashioned, and not wrong. */
const EITHER = /^an (?:h(?:istor|abitual|ered|otel|orrific)|u(?:topia|rethr))/i;

/** Said letter by letter, so that it is "an NHS trust" and "a UTC". */
const BEFORE_LETTERS = new RegExp(
  '(?<![\\w-])(?:[Aa](?= (?:NHS|MP|MRI|MMR|RSV|HPV|HIV|HRT|STI|SMS|ICB|ICU|ECG|ENT|A&E|FOI|MIU|X-ray)\\b)' +
    '|[Aa]n(?= (?:GP|UTC|UTI|UK|CT|BSL|PCN|PPG|TV|BMI|CQC|DVT|US|UV)\\b))',
  'g',
);

/** "A" where "an" belongs, and the other way round. */
export const aOrAn: Check = {
  name: 'a-or-an',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    'The word "a" before a vowel that is heard, and "an" before one that is not: "a hour", "an university".',
  bad: [
    {
      body: 'The clinic takes a hour.',
      says: '8:18 "a hour" is not right. Write "an hour".',
    },
    {
      body: 'You can talk to an pharmacist, in private.',
      says: '8:17 "an pharmacist" is not right. Write "a pharmacist".',
    },
    {
      body: 'It is run by a NHS trust.',
      says: '8:14 "a NHS" is not right. Write "an NHS".',
    },
  ],
  good: [
    { body: 'Ask for an NHS number, a one-off check or a university place.' },
    { body: 'An 18-week wait, an 11am start, a UK study and an MRI scan.' },
    { body: 'It is a historic day, or an historic one.' },
  ],
  inWords: (words) => {
    const { prose, remarks } = englishOf(words);
    const found = [
      ...remarks.filter(({ source }) => source === 'indefinite-article'),
      ...byLetters(words, prose),
    ];
    const first = new Map(found.map((one) => [one.start, one]));
    return [...first.values()]
      .filter(({ start }) => !prose.isSaid(start))
      .flatMap(({ start, end, actual, expected: [article = ''] }) => {
        const [next] = /(?<=^ ["'(“‘]?)[\w&-]+/.exec(prose.text.slice(end, end + 60)) ?? [];
        const written = `${actual} ${next}`;
        if (next === undefined || EITHER.test(written)) return [];
        return [
          warns(words.file, prose.at(start), `"${written}" is not right.`, `Write "${article} ${next}".`),
        ];
      });
  },
};

/** Letters before which the article is wrong: of those, the plugin knows a few. */
function byLetters(
  { english }: Words,
  { text }: Prose,
): readonly Pick<Remark, 'start' | 'end' | 'actual' | 'expected'>[] {
  if (!english) return [];
  return [...text.matchAll(BEFORE_LETTERS)].map(({ 0: actual, index: start }) => {
    const right = actual.length === 1 ? `${actual}n` : actual.slice(0, 1);
    return { start, end: start + actual.length, actual, expected: [right] };
  });
}

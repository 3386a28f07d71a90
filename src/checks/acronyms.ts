import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { ACRONYM_MEANINGS, KNOWN_ACRONYMS } from './text/acronyms-list.ts';
import { runsOfCapitals } from './text/block-capitals.ts';
import { hubWords } from './text/hub-words.ts';
import { proseOf, type Prose } from './text/prose.ts';
import type { BlockKind, Words } from './words.ts';

const ACRONYM = /(?<![\w@#./&-])[A-Z][A-Z&]{0,4}[A-Z](?=(?:s|'s)?(?![\w/&-]|\.\w))/g;
/** Numbers of kings, and short names of days and months, are no acronyms. */
const NO_ACRONYM =
  /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,2}|XX|XV|MON|TUES?|WED|THURS?|FRI|SAT|SUN|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|NOON)$/;
/** Vaccines are known by their letters: "the RSV vaccine". */
const VACCINE = /^ (?:vaccin|jab)/;

/** Where an acronym has to be explained. Posts and alternative text stand by themselves, and have no room. */
const KINDS: ReadonlySet<BlockKind> = new Set([
  'title',
  'summary',
  'field',
  'heading',
  'paragraph',
  'list-item',
  'cell',
]);
/** What is short, and may leave the explaining to the text. */
const SHORT: ReadonlySet<BlockKind> = new Set(['title', 'summary', 'heading']);

/** Acronyms that nobody explains. */
export const acronyms: Check = {
  name: 'acronyms',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    'Acronyms that are not explained where they first stand. NHS, GP, A&E and the like are known; "Patient Advice and Liaison Service (PALS)" explains.',
  bad: [
    {
      body: 'If you are unhappy, ask PALS.',
      says: '8:25 "PALS" is not explained. Write "Patient Advice and Liaison Service (PALS)".',
    },
    {
      body: 'The ZQB met in June. The ZQB will meet again.',
      says: '8:5 "ZQB" is not explained. Write its name in full here, with "ZQB" after it in brackets.',
    },
    {
      body: 'The ICB met in June.\n\nThe integrated care board (ICB) will meet again.',
      says: '8:5 "ICB" is explained only further down. Write "integrated care board (ICB)" here already.',
    },
  ],
  good: [
    { body: 'Ask the Patient Advice and Liaison Service (PALS). PALS is free.' },
    {
      front: 'title: The CQC visits Millmere clinic',
      body: 'The Care Quality Commission (CQC) looks at hospitals.',
    },
    { body: 'Go to A&E or your GP. MRI and CT scans are on TV. The RSV vaccine is free on the NHS.' },
    { body: 'RSV is a common virus. Tell PALS (the patient advice service).' },
    { body: '"The CCU was full," says Imran. See NHS.UK and @MTW or #BSL.' },
  ],
  inWords: (words) => (words.english ? unexplained(words) : []),
};

function unexplained(words: Words): readonly Found[] {
  const prose = proseOf(words);
  const places = Map.groupBy(placesIn(prose, words), ({ acronym }) => acronym);
  return [...places].flatMap(([acronym, all]) => {
    const [first] = all.toSorted((a, b) => Number(a.short) - Number(b.short) || a.start - b.start);
    const explained = explainedAt(acronym, prose.text);
    if (!first || (explained !== undefined && (first.short || explained <= first.start))) return [];
    if (explained !== undefined && prose.blockAt(explained) === prose.blockAt(first.start)) return [];
    const meaning = ACRONYM_MEANINGS[acronym];
    const whole = meaning === undefined ? undefined : `"${meaning} (${acronym})"`;
    const what =
      explained === undefined
        ? `"${acronym}" is not explained.`
        : `"${acronym}" is explained only further down.`;
    const instead =
      whole === undefined
        ? `Write its name in full here, with "${acronym}" after it in brackets.`
        : `Write ${whole}${explained === undefined ? '' : ' here already'}.`;
    return [warns(words.file, prose.at(first.start), what, instead)];
  });
}

interface Place {
  readonly acronym: string;
  readonly start: number;
  readonly short: boolean;
}

function placesIn(prose: Prose, { hub, dictionary }: Words): readonly Place[] {
  const shouted = runsOfCapitals(prose.text, dictionary);
  return [...prose.text.matchAll(ACRONYM)].flatMap(({ 0: acronym, index: start }): readonly Place[] => {
    const word = acronym.toLowerCase();
    if (KNOWN_ACRONYMS.has(acronym) || NO_ACRONYM.test(acronym)) return [];
    if (acronym === 'ED' || dictionary.has(word) || hubWords(hub).has(word)) return [];
    const { kind } = prose.blockAt(start);
    if (!KINDS.has(kind) || prose.isSaid(start)) return [];
    if (VACCINE.test(prose.text.slice(start + acronym.length))) return [];
    if (shouted.some((run) => start >= run.start && start < run.start + run.written.length)) return [];
    return [{ acronym, start, short: SHORT.has(kind) }];
  });
}

/** Where an acronym is explained: in brackets after its name, before a name in brackets, or in a sentence. */
function explainedAt(acronym: string, text: string): number | undefined {
  const ways = [
    `\\p{L}["')”]? \\((?:the )?(?:[A-Z&]+ )?${acronym}s?(?: [A-Z&]+)?(?: for short)?[),;]`,
    `(?<![\\w-])${acronym}s? ?\\((?=\\p{L}+ \\p{L})`,
    `(?<![\\w-])${acronym}s?(?:,| –)? (?:is|are) (?:a|an|the|short|our|your)\\b`,
    `(?<![\\w-])${acronym}s?,? (?:stands for|means|which (?:is|are|stands))`,
  ];
  return ways.flatMap((way) => new RegExp(way, 'u').exec(text)?.index ?? []).toSorted((a, b) => a - b)[0];
}

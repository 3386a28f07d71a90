import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { britishFor } from './text/american.ts';
import { likeWritten, startsSentence } from './text/capitals.ts';
import { britishEnglish } from './text/dictionary-files.ts';
import { englishOf } from './text/english.ts';
import { HEALTH_WORDS, PREFIXES } from './text/health-words.ts';
import { hubWords } from './text/hub-words.ts';
import { proseOf, type Prose } from './text/prose.ts';
import { onceEach, standsHere, writeOneOf } from './text/word-rules.ts';
import type { Words } from './words.ts';

/** Words of a file for which other words are looked up: each takes some 30 milliseconds. */
const LOOKED_UP = 5;
/** Other words that are named. */
const CHOICES = 3;
/** More of a block's words than this share are unknown: it is in another language. */
const FOREIGN = 0.45;

const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:['-][\p{L}\p{M}\p{N}_]+)*/gu;
/** Only what is written in lower case: a word with a capital is a name, or an acronym. */
const LOWER = /^\p{Ll}[\p{Ll}\p{M}]*(?:['-]\p{Ll}[\p{Ll}\p{M}]*)*$/u;

/** Spelling that is not British English. */
export const spelling: Check = {
  name: 'spelling',
  subject: 'Words',
  severity: 'warns',
  finds:
    'Words that are not in the dictionary of British English, and American spellings. Names of your own go to dictionary.txt.',
  bad: [
    {
      body: 'You will recieve a letter.',
      says: '8:10 "recieve" is not in the dictionary. Write "receive", or add it to dictionary.txt if it is right.',
    },
    {
      body: 'The center is open.',
      says: '8:5 "center" is American. Write "centre".',
    },
    {
      body: 'We organize a walk each week.',
      says: '8:4 "organize" is American. Write "organise".',
    },
    {
      front: 'summary: Book your appointmnet by phone.',
      says: '5:20 "appointmnet" is not in the dictionary. Write "appointment", or add it to dictionary.txt if it is right.',
    },
  ],
  good: [
    {
      body: 'A phlebotomist takes your blood. Norovirus, mpox and impetigo spread. Livestreams are for your wellbeing.',
    },
    { body: 'Walk from Millmere to Skelbeck, or ask Kowalczyk and Sons. See millmere.example/buss-timez.' },
    { body: '- Polish: Potrzebuję tłumacza języka polskiego. Dziękuję.' },
    { body: '"It were reet grand," says Walter.' },
    { body: 'The size of the prize is 5 pounds. We recognise what you organised.' },
  ],
  inWords: (words) => (words.english ? misspelt(words) : []),
};

interface Token {
  readonly start: number;
  readonly written: string;
  /** The British spelling, of an American one. */
  readonly british: string | undefined;
}

function misspelt(words: Words): readonly Found[] {
  const prose = proseOf(words);
  const plainer = new Set(
    englishOf(words).remarks.flatMap(({ source, start }) => (source === 'simplify' ? start : [])),
  );
  const tokens = tokensIn(prose, words.dictionary).filter(({ start }) => !plainer.has(start));
  const wrong = wrongIn(tokens, prose, (word) => isRight(word, words));
  let lookedUp = 0;
  return onceEach(wrong).map(({ first: { start, written, british }, times }) => {
    const more = standsHere(times);
    const at = prose.at(start);
    if (british !== undefined)
      return warns(words.file, at, `"${written}" is American.${more}`, writeOneOf([british]));
    const choices = lookedUp++ < LOOKED_UP ? nearTo(written) : [];
    const instead =
      choices.length === 0
        ? 'Add it to dictionary.txt if it is right.'
        : `${writeOneOf(choices).slice(0, -1)}, or add it to dictionary.txt if it is right.`;
    return warns(words.file, at, `"${written}" is not in the dictionary.${more}`, instead);
  });
}

function tokensIn({ text }: Prose, dictionary: ReadonlySet<string>): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: written, index: start }) => {
    const word = written.toLowerCase();
    const isWord = LOWER.test(written) || (/^\p{Lu}\p{Ll}+$/u.test(written) && startsSentence(text, start));
    const british = isWord && !dictionary.has(word) ? britishFor(word) : undefined;
    const isBritish = british !== undefined && britishEnglish().hasWord(british, true);
    return { start, written, british: isBritish ? likeWritten(written, british) : undefined };
  });
}

/** The words that are wrong: none of a block in another language, and none that somebody says. */
function wrongIn(
  tokens: readonly Token[],
  prose: Prose,
  isKnown: (word: string) => boolean,
): readonly Token[] {
  const byBlock = Map.groupBy(tokens, ({ start }) => prose.blockAt(start));
  return [...byBlock.values()].flatMap((all) => {
    const lower = all.filter(({ written }) => LOWER.test(written));
    const unknown = lower
      .filter(({ written, british }) => british === undefined && !isKnown(written))
      .filter((one) => !hasForeignNeighbour(one, all));
    const different = new Set(unknown.map(({ written }) => written)).size;
    if (different > 1 && unknown.length > lower.length * FOREIGN) return [];
    const american = all.filter(({ british }) => british !== undefined);
    return [...unknown, ...american].filter(({ start }) => !prose.isSaid(start));
  });
}

/** Beside a word with letters that English lacks, a word is not English either: "Dzień dobry". */
function hasForeignNeighbour(one: Token, all: readonly Token[]): boolean {
  const at = all.indexOf(one);
  return [all[at - 1], one, all[at + 1]].some((token) =>
    /[^\x00-\x7fàâçèéêëîïôûü]/.test(token?.written ?? ''),
  );
}

function isRight(word: string, words: Words): boolean {
  const own = (part: string): boolean =>
    part.length === 1 ||
    words.dictionary.has(part) ||
    HEALTH_WORDS.has(part) ||
    hubWords(words.hub).has(part);
  const known = (part: string): boolean => own(part) || britishEnglish().hasWord(part, true);
  const plain = word.replace(/'s?$/, '');
  return (
    known(word) ||
    known(plain) ||
    plain
      .split('-')
      .every((part, index, all) => known(part) || (index < all.length - 1 && PREFIXES.has(part)))
  );
}

/** Words that are near to one that is unknown: those of the very same letters, or else of the same, or else any. */
function nearTo(word: string): readonly string[] {
  const near = britishEnglish()
    .suggest(word, { numSuggestions: 8, includeTies: false, timeout: 60_000 })
    .filter((one) => /^\p{Ll}+$/u.test(one) && one !== word && britishFor(one) === undefined);
  const all = (text: string): string => [...text].toSorted().join('');
  const each = (text: string): string => [...new Set(all(text))].join('');
  const tiers = [
    near.filter((one) => all(one) === all(word)),
    near.filter((one) => each(one) === each(word)),
    near,
  ];
  return (tiers.find(({ length }) => length > 0) ?? []).slice(0, CHOICES);
}

import { ACRONYM_MEANINGS, KNOWN_ACRONYMS } from './acronyms-list.ts';
import { britishEnglish } from './dictionary-files.ts';

/** Short words that are shouted rather than spelled; of others with 2 or 3 letters one cannot be sure. */
const SHORT =
  /^(?:ALL|AND|ANY|ARE|BUT|CAN|DAY|DO|FOR|FREE|GET|HAS|HOW|IF|IN|IS|MAY|MUST|NEW|NO|NOT|NOW|OF|OFF|ON|ONE|OR|OUR|OUT|SEE|THE|TO|TWO|WHY|YES|YOU)$/;

/** A run of words in capitals: "PLEASE NOTE", "FREE NHS HEALTH CHECKS". */
const RUN =
  /(?<![\w@#./&-])\p{Lu}[\p{Lu}']*\p{Lu}(?:[ ,:-]{1,2}(?:\p{Lu}[\p{Lu}']*\p{Lu}|[AI])(?![\w&]))*(?![\w&/]|\.\w|-\d)/gu;

/** A run of words in block capitals, and where it begins. */
export interface Run {
  readonly start: number;
  readonly written: string;
  /** Whether it has to stand in capitals: "Freepost HAVE YOUR SAY", "text SHOUT to 85258". */
  readonly isExact: boolean;
}

/** What stands in brackets by itself is an acronym, even if it is a word as well: "a charity (HOPE)". */
const IN_BRACKETS = /\(([A-Z&]{2,8})\)/g;

/** Runs of words in block capitals; no acronyms, unless they stand among words, and no words of the hub's dictionary. */
export function runsOfCapitals(text: string, dictionary: ReadonlySet<string>): readonly Run[] {
  const explained = new Set([...text.matchAll(IN_BRACKETS)].map(([, acronym = '']) => acronym));
  return [...text.matchAll(RUN)]
    .filter(({ 0: run }) => isShouted(run) && !explained.has(run) && !dictionary.has(run.toLowerCase()))
    .map(({ 0: written, index: start }) => ({
      start,
      written,
      isExact: /freepost [^\n]{0,40}$|\btext (?:the word )?$/i.test(
        text.slice(Math.max(0, start - 50), start),
      ),
    }));
}

/** An acronym is no word of the dictionary; a word may also be both: "PALS". Of two words, one has to be shouted. */
function isShouted(run: string): boolean {
  const words = run.split(/[ ,:-]+/);
  const shouted = words.filter(isWord);
  return shouted.length > 0 && (words.length > 1 || !isAcronym(run));
}

function isWord(word: string): boolean {
  if (word.length < 4) return SHORT.test(word);
  return !isAcronym(word) && britishEnglish().hasWord(word.toLowerCase(), true);
}

function isAcronym(word: string): boolean {
  return KNOWN_ACRONYMS.has(word) || Object.hasOwn(ACRONYM_MEANINGS, word);
}

const ALWAYS_CAPITAL =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|english|british|england|britain)$/;

/** Words in block capitals → as they are written: acronyms stay, names get a capital, and the first word if asked. */
export function withoutCapitals(run: string, names: readonly string[], first: boolean): string {
  const proper = new Map(
    names.flatMap((name) => name.split(/[^\p{L}']+/u)).map((name) => [name.toLowerCase(), name]),
  );
  const written = run.replace(/[\p{Lu}']+/gu, (word) => {
    if (isAcronym(word) && !(word !== run && /^(?:IT|US|ME|WHO)$/.test(word))) return word;
    const lower = word.toLowerCase();
    const name = proper.get(lower);
    if (name !== undefined && /^\p{Lu}/u.test(name)) return name;
    return ALWAYS_CAPITAL.test(lower) || word === 'I' ? word.charAt(0) + lower.slice(1) : lower;
  });
  return first ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

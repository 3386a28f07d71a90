import { emailsIn } from '../../news/personal-data/emails-in-text.ts';
import { phonesIn } from '../../news/personal-data/phones-in-text.ts';
import { postcodesIn } from '../../news/personal-data/postcodes-in-text.ts';
import type { Span } from '../../news/personal-data/span.ts';
import { findPersonalData } from '../../news/personal-data.ts';
import { plainWords } from './plain-words.ts';
import { markOf, type TakenKind } from './taken.ts';

/** Somebody's words without what was found in them that tells who they are. */
export interface Anonymised {
  /** Plain text; a mark such as `[a phone number]` stands where something was taken out. */
  readonly text: string;
  /** What was taken out, each sort once, in the order in which it stood. Never what it said. */
  readonly taken: readonly TakenKind[];
  /** What no program finds, and a person still has to look for: full sentences. */
  readonly look: readonly string[];
}

interface Found extends Span {
  readonly kind: TakenKind;
}

const ACCOUNT = String.raw`(?<![\p{L}\p{N}_])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?`;
const ACCOUNTS = new RegExp(ACCOUNT, 'gu');
/** Those to whom an answer is addressed stand before it, and belong to no sentence. */
const ADDRESSED = new RegExp(String.raw`^(?:${ACCOUNT}[\s,:]*)+`, 'u');

/** All that belongs to an address, without the mark that ends its sentence. */
const REST = String.raw`(?:[^\s[\]<>"]*[^\s[\]<>".,;:!?)'])?`;
const WEB_ADDRESSES = new RegExp(
  String.raw`https?:\/\/${REST}|\bwww\.${REST}|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/${REST}`,
  'giu',
);

/** Seven digits or more: the number of a case, a booking, a telephone elsewhere. */
const LONG_NUMBERS = /(?<!\d)\d(?:[ \u00A0-]?\d){6,}/g;

/** What no program finds. */
const LOOK: readonly string[] = [
  'Look for names: of the person, of their family, of staff.',
  'Look for what tells who it is: a ward, a school, a street, a job, an illness that few have.',
  'Look for days and times: of an appointment, a stay, a birth or a death.',
  'Ask yourself whether a neighbour would know them. If so, write it more generally, or leave it out.',
];

/**
 * Takes out of what somebody wrote all that can be found by itself and tells who they are. It is never complete: `look`
 * says what is left to a person.
 */
export function anonymise(written: string): Anonymised {
  const plain = plainWords(written);
  const addressed = ADDRESSED.exec(plain)?.[0] ?? '';
  const taken: TakenKind[] = addressed === '' ? [] : ['account'];
  let text = plain.slice(addressed.length);
  // What is left may read differently without what stood beside it. Each round takes a digit, "@" or "/" away at least.
  for (let found = tellsIn(text); found.length > 0; found = tellsIn(text)) {
    taken.push(...found.map(({ kind }) => kind));
    text = marked(text, found);
  }
  return { text, taken: [...new Set(taken)], look: LOOK };
}

function marked(text: string, found: readonly Found[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, start, end } of found) {
    parts.push(text.slice(from, start), markOf(kind));
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

/** What tells who somebody is, in order and without overlaps: of two sorts in one place, the first named here. */
function tellsIn(text: string): readonly Found[] {
  const all: readonly Found[] = [
    ...findPersonalData(text),
    ...matchesOf(text, WEB_ADDRESSES, 'web-address'),
    ...matchesOf(text, ACCOUNTS, 'account'),
    ...emailsIn(text).map(({ start, end }): Found => ({ kind: 'email', start, end })),
    ...phonesIn(text).map(({ start, end }): Found => ({ kind: 'phone', start, end })),
    // People write them in small letters too.
    ...postcodesIn(text.replace(/[a-z]/g, (letter) => letter.toUpperCase())).map(({ start, end }): Found => ({
      kind: 'postcode',
      start,
      end,
    })),
    ...matchesOf(text, LONG_NUMBERS, 'long-number'),
  ];
  const covered = new Uint8Array(text.length);
  const apart: Found[] = [];
  for (const one of all) {
    if (covered.subarray(one.start, one.end).includes(1)) continue;
    covered.fill(1, one.start, one.end);
    apart.push(one);
  }
  return apart.toSorted((a, b) => a.start - b.start);
}

function matchesOf(text: string, pattern: RegExp, kind: TakenKind): readonly Found[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    kind,
    start: index,
    end: index + written.length,
  }));
}

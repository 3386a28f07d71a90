import { cellsUnder } from './columns.ts';
import { isForename } from './forenames.ts';
import { personNamesIn } from './person-names.ts';
import { breathBefore, type Finder, type Span } from './span.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = String.raw`(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)`;
const DAY = String.raw`(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])`;
const NUMBER = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?`;

/** A whole date: "3 May 1961", "the 3rd of May '61", "May 3, 1961", "03/05/61", "3.5.1961", "1961-05-03". */
const DATE = [
  String.raw`${WEEKDAY}${DAY}(?:st|nd|rd|th)?(?:\s+of)?[\s-]{1,2}${MONTH}\b\.?,?[\s-]{1,2}${YEAR}`,
  String.raw`${WEEKDAY}${MONTH}\b\.?\s+${DAY}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?!\d)`,
  String.raw`${DAY}\s?[/.-]\s?${NUMBER}\s?[/.-]\s?${YEAR}`,
  String.raw`(?<!\d)(?:19|20)\d\d[/.-]${NUMBER}[/.-]${NUMBER}(?!\d)`,
].join('|');

/** In other forms a date is one only after "date of birth": "03 05 1961", "030561". */
const AFTER_LABEL = String.raw`${DATE}|${DAY} ${NUMBER} ${YEAR}|(?<!\d)\d{6}(?:\d\d)?(?!\d)`;

const LABEL = String.raw`(?<![\p{L}\d])(?:date[\s_-]{0,2}of[\s_-]{0,2}birth|birth[\s_-]?date|d\.?\s?o\.?\s?b)(?![\p{L}\d])\.?`;

/** What may stand between the label and its date, so that "date of birth by 3 May 2026" is none. */
const LINK = String.raw`[\s:=,("'’–-]{0,5}(?:\([^()\d\n]{1,25}\)[\s:=–-]{0,3})?(?:(?:is|was|being|given\s+as|recorded\s+as|listed\s+as)[\s:"']{1,3})?`;

const LABELLED = new RegExp(String.raw`${LABEL}${LINK}(?<date>${AFTER_LABEL})`, 'dgiu');
const LABEL_AFTER = new RegExp(
  String.raw`(?<date>${DATE})[\s,(–-]{1,3}(?:is\s+(?:his|her|their|my|the)\s+|\()?${LABEL}`,
  'dgiu',
);
const HEADING = new RegExp(LABEL, 'iu');

/** "born on 3 May 1961", "born in Thornby on 3 May 1961", "(b. 3.5.61)". */
const BORN = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:born(?:\s+(?:just\s+|shortly\s+)?(?:in|at|before|after)\s+(?<where>[^,.;!?\n]{1,40}?))?(?:\s+on|\s*:)?[\s(]{1,3}|b\.\s{0,2})(?<date>${DATE})`,
  'dgiu',
);

/** Of nobody in particular. */
const ANYBODY =
  /\b(?:anyone|anybody|everyone|everybody|somebody|someone|people|persons|babies|children|adults|men|women|girls|boys|pupils|students|patients|residents|infants|newborns|those|all|if|you|were\s+you|are)\b/giu;

/** What is born without being a person. */
const THINGS =
  /\b(?:nhs|service|services|trust|hospital|organisation|charity|idea|project|hub|programme|clinic|surgery|college|campaign|scheme|unit|team|partnership|site|website|movement|foundation|society)\b/giu;

const SOMEBODY =
  /\b(?:he|she|him|her|his|hers|I|me|my|baby|son|daughter|boy|girl|mother|mum|father|dad|man|woman|patient|child|twin|brother|sister|husband|wife)\b/gu;

/** Dates of birth: of somebody, not of services or of whole groups of people. */
export const datesOfBirthIn: Finder = (text) => {
  if (!/birth|born|\bb\.|d\.?\s?o\.?\s?b/i.test(text)) return [];
  const called = [...text.matchAll(LABELLED), ...text.matchAll(LABEL_AFTER)];
  const born = [...text.matchAll(BORN)].filter((match) => isOfSomebody(text, match));
  return [
    ...[...called, ...born].flatMap((match) => dateIn(text, match)),
    ...cellsUnder(text, HEADING).filter(({ text: cell }) =>
      new RegExp(`^(?:${AFTER_LABEL})$`, 'iu').test(cell),
    ),
  ];
};

/** The date itself; nothing for one that says from when or until when people were born. */
function dateIn(text: string, { indices, groups }: RegExpExecArray): readonly Span[] {
  const [start, end] = indices?.groups?.['date'] ?? [0, 0];
  const year = /(?<!\d)1[0-8]\d\d(?!\d)/.test(groups?.['date'] ?? '');
  const range =
    /^\s*(?:,\s*)?(?:(?:or|and)\s+(?:earlier|later|before|after|since|younger|older)|onwards|to\s|until\s|and\s+\d|[–-]\s?\d)/i;
  return year || range.test(text.slice(end, end + 30)) ? [] : [{ start, end }];
}

function isOfSomebody(text: string, { index, groups }: RegExpExecArray): boolean {
  if (/\b(?:and|who|will|can|is|has|have|may)\b/.test(groups?.['where'] ?? '')) return false;
  const before = breathBefore(text, index, 100);
  const general = Math.max(lastOf(before, ANYBODY), lastOf(before, THINGS));
  const names = personNamesIn(before).map(({ end }) => end);
  const forename = [...before.matchAll(/\p{Lu}\p{L}+/gu)].findLast(({ 0: word }) => isForename(word));
  const person = Math.max(lastOf(before, SOMEBODY), forename?.index ?? -1, ...names);
  return general === -1 || person > general;
}

function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

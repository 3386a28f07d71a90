import type { Item } from './item.ts';
import type { Decision, YouSaidWeDid } from './kinds/you-said-we-did.ts';
import { writeDay } from './times.ts';
import { writeBy } from './until.ts';

type Told = Pick<Item, 'youSaidWeDid' | 'published'>;
type Point = YouSaidWeDid['points'][number];

/** A thing that people said and what became of it, in the words around it. */
export interface PointWords {
  readonly said: string;
  /** What kind of answer it is: `We did`. */
  readonly label: string;
  readonly answer: string;
  /** In a tag, so always an adjective: `Changed`. */
  readonly tag: string;
  readonly decision: Decision;
  /** By when what is planned will be done: `by Friday 29 January 2027`. */
  readonly by?: string;
}

/** A number and what it counts: `12`, `things that you said`. */
export interface Count {
  readonly number: string;
  readonly words: string;
}

const TAGS: Readonly<Record<Decision, string>> = {
  changed: 'Changed',
  planned: 'Planned',
  'not-changed': 'Not changed',
};

const LABELS: Readonly<Record<Decision, string>> = {
  changed: 'We did',
  planned: 'What we plan',
  'not-changed': 'Why not',
};

/** The points of a "you said, we did", as readers meet them. */
export function pointWords({ points }: YouSaidWeDid, zone: string): readonly PointWords[] {
  return points.map(({ said, did, decision, by }: Point) => ({
    said,
    label: LABELS[decision],
    answer: did,
    tag: TAGS[decision],
    decision,
    by: decision === 'planned' && by !== undefined ? `by ${writeBy(by, zone)}` : undefined,
  }));
}

/**
 * How much people told us, and what became of it, counted over these items; empty when there is none.
 * People are counted where an item says how many there were.
 */
export function countsOf(items: readonly Told[]): readonly Count[] {
  const told = items.flatMap(({ youSaidWeDid }) => youSaidWeDid ?? []);
  const points = told.flatMap((one) => one.points);
  if (points.length === 0) return [];
  const decided = (decision: Decision) => points.filter((point) => point.decision === decision).length;
  const counted = told.flatMap(({ people }) => people ?? []);
  const people = counted.reduce((sum, one) => sum + one, 0);
  return [
    ...(people === 0 ? [] : [count(people, 'person told us', 'people told us')]),
    count(points.length, 'thing that you said', 'things that you said'),
    count(decided('changed'), 'changed'),
    count(decided('planned'), 'planned'),
    count(decided('not-changed'), 'not changed'),
  ];
}

/** What the counts are counted over: true for ever, for it names its first and last day. */
export function countedOver(items: readonly Told[], zone: string): string {
  const told = items.filter(({ youSaidWeDid }) => youSaidWeDid !== undefined);
  const days = told.map(({ published }) => published).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const silent = told.filter(({ youSaidWeDid }) => youSaidWeDid?.people === undefined).length;
  const [from, to] = [writeDay(first, zone), writeDay(last, zone)];
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const over = `Counted over ${told.length === 1 ? '1 report' : `${written(told.length)} reports`} published ${when}.`;
  return silent === 0
    ? over
    : `${over} ${written(silent)} of them ${silent === 1 ? 'does' : 'do'} not say how many people told us.`;
}

/** `1 person told us`, as a list of facts; empty when it is not known. */
export function peopleWords({ people }: YouSaidWeDid): readonly string[] {
  if (people === undefined) return [];
  return [people === 1 ? '1 person told us' : `${written(people)} people told us`];
}

function count(number: number, one: string, many = one): Count {
  return { number: written(number), words: number === 1 ? one : many };
}

/** Numbers of four digits and more have a comma: https://service-manual.nhs.uk/content/numbers-measurements-dates-time */
function written(number: number): string {
  return number.toLocaleString('en-GB');
}

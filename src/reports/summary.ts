import type { Message, Section } from '../mail/message.ts';
import { writeDay, writeTime, type Instant } from '../news/times.ts';
import type { InForce } from '../syndication/plan/pauses.ts';
import { byHandLines, type ByHand } from './by-hand-lines.ts';
import { endingLine, pauseLine } from './ending-line.ts';
import { inGroups } from './summary-groups.ts';
import { waitingFirst, waitingState, whoWaitsSection, type InboxTold } from './waiting-counts.ts';

/** A post about which there is something to say. */
export interface Matter {
  /** The item's id. */
  readonly item: string;
  readonly title: string;
  /** The account's id in `hub.yaml`. */
  readonly account: string;
  /** What is the matter and what to do, in full sentences. */
  readonly words: string;
  /** Whether it was tried and failed. */
  readonly failed?: boolean;
}

/** Something that became public, or was taken away. */
export interface Happening {
  readonly what: 'posted' | 'repeated' | 'corrected' | 'correction' | 'confirmed' | 'taken-down' | 'gone';
  readonly title: string;
  readonly account: string;
  readonly at: Instant;
  readonly url?: string;
}

/** Something that ends soon. A token ends on a day, `2026-11-30`, and is named until it is renewed. */
export type Ending =
  | {
      readonly kind: 'token';
      readonly account: string;
      readonly network: string;
      readonly on: string;
      readonly ended: boolean;
    }
  | { readonly kind: 'pause'; readonly reason: string; readonly at: Instant }
  | { readonly kind: 'repeats' | 'item'; readonly title: string; readonly at: Instant };

/** All that a summary says. */
export interface SummaryFacts {
  /** Of the hub. */
  readonly title: string;
  readonly zone: string;
  readonly now: Instant;
  /** What went out is told from this moment on. */
  readonly since: Instant;
  /** What a person must see to. */
  readonly needs: readonly Matter[];
  /** What a person posts by hand; nothing when nobody does. */
  readonly byHand?: ByHand;
  /** What is late, and what the next run tries again by itself. */
  readonly late: readonly Matter[];
  readonly pauses: readonly InForce[];
  /** What a pause holds, or waits for an approval. */
  readonly held: readonly Matter[];
  readonly out: readonly Happening[];
  readonly ends: readonly Ending[];
  /** Who waits for an answer; nothing where no inbox was read. */
  readonly waiting?: InboxTold;
}

/** Why a summary goes outside its time, and what the run printed. */
export interface Failure {
  /** A full sentence. */
  readonly words: string;
  readonly log?: string;
}

/** The summary of a morning, or of a run that failed: what to do first, then everything else. */
export function summary(facts: SummaryFacts, failure?: Failure): Message {
  const { title, zone, now, since, needs, byHand, late, pauses, held, out, ends, waiting } = facts;
  const state = stateOf(facts, failure === undefined ? 'all well' : 'no post needs you');
  const heading = `${title}, ${writeTime(now, zone)} on ${writeDay(now, zone)}.`;
  const words = failure && `A run failed: ${failure.words}`;
  return {
    subject: `${title}: ${failure ? 'a run failed, ' : ''}${state}`,
    lead: [heading, words, `${upper(state)}.`].filter((part) => part !== undefined).join(' '),
    sections: [
      ...section('What to do first', [
        ...waitingFirst(waiting, zone),
        ...inGroups(needs),
        ...ends.filter(isEnded).map((end) => endingLine(end, zone)),
      ]),
      ...whoWaitsSection(waiting, zone),
      ...section('To post by hand', byHand ? byHandLines(byHand) : []),
      ...section('Late, and tried again by itself', inGroups(late)),
      ...section('Held', [...pauses.map((pause) => pauseLine(pause, zone)), ...inGroups(held)]),
      {
        heading: `What went out since ${writeTime(since, zone)} on ${writeDay(since, zone)}`,
        lines: out.length > 0 ? out.map((one) => happeningLine(one, zone)) : [nothingOut(facts)],
      },
      ...section(
        'What ends soon',
        ends.filter((end) => !isEnded(end)).map((end) => endingLine(end, zone)),
      ),
    ],
    close: 'Running again is safe: what is posted is never posted twice.',
    ...(failure?.log !== undefined && { log: failure.log }),
  };
}

/** `2 posts need you`, `all well, 3 posted`. @param well what is said when nothing is owed: after a failure all is not well. */
function stateOf(
  { needs, byHand, late, held, out, ends, waiting, zone }: SummaryFacts,
  well: string,
): string {
  const toDo = byHand?.posts.length ?? 0;
  const tokens = new Set(ends.filter(isEnded).map(({ account }) => account)).size;
  const parts = [
    ...waitingState(waiting, zone),
    ...(needs.length > 0
      ? [`${counted(needs.length, 'post')} ${needs.length === 1 ? 'needs' : 'need'} you`]
      : []),
    ...(toDo > 0 ? [`${counted(toDo, 'post')} to do by hand`] : []),
    ...(tokens > 0
      ? [`${counted(tokens, 'account')} ${tokens === 1 ? 'needs' : 'need'} a new password or token`]
      : []),
    ...(late.length > 0 ? [`${counted(late.length, 'post')} ${late.length === 1 ? 'is' : 'are'} late`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  const heldOf = held.length > 0 ? [`${held.length} held`] : [];
  const told = [...countsOf(out), ...heldOf];
  return `${well}, ${told.length > 0 ? told.join(', ') : 'nothing was posted'}`;
}

function countsOf(out: readonly Happening[]): readonly string[] {
  const others = out.filter(({ what }) => what === 'gone' || what === 'taken-down').length;
  const made = out.length - others;
  return [...(made > 0 ? [`${made} posted`] : []), ...(others > 0 ? [`${others} deleted`] : [])];
}

function nothingOut({ needs, byHand, late, held }: SummaryFacts): string {
  return needs.length + (byHand?.posts.length ?? 0) + late.length + held.length > 0
    ? 'Nothing was posted.'
    : 'Nothing was posted; nothing was due.';
}

const DONE: Readonly<Record<Happening['what'], string>> = {
  posted: 'posted',
  repeated: 'posted again, as its repeats say',
  corrected: 'its post was edited after a correction',
  correction: 'its correction was posted',
  confirmed: 'a person confirmed that it is there',
  'taken-down': 'its post was deleted, because the item was withdrawn',
  gone: 'a person deleted its post; it is not posted again',
};

function happeningLine({ what, title, account, at, url }: Happening, zone: string): string {
  const where = url === undefined ? '' : ` ${url}`;
  return `${title}, on ${account}: ${DONE[what]}, at ${writeTime(at, zone)} on ${writeDay(at, zone)}.${where}`;
}

function isEnded(end: Ending): end is Extract<Ending, { kind: 'token' }> {
  return end.kind === 'token' && end.ended;
}

function section(heading: string, lines: readonly string[]): readonly Section[] {
  return lines.length > 0 ? [{ heading, lines }] : [];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function upper(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

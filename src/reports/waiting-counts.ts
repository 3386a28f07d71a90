import type { Section } from '../mail/message.ts';
import { writeDay, writeTime, type Instant } from '../news/times.ts';

/** An account that was not asked for messages lately. */
export interface NotAsked {
  /** The account's id in hub.yaml. */
  readonly account: string;
  /** When it was last asked, or tried. */
  readonly last: Instant;
}

/** Who waits for an answer: counts only, never a word or a name of anybody who wrote. */
export interface WaitingCounts {
  readonly waiting: number;
  /** How many of them may be about danger to life or safeguarding, by the rules. */
  readonly danger: number;
  /** How many were due before now. */
  readonly missed: number;
  /** How many are due next, and until when. */
  readonly next?: { readonly count: number; readonly at: Instant; readonly today: boolean };
  /** Answers of which nobody knows whether they were sent. */
  readonly lost: number;
  /** Accounts that could not be asked, or were not for a day. */
  readonly notAsked: readonly NotAsked[];
  /** Accounts in use that were never asked from here. */
  readonly neverAsked: readonly string[];
  /** What is unsure about these moments, in a sentence for staff. */
  readonly note?: string;
}

/** What a summary says of messages: counts; or why they could not be read, in full sentences. */
export type InboxTold = WaitingCounts | { readonly unread: string };

/** What of it a person must see to before anything else, a line each. */
export function waitingFirst(waiting: InboxTold | undefined, zone: string): readonly string[] {
  if (!waiting) return [];
  if ('unread' in waiting) return [`Nobody knows who waits for an answer. ${waiting.unread}`];
  const { danger, missed, lost, notAsked } = waiting;
  return [
    ...(danger > 0
      ? [
          `${counted(danger, 'message')} may be about danger to life, by the rules. Read ${danger === 1 ? 'it' : 'them'} now: ${DESK}. What to do: docs/runbooks/danger-to-life.md.`,
        ]
      : []),
    ...(missed > 0
      ? [
          `${counted(missed, 'message')} ${missed === 1 ? 'waits' : 'wait'} longer than you promise. Answer ${missed === 1 ? 'it' : 'them'} now: ${DESK}.`,
        ]
      : []),
    ...(lost > 0
      ? [
          `Nobody knows whether ${counted(lost, 'answer')} ${lost === 1 ? 'was' : 'were'} sent. Collect messages: that looks for ${lost === 1 ? 'it' : 'them'}, and sends nothing again.`,
        ]
      : []),
    ...notAsked.map(
      ({ account, last }) =>
        `The account "${account}" was not asked for messages since ${writeTime(last, zone)} on ${writeDay(last, zone)}, or did not answer then. There may be more: "npm run collect" says why.`,
    ),
  ];
}

/** How many wait, and until when the next are to be answered. Nothing where no inbox was read. */
export function whoWaitsSection(waiting: InboxTold | undefined, zone: string): readonly Section[] {
  if (!waiting || 'unread' in waiting) return [];
  const { waiting: all, next, neverAsked, note } = waiting;
  const lines = [
    all === 0
      ? 'Nobody.'
      : `${counted(all, 'message')}. The rules are only advice, so read ${all === 1 ? 'it' : 'each of them'}: ${DESK}.`,
    ...(next
      ? [
          `${next.count} of them ${next.count === 1 ? 'is' : 'are'} to be answered by ${writeTime(next.at, zone)} on ${writeDay(next.at, zone)}.`,
        ]
      : []),
    ...(neverAsked.length > 0 ? [`Never asked from this computer: ${neverAsked.join(', ')}.`] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return [{ heading: 'Who waits', lines }];
}

/** The same for a subject, the most urgent first: `1 message may be about danger to life`. None when nobody has to act on this day. */
export function waitingState(waiting: InboxTold | undefined, zone: string): readonly string[] {
  if (!waiting) return [];
  if ('unread' in waiting) return ['messages could not be read'];
  const { danger, missed, lost, notAsked, next } = waiting;
  return [
    ...(danger > 0 ? [`${counted(danger, 'message')} may be about danger to life`] : []),
    ...(missed > 0
      ? [`${counted(missed, 'message')} ${missed === 1 ? 'waits' : 'wait'} longer than promised`]
      : []),
    ...(next?.today ? [`${counted(next.count, 'message')} to answer by ${writeTime(next.at, zone)}`] : []),
    ...(lost > 0 ? [`${counted(lost, 'answer')} in doubt`] : []),
    ...(notAsked.length > 0 ? [`${counted(notAsked.length, 'account')} not asked for messages`] : []),
  ];
}

const DESK = 'open the desk with "npm run desk"';

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

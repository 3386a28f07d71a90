import type { Message } from '../mail/message.ts';
import { writeDay, writeTime } from '../news/times.ts';
import type { Failure, SummaryFacts } from './summary.ts';
import { waitingFirst, waitingState, whoWaitsSection } from './waiting-counts.ts';

/** What people are told when the summary cannot be drawn, because what it is drawn from cannot be read. @param why a line for each fault. */
export function undrawnSummary(
  { title, zone, now, waiting }: Pick<SummaryFacts, 'title' | 'zone' | 'now' | 'waiting'>,
  why: string,
  failure?: Failure,
): Message {
  const heading = `${title}, ${writeTime(now, zone)} on ${writeDay(now, zone)}.`;
  const words = failure ? ` A run failed: ${failure.words}` : '';
  return {
    subject: `${title}: ${[...waitingState(waiting, zone), `${failure ? 'a run failed, and ' : ''}the summary could not be drawn`].join(', ')}`,
    lead: `${heading}${words} What was posted and what was not could not be read.`,
    sections: [
      { heading: 'What to do first', lines: [...waitingFirst(waiting, zone), ...why.split('\n')] },
      ...whoWaitsSection(waiting, zone),
    ],
    close: 'Running again is safe: what is posted is never posted twice.',
    ...(failure?.log !== undefined && { log: failure.log }),
  };
}

import { z } from 'zod';
import { endMoment, moment, text } from '../fields.ts';

/** A change to a service: from when, and until when. */
export type Notice = z.output<ReturnType<typeof notice>>;

/** What a service notice says of itself. */
export function notice(zone: string) {
  return z
    .strictObject({
      from: moment(zone).optional().describe('From when it holds. From its publication, when left out.'),
      until: endMoment(zone)
        .optional()
        .describe('Until when it holds: a day counts to its end. Until further notice, when left out.'),
      service: text('Car park at Fennaby Hospital').optional().describe('Which service it is about.'),
    })
    .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
      path: ['until'],
      error: 'It ends before it begins. | Correct one of the two.',
    });
}

import type { Kind } from '../../hub/kinds.ts';
import { dayAfter } from '../civil-time.ts';

/**
 * The lines of front matter that a new item of a kind begins with: valid as they stand, and to be written over.
 * @param day the day in the hub's zone, `2026-11-22`.
 */
export function exampleLines(kind: Kind, day: string): readonly string[] {
  const later = dayAfter(day, 14);
  const lines: Readonly<Record<Kind, readonly string[]>> = {
    news: [],
    alert: [
      '# When there is news of it, add "changes" with "state: updated"; when it is over, "state: stood-down".',
    ],
    notice: [
      'notice:',
      `  from: ${later} # a day, or a day and a time: ${later} 09:00`,
      `  until: ${later} # a day counts to its end; take the line out for "until further notice"`,
    ],
    event: [
      'event:',
      `  start: ${later} 10:00`,
      `  end: ${later} 12:00`,
      '  venue: { name: Write the name of the place, address: [Write the street, Write the town, Write the postcode] }',
      '  for: Write who it is for',
      '  walkIn: true # or in its place: booking: Write how to book',
    ],
    consultation: [
      'consultation:',
      `  closes: ${dayAfter(day, 84)} # 12 weeks; the day counts to its end`,
      '  phone: Write the number to call, and when',
      '  paper: Write where to get a paper form, and where to send it',
      '  outcomeBy: Write when you will say what came of it',
    ],
    story: [
      'story:',
      '  teller: resident # or staff',
      `  consent: { reference: WRITE-1, until: ${dayAfter(day, 730)} } # the number in your register, never the consent itself`,
    ],
    'you-said-we-did': [
      'youSaidWeDid:',
      '  points:',
      '    - said: Write what people told you',
      '      decision: changed # or planned, with "by" and a day; or not-changed',
      '      did: Write what was done; if nothing was, write why',
    ],
  };
  return lines[kind];
}

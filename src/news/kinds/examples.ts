import type { Kind } from '../../hub/kinds.ts';
import { dayAfter } from '../civil-time.ts';
import { FIELD_ASKS as ASK } from './asks.ts';

/** Days from today to what a new item is about, until somebody writes the right day. */
const AHEAD = 14;

/** Days: 12 weeks, as the Code of Practice on Consultation (HM Government, 2008, criterion 2) asked for. */
const CONSULTATION = 84;

/** Days: two years. Consent to tell a story is renewed, never kept for ever. */
export const CONSENT = 730;

/**
 * The lines of front matter that a new item of a kind begins with, each explained: valid as they stand, and to be
 * written over. A line that begins with "#" is a field to use when the "# " is taken away.
 * @param day the day in the hub's zone, `2026-11-22`.
 */
export function exampleLines(kind: Kind, day: string): readonly string[] {
  const later = dayAfter(day, AHEAD);
  const lines: Readonly<Record<Kind, readonly string[]>> = {
    news: [],
    alert: [
      '# When there is news of it, add "changes" with "state: updated"; when it is over, "state: stood-down".',
    ],
    notice: [
      'notice:',
      `  from: ${later} # a day, or a day and a time: ${later} 09:00`,
      `  until: ${later} # a day counts to its end; take the line out for "until further notice"`,
      `  service: ${ASK.service}`,
    ],
    event: [
      'event:',
      `  start: ${later} 10:00 # a day alone: the whole day`,
      `  end: ${later} 12:00`,
      '  venue:',
      `    name: ${ASK.venue}`,
      `    address: [${ASK.street}, ${ASK.town}, ${ASK.postcode}]`,
      '  # online: https://example.org/join # where to join or watch it',
      `  for: ${ASK.audience}`,
      '  walkIn: true # nobody needs to book; or in its place: booking: Call 01632 960 020',
      '  # cost: £2 for tea # free, when left out',
      `  # cancelled: { at: ${day} 09:00, why: The hall has no heating. } # say so in "changes" too`,
      '  # meeting: { body: The Board of our trust } # a meeting held in public; papers, questionsBy, questionsTo and notice go with it',
    ],
    consultation: [
      'consultation:',
      `  # opens: ${later} 09:00 # from its publication, when left out`,
      `  closes: ${dayAfter(day, CONSULTATION)} # 12 weeks; the day counts to its end`,
      '  # online: https://example.org/have-your-say # where to take part online',
      '  # email: haveyoursay@example.org',
      `  phone: ${ASK.answerByPhone}`,
      `  paper: ${ASK.answerOnPaper}`,
      `  outcomeBy: ${ASK.outcomeBy} # March 2027, or Friday 12 March 2027`,
      '  # outcome: { at: 2027-03-12, what: The centre will be built at Station Yard., url: https://example.org/outcome } # after it closed',
    ],
    story: [
      'story:',
      '  teller: resident # or staff',
      '  consent: # the number in your own register, never the consent itself; readers see neither line',
      `    reference: ${ASK.consent}`,
      `    until: ${dayAfter(day, CONSENT)} # the last day on which it holds: then the site withdraws the story`,
      `    # withdrawn: ${later} # when the person no longer agrees`,
    ],
    'you-said-we-did': [
      'youSaidWeDid:',
      `  asked: ${ASK.asked}`,
      '  # people: 412 # how many people told you',
      '  points: # as many as you like, each beginning with "- said:"',
      `    - said: ${ASK.said}`,
      '      decision: changed # or planned, or not-changed',
      `      did: ${ASK.did} # for planned, what will be done; for not-changed, why not`,
      `      # by: ${later} # for planned: by when`,
    ],
  };
  return lines[kind];
}

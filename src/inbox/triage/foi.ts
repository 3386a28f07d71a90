import { dayOf, writeDate } from '../../news/times.ts';
import { FOI_WORKING_DAYS, workingDaysAfter } from '../clock/working-days-after.ts';
import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Around, Said } from './said.ts';

const FOI = phrases(`
  foi|fois|foia|foied|eir
  freedom~ of information~
  freedom of info
  fredom of information|info
  under the act
  environmental information regulations
  information act 2000
`);

const NOT_FOI = phrases(`
  foi|freedom (of) (information|info) log|logs|archive|officer job|vacancy|training|course
  foi officer|training|log|logs
  read|saw|see|seen|reading .. foi response|responses|reply|figures|answer|data
  thanks|thank (you) (for) (the|your|my) (quick|helpful|prompt) foi
  according to (a|an|the|your) foi|freedom
  what (is|does) (an|a|the) foi|freedom
  found|revealed|shows|showed (by|through|under|in) (a|an|the) foi|freedom
`);

/**
 * A request for recorded information that says it is one. Any such request in writing, with a name and an address for the
 * answer, is valid (Freedom of Information Act 2000, section 8); one that does not say so is read by a person as any question.
 */
export const foi: Rule = { id: 'foi', name: 'Freedom of information request', finds };

function finds(reading: Reading, { at }: Said, { hub }: Around): Finding | undefined {
  const places = found(reading, { says: FOI, unless: NOT_FOI });
  if (places.length === 0) return undefined;
  const { day, note } = workingDaysAfter(dayOf(at, hub.timeZone), FOI_WORKING_DAYS);
  const { foi: contact } = hub.inbox;
  const whom = contact
    ? [contact.name, contact.email ?? contact.url, contact.phone]
        .filter((part) => part !== undefined)
        .join(', ')
    : 'whoever answers freedom of information requests';
  return {
    why: told(whys('words of a freedom of information request', places)),
    advice: [
      `If it asks for recorded information, it must be answered by ${writeDate(day)}: ${FOI_WORKING_DAYS} working days after it came.`,
      `Pass it on today to ${whom}. It counts from the day on which it came to this account, and not from when it is passed on.`,
      'It needs a name and an address for the answer, which may be an email address. Do not have them written in public.',
      'If it asks after an earlier request, pass it on all the same.',
      ...(note ? [note] : []),
    ],
    say: 'foi',
  };
}

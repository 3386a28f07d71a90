import type { Hub } from '../../hub/hub.ts';
import { phrases } from './reading/phrases.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Reading } from './reading/reading.ts';
import type { Finding, Rule } from './rule.ts';
import type { Around, Said } from './said.ts';

const ONE =
  'journalist|reporter|producer|broadcaster|documentary|newsdesk|researcher|correspondent|presenter|editor';
const HOUSE =
  'bbc|itv|sky|channel|radio|guardian|times|mirror|mail|sun|telegraph|independent|gazette|chronicle|echo|observer|herald|post|press|news|hsj|pulse|podcast|newspaper|paper|tv|magazine';

const MEDIA = phrases(`
  i am|work (a|an|the) (freelance|local|health|senior|trainee|student) ${ONE} (at|for|from|with)
  i am (writing|calling|messaging) from|with (the|a) (local) ${HOUSE}
  i am (${HOUSE}) .. from|with|at (the) ${HOUSE}
  we are from|with (the) ${HOUSE}
  ${ONE} here
  (a) ${ONE} at|from|with|for (the) ${HOUSE}
  here|hi|hello|morning|afternoon (from|it|is) (from) (the) bbc|itv|gazette|chronicle|newsroom|newsdesk|podcast
  from bbc|itv|sky (local|news|radio|look|granada|calendar)
  bbc|itv|sky here
  bbc|itv|sky radio|news|local here|asking
  write|writing|working|doing|preparing|making on (a|an) .. story|article|piece|feature|documentary|report|podcast (about|on|for)
  writing|doing|making (a|an) (news|short|quick) story|article|piece|feature|documentary|report|podcast (about|on|for)
  press office|officer|enquiry|inquiry|query|statement
  media team|office|enquiry|inquiry|query|statement|request|contact
  request for comment
  give|have|get|like a (short|quick) comment (on|about|from)
  (would|could|can|will|do) you|trust|anyone like|care|wish|available|able|want to (give) (a) comment
  anyone|someone|spokesperson|somebody available|free (for|to) (an|do|give) (live) interview|comment|speak
  for|an on air|camera interview
  go on|live air
  interview|interviews on|for (our|the|my) (breakfast|drivetime|lunchtime|show|programme|bulletin|show|podcast|paper)
  right of reply
  may|can|could we (please) use|share|broadcast|publish (this|your|the|that) .. photo|picture|image|video|footage|photos|pictures .. credit|programme|air|bulletin|show|website
  permission to use|broadcast|publish
  our|my deadline
  deadline (is) today|tonight|noon|midday
  going to print|air
  spokesperson|spokesman|spokeswoman
  press release
  hi|hello|hey|morning|afternoon|evening|dear .. from (the) .. ${HOUSE}
  ${ONE} .. from the ${HOUSE}
  radio .. here
  anyone|someone|somebody (free|available) (at|on) .. to (talk|speak|chat|come) about|live|to
  anyone|someone|somebody free|available .. to talk|speak|chat
  do|have|can (you|we) (have|got|get|send) (a|any) statement (on|about|regarding)
  a statement on|about|regarding
  it is .. at|from (the) ${HOUSE}
  put|putting someone|somebody|anyone up for
  for (an) (live) interview today|tomorrow|tonight|please|on|with|at|for
  permission to use|share|show .. clip|footage|video|photo|picture|image
  tonights|tomorrows|todays programme|show|bulletin|edition|paper|broadcast
`);

const NOT_MEDIA = phrases(`
  read|saw|seen|heard|reported|said|watched (it|this|that|on|in|about) .. ${HOUSE}
  saw|read|heard your|the|a press release
  deadline is|for|of (the) (consultation|applications|application|applying|booking|survey|job)
  application|applications|consultation|booking|survey|job deadline
  press release says|said|reads
  social media team|office|contact
  media team are|is|amazing|great|lovely
  spokesperson says|said
  press office said|says
  going on air
`);

/** A question from somebody who will publish the answer. */
export const media: Rule = { id: 'media', name: 'Media enquiry', finds };

function finds(reading: Reading, _: Said, { hub }: Around): Finding | undefined {
  const places = found(reading, { says: MEDIA, unless: NOT_MEDIA });
  if (places.length === 0) return undefined;
  return {
    why: told(whys('words of a journalist', places)),
    advice: [
      `Answer nothing but where to ask. Pass it on now, with its deadline, to ${whom(hub)}.`,
      'Make sure that it is a journalist: they answer from an address of the paper or station.',
    ],
    say: 'media',
  };
}

function whom({ contacts: { media: team } }: Pick<Hub, 'contacts'>): string {
  if (!team) return 'whoever answers journalists';
  return [team.name, team.email, team.phone].filter((part) => part !== undefined).join(', ');
}

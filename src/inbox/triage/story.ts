import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from './said.ts';

const GOOD =
  'amazing|brilliant|fantastic|wonderful|excellent|lovely|incredible|outstanding|superb|fab|fabulous|marvellous|terrific|great|kind|kindest|caring|exceptional|awesome|phenomenal|stars|heroes|angels|legends|ace|magic|gem|gems|impeccable|smashing|cracking|first';
const WHOM =
  'nurse|nurses|doctor|doctors|staff|team|teams|service|care|receptionist|receptionists|midwife|midwives|surgery|hospital|ward|paramedic|paramedics|gp|people|clinic|volunteers|volunteer|carers|job|work|place|experience|everyone|lady|ladies|consultant|porter|pharmacist|dentist|nhs|treatment|hospice|all|you|lot';

const KIND = phrases(`
  thank (you) (so|very) (much) to|for
  thank you (so|very) (much) all|everyone|nurse|nurses|doctor|doctors|team|nhs
  thanks (so|very) (much|a) (million|lot) to|for
  thanks so|very much
  thanks to (the|all|everyone|your|dr|nurse|doctor)
  big|huge|massive|heartfelt|special|many thanks|thank|shout
  so|very|really|forever|eternally|truly|extremely grateful
  grateful to|for
  can not thank (you|them|the) (all) (enough)
  can not fault
  ${GOOD} (and) .. ${WHOM}
  ${WHOM} (on|at|in|there|here) .. (was|were|are|is|have|has) (been) (all|so|absolutely|just|really|very|truly|such|the|a) (so|absolutely|and) ${GOOD}
  is|was|were|are|been (so|absolutely|truly|really|simply|all|just) ${GOOD} (from|to|with|throughout) start|us|me|him|her|my|throughout
  you are (all) (absolutely|such|so|just|a|an|the) ${GOOD}
  saved (my|his|her|our|their|me) (dads|mums|mum|dad|sons|husbands|wifes|babys) life|mum|dad|son|daughter|baby|husband|wife
  (could|can) not (have) (been|ask|asked|be) (any|for) (kinder|nicer|better|more) kinder|nicer|better|more
  well done|played (to|all|everyone|team|the|you|on|for)
  keep up the (good|great|amazing|brilliant) work
  credit to (the|you|your|our)
  looked after (me|us|him|her|my) (mum|dad|so) (so|really|very|brilliantly|beautifully) (well|brilliantly)
  treated (me|us|him|her|my) .. with .. (dignity|respect|kindness|compassion|care)
  with (such|so|great|much|real) kindness|dignity|compassion
  my|our story
  share|tell (you) my|our|a story|experience|journey
  my|our experience|journey of|at|with
  love|loved our|the|this|your (local|gp|nurses|nhs|team|hospital|surgery|idea|service)
  in and out in|within
  very|really|so impressed
  proud of|to (you|our|all|work|this)
  best nurse|nurses|staff|team|surgery|hospital
  lovely|great|fantastic|brilliant|wonderful|good news|idea|initiative|stuff|job|session|event
  congratulations|congrats
  compliment|compliments
  five|5 stars|star
  deserve|deserves (a) medal|recognition|payrise|award
  heart of gold
  are|is|was|were|been (simply|just|absolutely|truly|really|all|by) (far) the best|greatest
  shout (out) to
  shoutout to
  a|an|real|absolute|true|total star|hero|legend|angel|gem|diamond|credit
  great|brilliant|fantastic|amazing work|effort
  lovely|great|good|nice|wonderful to see
  so|very|really well organised|run|looked|explained
  never forget
  praise them|you|the|highly
  big|much|lots love to|for|all
  held my|his|her hand
  10 10
  hats off to
  faultless|flawless
  first class
  god bless (you|them|the|all)
  bless you|them
`);

const BARE = phrases(`
  thanks (so|very) (much|all) (everyone|all|team)
  thank you (so|very) (much|all) (everyone|all|team)
  cheers
  brilliant|amazing|fantastic|wonderful|excellent|lovely
`);

const NOT_KIND = phrases(`
  thanks|thank (you) (for|a) nothing|ignoring|wasting|ruining|cancelling|closing|letting|losing|making (lot|me|us)
  thanks a lot (for)
  thanks|thank (you) in advance
  thanks|thank but
  thanks|thank (you) for your|the reply|response|answer but
  no thanks|thank
  well done for|on closing|cancelling|ruining|wasting|losing|making (us|it|things)
  not|hardly|far|nothing|never (so|from|very|exactly|a|that|the|been) ${GOOD}
  oh|great|brilliant|fantastic|lovely|wonderful|amazing another
  oh|great|brilliant|fantastic|lovely|wonderful|amazing just what|more
  great|brilliant|fantastic news if|for shareholders|unless
  thank god|goodness|you letter|heavens
  be great|good|lovely|nice|brilliant|wonderful|helpful|amazing|fantastic if|to
  would be ${GOOD}
  so much for care|promises|choice|caring
  your story says|is|about|was|does
  the full|whole|same|other|this|another|news|cover (old) story
  story says|is|does|was
  first aid|time|appointment|thing|available|come|class|dose|floor|of
  great time to
  well done .. managed|closed|closing|shutting|ruined
  love to (know|see|hear|get|book|come)
  how is|are|can .. good|great
  brilliant|amazing|fantastic how|that you|nobody|no
`);

/** How many words make more of a message than kind words: somebody's story. */
const STORY = 60;
const STORIES = phrases(`
  my|our|his|her story|journey
  share|tell .. story|experience|journey
  my|our experience
`);

/** Kind words, or an experience that somebody tells. */
export const story: Rule = { id: 'story', name: 'Story or compliment', finds };

function finds(reading: Reading, { text }: Said): Finding | undefined {
  const kind = found(reading, { says: KIND, unless: NOT_KIND });
  const bare = reading.asked.size === 0 && reading.words.length <= 12;
  const places = kind.length > 0 || !bare ? kind : found(reading, { says: BARE, unless: NOT_KIND });
  if (places.length === 0) return undefined;
  const isStory =
    reading.words.length >= STORY || found(reading, { says: STORIES, unless: NOT_KIND }).length > 0;
  return {
    why: told(whys('kind words, or a story', places)),
    advice: isStory
      ? [
          'Thank them. It may be a story for the news: ask whether they would like that, in private.',
          'Nothing of it is published, shared or quoted before their consent in writing has a reference.',
        ]
      : [
          'Thank them, in a sentence, and pass it on to whom it is about.',
          'Do not share or quote it as praise without asking: it may show that somebody was a patient.',
        ],
    say: isStory && text.trim() !== '' ? 'story' : 'thank-you',
  };
}

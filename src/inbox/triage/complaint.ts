import type { Hub } from '../../hub/hub.ts';
import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Around, Said } from './said.ts';

const LONG = 'hour|hours|hrs|day|days|week|weeks|month|months|year|years';

const COMPLAINT = phrases(`
  complaint|complaints|complain|complaining|complained|complaing|complant|pals|ombudsman
  disgusted|disgusting|disgrace|disgraceful|appalled|appalling|shocking|shambles|shambolic|shameful|unacceptable|unacceptible|unaceptable|outrageous|diabolical|inexcusable|deplorable|scandalous
  is|a|absolute|total|utter|complete|bad|sick joke
  treated as a joke
  not (good) enough
  not acceptable|on
  let (me|us|him|her) down
  fed|fedup up (with|of)
  (an) absolute|utter|total joke|shambles|disgrace|mess|nightmare
  how (dare) can (you) this be|you (ok|acceptable|justify|allowed)
  how is this|it|that acceptable|allowed|ok|right|fair
  rude|rudest|dismissive|unhelpful|uncaring|incompetent|useless|neglected|negligence|negligent|ignored|fobbed|dismissed|humiliated|patronising|abrupt
  terrible|awful|horrible|horrendous|dreadful|poor|worst|bad|shocking|atrocious (customer) service|experience|care|treatment|communication|attitude|hospital|surgery|place|receptionist
  waited|waiting|sat|wait|stuck|queued|queuing .. (and|than|for) .. ${LONG}
  a e|and for .. hours|hrs
  0*|1*|2*|3*|4*|5*|6*|7*|8*|9*|two|three|four|five|six|seven|eight|nine|ten|twelve hours|hrs in (a|the) a|e|ae|corridor|waiting
  no appointments (left|available|again|ever|for)
  phone|appointment|8am lottery
  sort it|yourselves|this out
  what (do|am) (we|i) pay|paying (for)
  (line) engaged every|all|again|tone|constantly
  trying to get through
  did not even
  pathetic
  hung up on|me
  lost (my|our|his|her) blood|test|sample|samples
  0*|1*|2*|3*|4*|5*|hour|hours|minutes|half late
  not one|a word of sorry|apology
  spend|spent|wasting|waste thousands|millions|money|our
  no reply|response|apology|explanation
  doors|door (were|was|are|is) locked|shut
  broken again|still
  not welcome
  did not get|receive|turn|show|come|arrive|ring|call|phone
  will not (even) see|accept|help|register|refer|listen|treat|let (me|us|him|her|my)
  discharged .. at|in|with
  sent home with|without|at|again
  no dentist|dentists|nhs|gp
  did not look|listen|care|bother|apologise|explain
  felt|feel|made like a number|nuisance|burden|inconvenience|idiot
  was|were|is|are|absolutely (so|absolutely|really|just|totally) filthy|dirty|freezing|ridiculous|pathetic|disappointing|frustrating
  ridiculous|farce|farcical|disappointing|frustrating
  like dirt|rubbish|cattle|crap|animals|shit|something
  without (any|even) telling|warning|notice|asking|consultation|explanation
  terrible|awful|bad|wrong|stupid|ridiculous|disgraceful|appalling|shameful decision|idea|move
  not (very|at|all) impressed|fair
  why (has|have|is|are|was|were) .. shut|closed|cancelled|stopped|scrapped|cut
  nobody|noone (has) (ever|even) tells|told|knows|explains
  still waiting|not had|heard|got|been|received|waiting
  still waiting
  on hold .. hour|hours|minutes|mins|ages
  no one|body (has|ever|even) (bothered|called|rang|answered|came|answers|phoned|replied|replies|listens|cares|picks|told)
  nobody|noone (has|ever|even) called|rang|answered|came|answers|phoned|replied|replies|bothered|listens|cares|picks|told
  never (got|had) (a) called|rang|answered|answers|answer|reply|replied|response
  never called|rang|got back
  can not (even) (get) through
  can not get an|a|any .. appointment
  can not get through
  cancelled (it|my|her|his|me) .. again
  cancelled at|on the (last|day|morning)
  cancelled my|his|her|me
  appointment|operation|surgery|op|procedure|scan (was|got|has|been|is) (been) cancelled
  lost my|his|her|our|the notes|results|referral|records|prescription|form|samples|blood
  wrong medication|tablets|patient|leg|dose|diagnosis|results
  misdiagnosed|misdiagnosis
  died because|waiting|alone|after
  left .. on (a) trolley|corridor|floor|chair
  left for|waiting hours
  in|on a|the corridor
  treated like
  want|demand|deserve|expect (an) apology
  ashamed of
  should be ashamed
  filthy|dirty ward|toilet|toilets|hospital|surgery|waiting
  not happy with
  really|very|so|extremely disappointed
  disappointed with|in|by|that|at
  why (has|have|had|was|were|did|do|does|is) no|nobody|noone (one)
`);

const NOT_COMPLAINT = phrases(`
  no|zero|not|never (any|one|have|had|a) complaint|complaints|complain|complaining
  can not complain
  not complaining
  nothing (to) complain
  nobody|noone|no (one) complained|was rude|ignored
  never|not .. ignored|dismissed|rude|neglected|dismissive|unhelpful|abrupt|fobbed
  not bad (service|experience|care)
  never let (me|us) down
  not let (me|us) down
  do not ignore|be
  disgusting|shocking weather|cold|cough|taste|colour|phlegm
  cold|taste|tastes|weather is|was|are disgusting|shocking|awful
  complain|complained|complains of|about .. pain|pains|headache|headaches|tummy|stomach|sore
  people|they|others|who complain|complaining|complained|moan (about)
  pals please|and|with
  my|our|her|his pals
  waited|wait|waiting (only|just|less) (than) (than|a|an) 1*|2*|3*|5* minutes|mins
  get through this|it|today|to friday|the
  not disappointed
  wrong end
  waiting list for the|walk
  not a bad|terrible idea
  no apology|explanation|reply|response|answer needed|necessary|required
  no reply|response|answer to this
  no appointments needed|necessary|required
  bad idea to
  like something (from|out|like)
  wait|waiting for (it|the|them) .. next|weeks
  can not wait
  how can i get|book|find|join|help
`);

/** Something went wrong for somebody, whether they call it a complaint or not. */
export const complaint: Rule = { id: 'complaint', name: 'Complaint', finds };

function finds(reading: Reading, said: Said, { hub }: Around): Finding | undefined {
  const places = found(reading, { says: COMPLAINT, unless: NOT_COMPLAINT });
  if (places.length === 0) return undefined;
  return {
    why: told(whys('words of a complaint', places)),
    advice: [
      'Say that you are sorry, and where it is heard. Do not say whose fault it was, and do not defend anybody.',
      said.readers === 'addressed'
        ? 'Do not deal with it here, and ask for no details of care: those who hear complaints will.'
        : 'Do not talk about anybody’s care in public, not even to say that they are a patient.',
      heard(hub),
    ],
    say: 'complaint-pals',
  };
}

function heard({ feedback }: Pick<Hub, 'feedback'>): string {
  const ways = [feedback?.pals, feedback?.complaints].filter((way) => way !== undefined);
  if (ways.length === 0) return 'Tell them who hears complaints: "feedback" in hub.yaml names nobody yet.';
  const who = ways.map(({ name, email, phone }) =>
    [name, email, phone].filter((part) => part !== undefined).join(', '),
  );
  return `Complaints are heard by: ${who.join('; ')}.`;
}

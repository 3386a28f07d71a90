import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';

const SWEAR =
  'fucking|fuckin|fcking|fking|f***ing|f**king|f*cking|bloody|stupid|thick|lazy|dirty|ugly|fat|useless|pathetic|complete|absolute|bunch|of|load|a|an|the|such|all|total|utter|vile|evil|ignorant';
const PERSON_SLUR =
  'cunt|cunts|c*nt|c**t|wanker|wankers|w*nker|twat|twats|bitch|bitches|b*tch|slag|slags|slut|sluts|whore|bellend|bellends|dickhead|dickheads|d*ckhead|prick|pricks|arsehole|arseholes|asshole|assholes|scumbag|scumbags|retard|retards|spastic|mong|tosser|tossers|bastard|bastards|motherfucker|shithead|fuckwit|fuckwits';
const SOFT =
  'idiot|idiots|moron|morons|imbecile|imbeciles|scum|vermin|pig|pigs|cow|cows|parasite|parasites|muppet|muppets|nazi|nazis|murderer|murderers|cretin|cretins|halfwit|halfwits|rat|rats';

const ABUSE = phrases(`
  you|ya (lot|all|people|two|guys) (are|is) (all) (${SWEAR}) (${SWEAR}) (${SWEAR}) ${PERSON_SLUR}|${SOFT}
  he|she|they|receptionist|receptionists|nurse|nurses|doctor|doctors|staff|manager (there) (is|are) (${SWEAR}) (${SWEAR}) (${SWEAR}) ${PERSON_SLUR}|${SOFT}
  (${SWEAR}) (${SWEAR}) ${PERSON_SLUR}
  fuck|f***|f**k|f*ck|fck|screw|sod you|u|off|ya|them|yourself|yourselves
  piss|p*ss|bugger off
  go to hell
  drop dead
  kys
  kill|hang yourself|yourselves
  go and|an|kill die|yourself
  shut up|it you
  shut your|ur (fucking|stupid|ugly) mouth|face|gob|trap
  paki|pakis|p*ki|nigger|niggers|n*gger|n***er|wog|wogs|chinky|gyppo|gyppos|pikey|pikeys|faggot|tranny|trannies|kike|coon|coons|raghead|ragheads|golliwog
  go back to (your|their|his|her) (own) country|africa|india|pakistan|poland|romania|home
  go back (to) where (you|they|he|she) came|come
  send|deport (them|her|him|you) (all) back|home
  all (the|these|those) muslims|immigrants|foreigners|jews|gays|blacks|asians .. out|back|scum|should|vermin|deported
  should be sterilised|gassed|deported|lynched
  hope (you|they|she|he) (all) (get) (sacked) die|rot|cancer|suffer
  rot in hell
  hope .. get|gets|die|dies (of|from) cancer
  lot of you get|gets cancer|sacked|covid
  get|go back on your|the boat|dinghy|plane
`);

const NOT_ABUSE = phrases(`
  called|calling|calls|call|named (me|him|her|us|them|my|our) .. ${PERSON_SLUR}|${SOFT}
  poor|lucky|jammy bastard|bastards|cow|sod|bugger
  son of a bitch (of)
  bitch|bitching about
  guinea pig|pigs
  cash cow
  a bitch (to|of)
  not (a|an) ${PERSON_SLUR}|${SOFT}
  i am|was|felt|feel (like) (such|a|an|the) (stupid|total|complete|right|bit) (of) ${PERSON_SLUR}|${SOFT}
  faggot|faggots and peas
  me to fuck|piss|bugger off
  told|tells|telling|said (me|us|him|her) (to) (go) fuck|piss|bugger|shut|sod
  was|were|been|being told to (go)
  pissed off
  hope .. not get
`);

/**
 * Insults, slurs and "go away" to persons. Swearing at a service, anger, and "useless" are criticism, which is allowed and not
 * found; nor is somebody found who tells that they were insulted.
 */
export const abuse: Rule = { id: 'abuse', name: 'Abuse', finds };

function finds(reading: Reading): Finding | undefined {
  const places = found(reading, { says: ABUSE, unless: NOT_ABUSE });
  if (places.length === 0) return undefined;
  return {
    why: told(whys('words against a person', places)),
    advice: [
      'Criticism is allowed, in hard words too: if a complaint is in it, answer the complaint.',
      'By the house rules, the mildest step that helps: say once which rule it is about; hide it; report it; block the account, last of all.',
      'Hate and threats are hidden and reported at once. Write down what you did and why. Tell the person who was named, if any, and their manager.',
    ],
    say: 'house-rules',
  };
}

import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';
import { PERSON } from './people.ts';

const ILL =
  'chest|stroke|heart|unconscious|bleeding|bleed|choking|breathe|breath|breathing|overdose|collapse|collapses|collapsed|seizure|sepsis|meningitis|unresponsive|blue|anaphylaxis';

/** What may be an emergency as it is written: illness, injury, an ambulance that does not come. */
export const emergency: Sort = {
  what: 'words that may mean an emergency',
  says: phrases(`
    overdose|overdosed|overdosing|overdoes|overdosd
    took|taken|taking|swallowed|take (a) load|loads|bunch|handful (of) tablets|pills|paracetamol|painkillers|meds
    took|taken|taking|swallowed|take too|so many tablets|pills|paracetamol|painkillers|meds
    took|taken|taking|swallowed|take|swallow all (of) my|the|these|his|her|their tablets|pills|medication|meds|paracetamol|insulin
    took|taken|swallowed (a) whole (packet|pack|box|bottle|strip) (of) paracetamol|tablets|pills|ibuprofen
    chest pain|pains|pane|panes|paine
    pain|pains|tightness|pressure|ache in|across (my|his|her|the) chest
    crushing .. chest
    can not (even|really|hardly|barely) (catch) (my|his|her) breathe|breath|breth|brethe|breathing
    can hardly|barely breathe|breath
    struggling|struggles|fighting|battling|gasping|fighing (to|for|with) breathe|breath|breathing|air|breth
    difficulty|trouble|problems breathing
    stopped|not breathing
    having|havin (a) (mini) stroke|seizure
    having a fit
    having (a|an|another) heart attack
    think|thinks|looks|could|might .. (a|had) (mini) stroke
    think|thinks|might .. heart attack
      face|mouth (has|is|looks) (all|gone) drooping|drooped|dropped|droopy|lopsided
    slurred|slurring (his|her|my) speech|words
    speech (is|has) (gone|all) slurred
    can not lift|raise|move|feel (my|his|her|one) (left|right) arm|arms|leg|legs
    ${PERSON} (is|was|has|just|lying) (gone) unconscious|unresponsive|collapsed|collapsing|choking
    found .. unconscious|unresponsive|collapsed
    is not responding
    will not wake (up)
    can not wake (him|her|them)
    turning|turned|going|gone blue
    lips .. blue
    bleeding (really|very|so) heavily|badly|everywhere|loads
    will not stop bleeding
    losing|lost (a) lot of blood
    coughing|vomiting|throwing|puking|spewing (up) blood
    anaphylaxis|anaphylactic
    think|thinks|could|might|looks .. sepsis|meningitis
    rash (that) does|will not (fade|go|disappear)
    baby|babys (has|is) not|stopped moving|moved|move|feeding|breathing
    waters (have|has|just) broken|broke|gone
    fallen|fell .. can|could not get|move|stand
    floor .. can not get|move
    can not get (him|her|them) up|off
    ${PERSON} (am|is|are) dying|dieing
    think|feel|feels (like|as) (i|he|she) (am|is) dying|dieing
    ${PERSON} (am|is|are) going to die
    waiting|wait|waitin .. ambulance
    where is (the|my|our|this|that) ambulance
    need|needs|send|get (us|me) (a|an|the) ambulance
    ambulance (has|have) (still) not|never come|came|arrived|turned|here
    no ambulance
    left|right arm|side|leg|hand (is|has|feels|gone|went|all) (gone) numb|tingling|weak|heavy|aching|hurts|pain
    pain|pains down (my|his|her|the) (left) arm
    face|side (is|has|gone|feels) (gone) numb
    eaten|ate|drank|drunk|swallowed|eating|swallow .. tablets|pills|bleach|battery|batteries|berries|magnet|magnets|medication|dishwasher|poison|meds
    he|she|mum|dad|son|daughter|baby|child|wife|husband|man|woman|someone is|was|started|keeps fitting
    started fitting
    chest (is|feels|feeling|gone|so|really|very) (really|very|so|all) tight|heavy|crushed
    no movement|movements since|from|today|yesterday|all
    not felt (the|my) (baby|him|her|it) move|moving|kick|kicking
    funny turn
    speech (is|has|was|all|gone) (all|gone) jumbled|garbled|funny|slurred
    can not rouse|wake
    drank|drunk (a|the) (whole) bottle|litre .. with|and
    contractions
    throat|tongue|lips|face (is|are|has) (been|all) closing|swelling|swollen|swelled|tight (up)
    allergic reaction
    can not speak|talk|walk|see|swallow|stand|move (properly)
    arm|arms|leg|legs|side|face (has|is|have|are|gone|went) (gone|all|very|really) weak|numb|floppy
    not making sense
    talking (complete) gibberish|nonsense|rubbish
    found on (the) floor|stairs|street
    found (him|her|mum|dad|nan|them) on the floor
    not waking
    fell|fallen|tumbled down|off (the|a|some) stairs|ladder|roof|scaffolding
    fell|fallen downstairs
    ambulance .. hrs|hours|hour|delayed|late
    passed|blacking|blacked|passing out
    severe|sudden|worst|unbearable (chest|stomach|head|abdominal|tummy|back) pain|pains|headache
    blood sugar (is|at|of) (very|too|really) low|1|2|3
    having a hypo
    hit|knocked by a car|bus|lorry|van
    been in a crash
    electric shock
    weeks|months|pregnant (and|gone|am) (i) (and|am) bleeding
    bleeding .. pregnant|pregnancy
    baby|newborn (is|has|gone|went|looks) (gone|very|all|really) floppy|limp|grey|blue|lifeless|grunting
    baby .. not feeding|breathing|responding|waking|weeing
    floor .. broken|hours|bleeding|since
    hit|hits|banged (his|her|my|the) head .. vomiting|sick|unconscious|confused|bleeding
    stab|stabbed|stabbing|gunshot wound|wounds
    been stabbed|shot|electrocuted
    can not get through to 999
    drank|drunk|swallowed|drinking (some) bleach|antifreeze|battery|button|poison
  `),
  unless: phrases(`
    dying|dieing for|to a|some|my|know|see|try|hear|meet|get|go|tell|read
    dying for
    dying of|from|with .. laughter|laughing|boredom|embarrassment|thirst|curiosity|shame|hunger|cancer|dementia|cold
    dying breed|wish|wishes|art|matters
    dying here laughing
    if|when|where|unless|once (you|someone|anyone|anybody|somebody|people|patients|they|a|person|child|your) .. ${ILL}
    call|ring|dial|phone|calling 999 .. ${ILL}
    chest pain|pains clinic|unit|service|team|nurse|nurses|campaign|ward|advert|poster
    heart attack awareness|campaign|symptoms|symptom|signs|advert|on
    stroke unit|ward|team|nurse|nurses|association|awareness|clinic|rehab|rehabilitation|group|club|survivor|survivors|services|service
    nearly|almost|nearly (had|having) (a) heart attack
    nearly|almost had a heart|stroke
    give|gave|giving|gives|given me|him|her|us|you (a) heart attack
    no|without|not|never|any (any|had|have) (more) (of) chest pain|pains
    no longer .. breathe|breath|breathing
    room|space|time to breathe
    choking hazard|hazards|back
    overdose awareness|prevention|training|day|kit|kits|campaign
    system|service|services|roof|ceiling|wall|nhs|tent|website|marquee|it|they (has|have|is|are|was|all) collapsed|collapsing|unresponsive
    team|staff|reception|website|site|app|page|phone|phones|surgery|you|receptionist (is|are|was|were|been|so|totally|completely) unresponsive
    die of|from .. boredom|embarrassment|laughter|laughing|shame|curiosity
    ambulance station|service|museum|job|jobs|driver|drivers|crew|crews|staff|volunteer|volunteers|cadets|strike|strikes|parking|bay
    need .. ambulance transport
    transport ambulance
    no ambulance parking|needed|necessary|required|charge
    do|did|does not need an ambulance
    waiting .. ambulance last|yesterday
    swallow|swallowed my pride|words
    pain in the arm when|parking
    overdose of|on .. mince|chocolate|turkey|sugar|caffeine|cake|food|tv|football|sprouts|coffee|tinsel|christmas|cheese|news|nostalgia
    can not see|move|walk|stand .. link|page|post|picture|times|why|how|anything|website|anywhere|where|option|info|details|button|date|dates|doctor|gp|dentist|point|this|queue|house|queues
    can not speak|talk highly|to|for
    can not walk|stand far|long|that
    can not see properly on|the|in
    can not stand .. it|this|waiting|that|by|the|being
    can not move for|my|the
    worst headache parking
    allergic reaction leaflet|clinic|card
  `),
};

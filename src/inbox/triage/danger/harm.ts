import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';
import { AT_HOME, HARMED, PERSON } from './people.ts';

const HOME =
  'husband|wife|partner|boyfriend|girlfriend|ex|him|her|dad|father|son|stepdad|brother|uncle|carer|carers';
const CHILD = 'child|children|kid|kids|baby|babies|toddler|toddlers|boy|boys|girl|girls|pupil|teenager';
const FRAIL = 'elderly|old|vulnerable|disabled|confused';

/** Harm that one person does to another: at home, in care, to a child or to an adult who cannot protect themselves. */
export const harm: Sort = {
  what: 'words about somebody who may be harmed by another',
  says: phrases(`
    domestic abuse|violence|abuser
    abusive|violent|controlling husband|wife|partner|boyfriend|girlfriend|relationship|home|dad|father|ex|marriage
    ${AT_HOME} (is|keeps|has|always|just|was) hits|hit|hitting|beats|beating|beat|punched|punches|punching|kicks|kicked|strangled|strangles|strangling|choked|chokes|attacked|attacks|slapped|slaps|slapping|burns|burnt|threatens|threatened|hurts|hurting (to) (kill) (my|the|our) ${HARMED}
    being (beaten|hit|abused|strangled) (by) (my|his|her) ${HOME}
    scared|afraid|frightened|terrified of (my|his|her) ${HOME}
    scared|afraid|frightened|terrified to go|be (back|at) home
    not (feel) (feeling) safe (at|in) (my|our|own) home|house
    ${AT_HOME} will not let me leave|out|see|eat|go|use|have|speak
    raped|rape|molested|molesting|trafficked
    sexually abused|assaulted|abusing|assaulting|exploited
    sexual abuse|assault|exploitation
    being|been|is groomed|grooming ${CHILD}|online|by
    being groomed
    ${CHILD} .. being|getting|is|are abused|neglected|beaten|hit|hurt|starved|locked|harmed|groomed|exploited
    ${CHILD} .. left (home|at) alone|home
    left (home|at) alone|home .. ${CHILD}
    hits|hitting|hurts|hurting|beats|beating|abuses|abusing|neglects|neglecting|starves|starving (his|her|their|the|my|a) ${CHILD}
    bruise|bruises|bruising (all) (over) on|over (the|my|her|his|their) ${CHILD}|him|her|arms|face|legs|back
    covered in bruises
    unexplained bruises|bruising|injuries
    ${CHILD} at risk
    ${CHILD} (is|are) (not) (in) danger
    child abuse|neglect|protection|exploitation|cruelty
    vulnerable adult|neighbour|lady|man|woman|person|gentleman|resident|relative
    ${FRAIL} .. neighbour|lady|man|woman|gentleman not been seen|eating|eaten|answering
    not seen|heard (from) (my|the|our|an) (${FRAIL}) (${FRAIL}) neighbour
    ${PERSON} (has|have|with) (dementia) (gone|went) missing
    ${PERSON} .. gone|went missing
    wandering|wandered .. nightie|pyjamas|dressing|barefoot|confused|dementia
    carer|carers|nurse|home staff|worker|workers (is|are|was|were|keeps) abusing|hitting|slapping|hurting|neglecting
    carer|carers|nurse|staff (is|are|was|were|keeps|has|have) (being) hit|hitting|slapped|slapping|abusing|abused|hurt|hurting|neglecting|locked|rough (with) (my|the) ${HARMED}
    being abused|neglected|starved|exploited
    abused|neglected by (the|a|her|his|my|their) carer|carers|staff|home|nurse|${HOME}
    forced marriage
    ${AT_HOME} touches|touched|touching me|her|him|my
    smashed|took|taken|hides|hidden|controls my phone|keys|passport|money|bank
    being|am|is|was|been followed|stalked (home) by|home|everywhere
    stalking|stalks me|her|him|us
    stalker
    threatens|threatened|threatening to (kill|hurt|hit|stab|find|burn) me|us|him|her|kids
    threatening .. with a
    not (been) answered|answering|answer|answers (her|his|the) door
    left (alone) in (a|the) (hot) car
    afraid|scared|frightened for (my|her|his|their) (life|safety|child|kids)
    dementia .. went|gone|wandered|wanders|walked|going|left (out|off)
    can not find (my) mum|dad|nan|husband|wife|her|him|son|daughter|gran|grandad
    shouts|shouting|screams|screaming|swearing|yelling at .. ${CHILD}
    heard|hear|hearing slapping|hitting|screaming|beating|thuds .. (next|door|night|child|baby)
    heard|hear|hearing .. slapping|hitting|beating
    locked|locks|locking (me|him|her|us|them|kids|children) (me|him|her|us|them|kids|children) in|inside|out
    advantage of .. elderly|vulnerable|mum|dad|nan|confused
    smacks|smacked|smacking|shaking|shook (his|her|their|the|a|my) ${CHILD}
    trapped in (a|my) relationship|marriage|house|home
    fgm
    honour (based) violence|abuse|killing
    modern slavery
    county lines
    not eaten (anything) (for|in) (2|3|4|5|two|three|four|several|many) days
    no food (for|in) (the|my|our) ${CHILD}|house
    safeguarding~ concern|concerns|issue|issues|referral|alert|matter|worry
    report .. safeguarding~
    stealing|steals|taking (my|his|her) (mum|dad|nan|gran|pension|money) (money|pension|savings) (from) ${FRAIL}
  `),
  unless: phrases(`
    abuse|violence|safeguarding|protection|neglect|exploitation|fgm|slavery|marriage|lines awareness|campaign|training|event|poster|policy|policies|strategy|conference|week|month|charity|stall|statistics|figures|board|partnership|act
    at risk of|from .. flu|measles|covid|asthma|missing|catching|mumps|rsv|diabetes|obesity
    0*|1*|2*|3*|4*|5*|6*|7*|8*|9* ${CHILD} at risk
    is it|this child protection
    talk|talks|session|workshop|course|training|webinar about|on domestic abuse|violence
    clinically vulnerable person|adult|man|woman
    vulnerable person|adult eligible|qualify|booster|vaccine
  `),
};

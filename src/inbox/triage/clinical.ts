import { phrases } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from './said.ts';

const WHO =
  'i|he|she|my|mum|dad|son|daughter|baby|child|husband|wife|partner|nan|toddler|grandson|granddaughter|one|lo';
const MEDICINE =
  'paracetamol|ibuprofen|calpol|aspirin|codeine|antibiotics|antibiotic|amoxicillin|penicillin|statins|statin|metformin|insulin|inhaler|warfarin|antihistamine|antihistamines|steroids|naproxen|omeprazole|sertraline|citalopram|hrt|medication|meds|tablets|medicine|dose|pill|vaccine|jab|booster';
const ILL =
  'rash|rashes|lump|lumps|fever|temperature|cough|headache|headaches|migraine|swelling|swollen|infection|infected|diarrhoea|diarrhea|vomiting|dizzy|dizziness|bleeding|discharge|sore|pain|pains|itchy|itching|blister|blisters|spots|wheezing|breathless|numb|numbness|palpitations|symptoms|symptom|fatigue|nausea|constipation|uti|cystitis|tonsillitis|shingles|chickenpox|measles|scabies|eczema|asthma|wound|burn|bite|sting|mole|heartburn|earache|toothache|swallow';

const CLINICAL = phrases(`
  should ${WHO} (still) (be) (take|taking|stop|stopping|worry|worried|give|see|go|keep|use|have|double) ${MEDICINE}|my|him|her|it|worried|taking|a
  should ${WHO} (be) (son|daughter|mum|dad|baby|child) (be) take|stop|worry|worried|give|see|go|avoid
  can ${WHO} .. take|give|have|use|mix|drink .. ${MEDICINE}|alcohol
  is it (still) safe|ok|okay|alright|normal|dangerous|bad|fine to|if|for|that|when|after|in|during
  is|are (that|this|these|they) (all) normal
  could|can|might (this|it|that) be|is (a|an) ${ILL}|cancer|covid|flu|meningitis|pox|fracture|broken
  has|have|got|had chicken pox
  how long (does|do|will|is|are) (the) covid|flu|norovirus|shingles|measles|it|cough|chickenpox|rash last|contagious|infectious
  is 36*|37*|38*|39*|40*|41* (a) high|normal|low|ok|bad|too|dangerous
  feel|feeling|felt|feels (really|so|very|a) (bit) awful|terrible|ill|sick|rough|unwell|poorly|dizzy|faint after|since|today|still|and
  on|taking|takes ${'${MEDICINE}'} .. ok|safe|can|alright|should
  is|are (this|these|that|the|it|they) .. (safe|contagious|infectious|infected|serious|cancer|cancerous) contagious|infectious|infected|serious|cancer|cancerous
  is|are the (flu|covid|rsv|mmr|hpv|shingles) vaccine|jab|booster .. safe
  is|are .. safe in|during|while|when|with|for|if pregnancy|pregnant|breastfeeding|i|my|children|asthma|diabetes|you
  side effect|effects|affects
  what .. could|can|should|do|shall (i|we) (do|take|use) (about|for|with) (this|my|his|her|the) .. ${ILL}
  what could|is causing|wrong
  what dose|dosage|strength
  can you|i|we|she|he get|catch|pass covid|flu|shingles|measles|it from|off
  bunged|blocked up|ear|ears|nose
  ear|ears|nose|sinuses (is|are|has|have) (been) bunged|blocked|ringing
  platelets|cholesterol|iron|ferritin|thyroid|sugar|sugars|hba1c|potassium|sodium|b12 (are|is|was|level|levels) (is|are) low|high|raised|up|down
  how much|many .. ${MEDICINE}
  dose|dosage of|for
  ${WHO} (have|has|had|got|am|is|keep|keeps|woke|getting|been|feel|feeling|feels) (having|getting|got|a|had|this|with|really|very|an) .. ${ILL}
  my|his|her|mums|dads|the|a .. ${ILL} (is|are|will|has|have|looks|keeps|not|getting) (not) (go|gone|getting|got|worse|better|cleared|spreading|infected|bigger|red|swollen|leaking|oozing|back|healing)
  temperature|temp (is|of|been|at) 36*|37*|38*|39*|40*|41*
  high|low temp|temperature
  blood pressure (is|of|was|at|reading) 1*|2*|high|low|too
  my|his|her (blood) (test) results|result (say|says|said|show|came|mean|back|are|is)
  what (does|do) (my|this|these|the|a) .. (result|results|level|reading|count) mean
  ${MEDICINE} with .. ${MEDICINE}|alcohol|grapefruit|antibiotics
  allergic to|reaction
  allergy to
  do i|we need (to) (take|have|get|finish|be) (some|a|any|my|the|on) antibiotics|antibiotic|antivirals|tamiflu|stitches|xray|scan
  need|get|prescribe|give (me|him|her|some|any|to) antibiotics
  missed (a|my|her|his|the) pill|dose|injection|tablet
  diagnose|diagnosis for
  medical advice
  am i at risk of|from
  having a miscarriage
  spotting|bleeding (and|while|when|at) .. pregnant
  weeks pregnant and
`);

const NOT_CLINICAL = phrases(`
  is it ok|okay|alright|fine|safe to|if|for (we|i|you|me|us) park|bring|come|use|share|just|turn|walk|post|cycle|leave|wait|drop|visit
  had|have|got|getting (my|the|a) (flu|covid|rsv|shingles) (jab|booster|vaccine) at|today|yesterday|there|this|last
  pain|pains in the|my|a neck|backside|bum|arse
  a pain (to|that|trying)
  headache trying|parking|of
  not|can not give medical advice
  gave|got|given|good|great|best|excellent medical advice
  side effects leaflet
  list|leaflet|leaflets|page|information|info|poster|advice (sheet) of|about|on|for (the) .. symptoms|symptom|side|effects
  temperature|temp in|of the .. room|ward|hall|pool|building|water
  can i|we have the flu|covid|rsv|shingles vaccine|jab at|on|in|without|today|there|here
  not safe to
  sore loser|point|subject
  is it safe to walk|cycle|park|cross|travel|visit
  is it bad for
`);

/** A question about somebody's health, which nobody here may answer. */
export const clinical: Rule = { id: 'clinical', name: 'Clinical question', finds };

function finds(reading: Reading, { readers }: Said): Finding | undefined {
  const places = found(reading, { says: CLINICAL, unless: NOT_CLINICAL });
  if (places.length === 0) return undefined;
  return {
    why: told(whys("a question about somebody's health", places)),
    advice: [
      'We cannot advise: we are not clinicians. Do not say what it may be, nor that it is nothing, however small it looks.',
      'Say: a pharmacist, the GP surgery, NHS 111 online or 111; 999 if a life is at risk. 111 online is not for children under 5: call 111 for them.',
      ...(readers === 'addressed' ? [] : ['Do not ask about symptoms: others may read the answer.']),
    ],
    say: 'clinical',
  };
}

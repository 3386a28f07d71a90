import type { WordRule } from './word-rules.ts';

/**
 * Words that the NHS writes otherwise. Sources: the A to Z of NHS health writing and the pages on inclusive content of the
 * NHS digital service manual (service-manual.nhs.uk/content), read in November 2026; and, for the few words on which it is
 * silent, the GOV.UK style guide (email, online, 24 hours a day, 7 days a week).
 */
export const NHS_WORDS: readonly WordRule[] = [
  // Where people get help.
  { find: 'GP practice(?! nurse| manager| staff)', write: 'GP surgery' },
  { find: 'GP practices', write: 'GP surgeries' },
  { find: "doctors?'s?'? surgery|doctors surgery", write: 'GP surgery' },
  { find: "doctors?'s?'? surgeries|doctors surgeries", write: 'GP surgeries' },
  { find: 'accident (?:and|&) emergency(?: department| unit)?(?! ?\\(A&E)', write: 'A&E', capitals: 'any' },
  { find: 'emergency department(?: \\(ED\\))?', write: 'A&E', capitals: 'any' },
  { find: 'emergency departments(?: \\(EDs\\))?', write: 'A&E departments', capitals: 'any' },
  { find: 'ED', write: 'A&E', capitals: 'exact', unless: /erectile|eating disorder|emergency department/i },
  { find: 'A & E|A and E', write: 'A&E', capitals: 'exact' },
  { find: 'casualty (?:department|unit)', write: 'A&E' },
  { find: '(?<=(?:to|in|at|from|attend|visit) )casualty(?! (?:list|figure|rate|number))', write: 'A&E' },
  { find: '(?<!NHS )111 online', write: 'NHS 111 online', capitals: 'any' },
  { find: 'NHS 111 Online', write: 'NHS 111 online', capitals: 'exact' },
  { find: '(?:NHS )?111 website', write: 'NHS 111 online', capitals: 'any' },
  { find: 'NHS111', write: 'NHS 111', capitals: 'any' },
  { find: '(?:the )?NHS (?:Website|Choices)', write: 'the NHS website', capitals: 'exact' },
  { find: 'NHS app', write: 'NHS App', capitals: 'exact' },
  { find: 'on the NHS App', write: 'in the NHS App', capitals: 'any' },
  { find: 'NHS Login', write: 'NHS login', capitals: 'exact' },
  { find: 'chemist', write: 'pharmacy' },
  { find: 'chemists', write: 'pharmacies' },
  { find: "chemist's", write: 'pharmacy' },
  { find: 'GUM clinic|STD clinic', write: 'sexual health clinic', unless: /sexual health clinic/i },
  { find: 'walk in (centre|clinic|service)(s?)', write: 'walk-in $1$2' },

  // Getting in touch.
  { find: 'telephone', write: 'phone' },
  { find: 'telephones', write: 'phones' },
  { find: 'telephoning', write: 'calling' },
  { find: '[Tt]el(?:\\.:?|:)?(?= [0(+])', write: 'Phone:', capitals: 'exact' },
  {
    find: '(?:ring|dial)(?= (?:us|your|our|NHS|111|999|0\\d|18001|116|the (?:team|surgery|ward|hospital|clinic|helpline|service|pharmacy|switchboard|department|number|line)))',
    write: 'call',
  },
  { find: '(?:ringing|dialling)(?= (?:us|your|our|NHS|111|999|0\\d))', write: 'calling' },
  { find: 'e-mail(s|ed|ing|)', write: 'email$1' },
  { find: 'on-line', write: 'online' },
  { find: 'web[ -]site(s?)', write: 'website$1' },
  { find: '24/7(?:/365)?', write: '24 hours a day, 7 days a week' },

  // Medicine and illness.
  { find: '(?<!flu )jab', write: 'vaccine' },
  { find: '(?<!flu )jabs', write: 'vaccines' },
  { find: 'immunisation(s?)', write: 'vaccination$1' },
  { find: 'immunise(d?)', write: 'vaccinate$1' },
  { find: '(?<!avian |haemophilus )influenza', write: 'flu' },
  { find: '(?<![Ll]ong )[Cc]ovid(?:[- ]?19)?|COVID 19|COVID19', write: 'COVID-19', capitals: 'exact' },
  { find: '[Ll]ong [Cc]ovid', write: 'long COVID', capitals: 'exact' },
  { find: 'medication(s?)', write: 'medicine$1' },
  { find: 'medical record(s?)', write: 'health record$1' },
  { find: 'smear test(s?)', write: 'cervical screening', unless: /cervical screening/i },
  { find: 'STD(s?)', write: 'STI$1', capitals: 'exact' },
  { find: 'x-ray(s?)|[Xx] ?ray(s?)', write: 'X-ray$1$2', capitals: 'exact' },
  { find: 'dietician(s?)', write: 'dietitian$1' },
  { find: 'water infection(s?)', write: 'urinary tract infection$1' },
  { find: '(\\d+) ?°C', write: '$1C', capitals: 'exact' },
  { find: '(?<!mental |public |social |dental |eye |oral |and )health care', write: 'healthcare' },
  { find: 'well[- ]being', write: 'wellbeing' },
  { find: 'in-patient(s?)', write: 'inpatient$1' },
  { find: 'out-patient(s?)', write: 'outpatient$1' },
  { find: 'ante-natal', write: 'antenatal' },
  { find: 'post-natal', write: 'postnatal' },
  { find: 'breast[- ]feed(s|ing|)', write: 'breastfeed$1' },
  { find: 'side-effect(s?)', write: 'side effect$1' },
  { find: 'life-long', write: 'lifelong' },

  // People.
  {
    find: 'elderly people|elderly patients|elderly residents|old age pensioners|pensioners|OAPs',
    write: 'older people',
  },
  {
    find: 'the elderly(?=[.,;:)]| (?:and|or|in|at|who|with|are|can|may|will|to)\\b|\\n)',
    write: 'older people',
  },
  { find: 'the disabled(?=[.,;:)]| (?:and|or|who|are|can|may|will)\\b|\\n)', write: 'disabled people' },
  {
    find: 'the homeless(?=[.,;:)]| (?:and|or|who|are|can|may|will)\\b|\\n)|homeless people',
    write: 'people who are homeless',
  },
  {
    find: 'confined to a wheelchair|wheelchair[- ]bound',
    instead: 'Write "uses a wheelchair" or "wheelchair user".',
  },
  {
    find: 'suffer(?:s|ed|ing|) (?:from|with)',
    instead: 'Write "have", "has" or "with", as in "people with asthma".',
  },
  { find: '([a-z]+) sufferers', write: 'people with $1' },
  { find: 'diabetics', write: 'people with diabetes' },
  { find: 'epileptics', write: 'people with epilepsy' },
  { find: 'asthmatics', write: 'people with asthma' },
  {
    find: 'mentally ill(?= people| patients|[.,;:])',
    instead: 'Write "with a mental health condition" after the noun.',
  },
  { find: 'committed suicide', write: ['died by suicide', 'took their own life'] },
  { find: 'passed away', write: 'died' },
  { find: 'fatalities', write: 'deaths' },
  { find: 'BAME|BME', write: 'ethnic minorities', capitals: 'exact' },

  // Small words.
  { find: 'e\\.g\\.|eg', write: 'for example', capitals: 'exact' },
  { find: 'i\\.e\\.|ie', write: 'that is', capitals: 'exact' },
  { find: 'etc\\.?', instead: 'Leave it out, and write "such as" or "for example" before the list.' },
];

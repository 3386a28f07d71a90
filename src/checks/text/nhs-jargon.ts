import type { WordRule } from './word-rules.ts';

/**
 * Words of people who work in the NHS, with those of people who use it. Sources: the A to Z of NHS health writing of the NHS
 * digital service manual ("service user", "acute", "setting"), and the GOV.UK style guide's words to avoid ("going forward",
 * "incentivise", "leverage", "liaise", "facilitate", "utilise").
 */
export const NHS_JARGON: readonly WordRule[] = [
  // People and what they do.
  { find: 'service users?', write: ['people who use the service', 'patients'] },
  { find: 'DNA rates?|DNAs', write: 'missed appointments', capitals: 'exact' },
  { find: 'stakeholders', write: 'people and organisations that we work with' },
  { find: 'multi-?disciplinary team(s?)', write: 'team$1 of different health professionals' },
  {
    find: 'medically (?:optimised|fit) for discharge|medically optimised',
    write: 'well enough to leave hospital',
  },
  { find: 'hard[- ]to[- ]reach (?:groups|communities|people)', write: 'people we seldom hear from' },
  { find: 'digitally excluded', write: 'not online' },
  { find: 'signpost(?:ing|ed|s|)', instead: 'Say that you tell people where to get help.' },

  { find: 'CEO', write: 'chief executive', capitals: 'exact' },

  // Places and sorts of care.
  { find: 'IAPT', write: 'NHS talking therapies', capitals: 'exact' },
  { find: 'MSK', write: ['physiotherapy', 'joint and muscle'], capitals: 'exact' },
  { find: 'OOH', write: 'out-of-hours', capitals: 'exact' },
  { find: 'acute trust(s?)', write: 'hospital trust$1' },
  { find: 'acute hospital(s?)', write: 'hospital$1' },
  { find: 'secondary care', write: 'hospital care' },
  {
    find: 'primary care(?! network| trust| board)',
    write: ['GP surgeries', 'GP surgeries, pharmacies and dentists'],
  },
  {
    find: 'elective (care|surgery|operation|operations|procedure|procedures|treatment)',
    write: 'planned $1',
  },
  { find: 'in (?:a |the |an )?hospital settings?', write: 'in hospital' },
  { find: 'in (?:a |the )?community settings?', write: ['at home', 'in a clinic'] },
  { find: '(?:care|clinical|patient|treatment) pathways?', write: ['steps of care', 'steps of treatment'] },
  { find: 'A&E attendances', write: 'visits to A&E', capitals: 'any' },
  { find: 'phlebotomy', write: 'blood tests' },
  { find: 'paediatric', write: "children's" },
  { find: 'renal', write: 'kidney' },
  { find: 'co-?morbidities', write: 'other conditions' },
  { find: 'mortality rates?', write: 'number of deaths' },
  { find: 'prognosis', write: 'outlook' },

  // The office.
  { find: 'co-?produc(?:ed|tion)', write: ['made together with the people who use it', 'working together'] },
  { find: 'going forwards?|moving forwards?', write: 'from now on' },
  { find: 'at pace', write: 'quickly' },
  { find: 'liais(?:e|es|ed|ing) with', write: ['talk to', 'work with'] },
  { find: 'system partners', write: 'other health and care organisations' },
  { find: 'amongst', write: 'among' },
  { find: 'whilst', write: 'while' },
  { find: 'should you (?:require|need)', write: 'if you need' },
  { find: 'with regards? to|in regards to', write: 'about' },
  { find: 'in the first instance', write: 'first' },

  ...forms('utilises utilised utilising', 'uses used using'),
  ...forms('utilizes utilized utilizing', 'uses used using'),
  ...forms('commences commenced commencing', 'starts started starting'),
  ...forms('facilitates facilitated facilitating', 'helps helped helping'),
  ...forms('ensures ensured ensuring', 'makes sure|made sure|making sure'),
  ...forms('purchases purchased purchasing', 'buys bought buying'),
  ...forms('obtains obtained obtaining', 'gets got getting'),
  { find: 'requires(?! improvement)', write: 'needs' },
  ...forms('assists assisted assisting', 'helps helped helping'),
  ...forms('participates participated participating', 'takes part|took part|taking part'),
  ...forms('notifies notified notifying', 'tells told telling'),
  ...forms('relocates relocated relocating', 'moves moved moving'),
  ...forms('submits submitted submitting', 'sends sent sending'),
  ...forms('endeavour endeavours endeavoured', 'try tries tried'),
  ...forms('incentivise incentivises incentivised', 'encourage encourages encouraged'),
  ...forms('leverage leverages leveraging', 'use uses using'),
];

/** The same forms of 2 verbs, in order: retext-simplify knows a verb in one form only. */
function forms(long: string, plain: string): readonly WordRule[] {
  const plainForms = plain.split(plain.includes('|') ? '|' : ' ');
  return long.split(' ').map((find, index) => ({ find, write: plainForms[index] ?? '' }));
}

/** Why words that retext-simplify would replace are left alone in news about health: the reason, and the words. */
const REASONS: readonly (readonly [why: string, words: readonly string[]])[] = [
  [
    'They are as plain as what would take their place.',
    [
      'a number of',
      'abundance',
      'accelerate',
      'accurate',
      'all of',
      'allocate',
      'alternatively',
      'apparent',
      'as to',
      'as yet',
      'attempt',
      'capability',
      'consolidate',
      'contains',
      'currently',
      'delete',
      'depart',
      'desire',
      'determine',
      'disclose',
      'economical',
      'eliminate',
      'encounter',
      'establish',
      'evident',
      'exclusively',
      'expertise',
      'e.g.', // nhs-words has it
      'failed to',
      'feasible',
      'frequently',
      'has no effect',
      'however',
      'i.e.',
      'identical',
      'identify',
      'immediately',
      'in addition',
      'in between',
      'in terms of',
      'in the event of',
      'indication',
      'is responsible for',
      'it appears',
      'it is',
      'it is essential',
      'limited number',
      'literally',
      'not certain',
      'not many',
      'not often',
      'not unless',
      'not unlike',
      'on the contrary',
      'on the other hand',
      'one particular',
      'overall',
      'permit',
      'previous',
      'previously',
      'prioritise',
      'prioritize',
      'provide',
      'reflect',
      'remain',
      'represents',
      'satisfy',
      'selection',
      'similar to',
      'take action to',
      'the month of',
      'the use of',
      'there are',
      'there is',
      'took advantage of',
      'therefore',
      'very',
      'whether or not',
      'witnessed',
    ],
  ],
  [
    'They have a meaning of their own in medicine, or in the law about it.',
    [
      'adjustment', // reasonable adjustments
      'advise', // medical advice is given
      'as prescribed by', // a doctor
      'benefit', // Pension Credit, and what a treatment does
      'benefit from',
      'belated',
      'combined', // the combined pill
      'component',
      'concerning', // symptoms
      'effect', // side effects
      'equivalent', // doses
      'females',
      'forward',
      'function', // of a kidney
      'initial', // assessment
      'liaison', // Patient Advice and Liaison Service
      'maintain',
      'maximum', // doses
      'minimum',
      'monitor', // blood pressure
      'multiple', // sclerosis
      'observe',
      'operate', // surgeons do
      'option', // the mental health option of 111
      'perform',
      'portion', // 5 a day
      'reside',
      'residence',
      'transmit', // a virus is
      'viable',
      'render',
    ],
  ],
  [
    'They are often something else than the word that would be replaced: a noun, an adjective, a part of a name.',
    [
      'accompany', // a patient
      'address', // where somebody lives
      'aircraft', // of the air ambulance
      'appropriate',
      'approximate',
      'at this time', // of year
      'designate',
      'elect', // governors
      'employ', // staff
      'exhibit',
      'formulate',
      'in view of',
      'interface',
      'objective',
      'particulars',
      'provided that',
      'regarding',
      'relative to', // a relative
      'request', // for information
      'set forth in',
      'solicit',
      'time period',
      'timely',
      'type', // of blood
      'vice', // chair
      'warrant',
      'whereas',
      'your office',
    ],
  ],
];

/** Words of retext-simplify that are plain enough in news about health. */
export const PLAIN_ENOUGH: readonly string[] = REASONS.flatMap(([, words]) => words);

/** Forms that retext-passive takes for passives after "is" and "are", and that tell of a state: "is closed on", "was born". */
export const NO_PASSIVES: readonly string[] = [
  'become',
  'been',
  'born',
  'bound',
  'broken',
  'burst',
  'come',
  'cost',
  'drunk',
  'fallen',
  'fit',
  'gone',
  'grown',
  'hurt',
  'left',
  'lost',
  'risen',
  'set',
  'shut',
  'split',
  'spread',
  'stuck',
  'swollen',
  'torn',
  'upset',
  'wed',
  'worn',
  'wound',
];

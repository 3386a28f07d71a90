/** What one count of 2010 published, and what of a survey stands beside it. */
export interface FormerCount {
  /** Who counted. */
  readonly source: string;
  readonly what: string;
  /** As it was published. */
  readonly published: string;
  /** Of which network, or of any of them. */
  readonly network: string;
  readonly measure: 'present' | 'active';
  /** With how many decimals it was published. */
  readonly decimals: 0 | 2;
}

const SALFORD = 'NHS Salford';
const HAWKER = 'Hawker';

/** Who counted what in 2010, in full sentences. */
export const ABOUT_2010 =
  'NHS Salford counted the accounts of 148 primary care trusts in April 2010. Hawker counted those of 152 (MEDINFO 2010).';

/** The two counts of 2010 of England's primary care trusts. */
export const COUNTS_OF_2010: readonly FormerCount[] = [
  {
    source: SALFORD,
    what: 'On Facebook',
    published: '36%',
    network: 'facebook',
    measure: 'present',
    decimals: 0,
  },
  {
    source: SALFORD,
    what: 'On Twitter, now X',
    published: '28%',
    network: 'x',
    measure: 'present',
    decimals: 0,
  },
  {
    source: SALFORD,
    what: 'Facebook accounts that are active',
    published: '60%',
    network: 'facebook',
    measure: 'active',
    decimals: 0,
  },
  {
    source: SALFORD,
    what: 'Twitter accounts, now X, that are active',
    published: '88%',
    network: 'x',
    measure: 'active',
    decimals: 0,
  },
  {
    source: HAWKER,
    what: 'On any social network',
    published: '61 of 152, 40.13%',
    network: 'any',
    measure: 'present',
    decimals: 2,
  },
  {
    source: HAWKER,
    what: 'On Twitter, now X',
    published: '30 of 152',
    network: 'x',
    measure: 'present',
    decimals: 2,
  },
];

/** What NHS Salford published of a network: the percentage in 2010. */
export function percentIn2010(network: string, measure: FormerCount['measure']): string | undefined {
  return COUNTS_OF_2010.find(
    (one) => one.source === SALFORD && one.network === network && one.measure === measure,
  )?.published;
}

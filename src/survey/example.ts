import { stringify } from 'csv-stringify/sync';
import { COLUMNS } from './columns.ts';

const SEEN = [
  '20/11/2026',
  '18/11/2026',
  '',
  '',
  'communications officer',
  'https://files.example.org/survey/',
];
const NOBODY = ['', '', '', '', '', ''];

const LINES = [
  [
    'Millmere Hospitals NHS Foundation Trust',
    '',
    'bluesky',
    'https://bsky.app/profile/millmere.example',
    ...NOBODY,
    'read by the program',
  ],
  [
    'Millmere Hospitals NHS Foundation Trust',
    '',
    'website',
    'https://www.millmere.example/news/',
    ...NOBODY,
    'the page, or its feed',
  ],
  [
    'Millmere Hospitals NHS Foundation Trust',
    '',
    'facebook',
    'https://www.facebook.com/millmere.example',
    ...SEEN,
    'a person looked',
  ],
  [
    'Millmere Hospitals NHS Foundation Trust',
    '',
    'x',
    'https://x.com/millmere_example',
    '20/11/2026',
    '02/12/2024',
    'parked',
    'https://bsky.app/profile/millmere.example',
    'communications officer',
    'https://files.example.org/survey/',
    'left, and says where to',
  ],
  ['Thornby Community Trust', '', 'bluesky', 'none', ...NOBODY, 'looked for, and not there'],
  ['Thornby Community Trust', '', 'website', 'https://www.thornby.example/rss.xml', ...NOBODY, ''],
  [
    'Thornby Community Trust',
    '',
    'facebook',
    'https://www.facebook.com/thornby.example',
    ...NOBODY,
    'nobody looked yet',
  ],
  ['Thornby Community Trust', '', 'x', 'none', ...NOBODY, ''],
];

/** A survey's file to begin with: made-up bodies, one line for each way in which a line is written. */
export function exampleSurvey(): string {
  return stringify([COLUMNS.map(({ title }) => title), ...LINES], { bom: true, record_delimiter: 'windows' });
}

import { ACCESSIBILITY_FILE } from '../hub/accessibility-files.ts';
import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

/** Days after which a statement, or a test that it tells of, is old: the law's model asks for a look at least once a year. */
const YEAR = 365;

/** The page that a hub may write itself, in place of one made from the facts. */
const OWN_PAGE = 'pages/accessibility.md';

const statement = (reviewed: string, mendedBy = '2027-01-29'): string => `status: partially
prepared: 2025-09-01
reviewed: ${reviewed}
answerIn: 5
can: [use the site with a keyboard alone]
problems: [{ what: Two videos have no captions, by: ${mendedBy} }]
automatic: { on: 2026-11-20, by: axe, what: every page }
improving: We are adding captions.
`;

/** An accessibility statement that is missing, wrong or old: the Accessibility Regulations 2018 ask every public body for one. */
export const accessibilityStatement: Check = {
  name: 'accessibility-statement',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'An accessibility statement that is missing, old, or dated in the future. The law asks every public body for one, and for a fresh look at it every year.',
  allowed: false,
  bad: [
    {
      files: { 'accessibility.yaml': statement('2026-12-20') },
      says: '3:11 "reviewed" is Sunday 20 December 2026, which has not come yet. Write the day on which it was done.',
    },
    {
      files: { 'accessibility.yaml': statement('2025-10-31') },
      says: '3:11 "reviewed" is Friday 31 October 2025, more than a year ago. Go through the statement again, and write the day.',
    },
    {
      files: { 'accessibility.yaml': statement('2026-11-20', '2026-10-30') },
      says: '6:53 This problem was to be mended by Friday 30 October 2026. Take it out if it is mended, or write another day.',
    },
    {
      more: { accessibility: { faults: [] } },
      says: '1:1 There is no accessibility statement, and the law asks every public body for one. Copy accessibility.yaml from the demo hub in content/ and change it.',
    },
  ],
  good: [
    { files: { 'accessibility.yaml': statement('2026-11-22') } },
    { files: { 'accessibility.yaml': statement('2025-11-30', '2026-11-22') } },
  ],
  inHub: find,
};

function find(all: Facts): readonly Found[] {
  const { accessibility, files } = all;
  const faults = accessibility.faults.map(({ file, position, what, instead }) =>
    blocks(file, position, what, instead),
  );
  if (faults.length > 0) return faults;
  if (!accessibility.read) return [missing(files.has(OWN_PAGE))];
  const both = files.has(OWN_PAGE)
    ? [
        blocks(
          OWN_PAGE,
          { line: 1, column: 1 },
          `The site makes "/accessibility/" from ${ACCESSIBILITY_FILE}.`,
          'Delete this page, or that file.',
        ),
      ]
    : [];
  return [...both, ...dated(all)];
}

function missing(hasOwnPage: boolean): Found {
  const what = hasOwnPage
    ? `The accessibility statement is ${OWN_PAGE}, so nobody checks that it says what the law asks, and that its dates are not old.`
    : 'There is no accessibility statement, and the law asks every public body for one.';
  const instead = `Copy ${ACCESSIBILITY_FILE} from the demo hub in content/ and change it.`;
  return warns(ACCESSIBILITY_FILE, { line: 1, column: 1 }, what, instead);
}

function dated({ accessibility: { read }, now, hub }: Facts): readonly Found[] {
  if (!read) return [];
  const { facts, positionOf } = read;
  const today = dayOf(now, hub.timeZone);
  const yearAgo = dayAfter(today, -YEAR);
  const past = [
    { path: ['prepared'], day: facts.prepared },
    { path: ['reviewed'], day: facts.reviewed, old: 'Go through the statement again, and write the day.' },
    { path: ['automatic', 'on'], day: facts.automatic?.on, old: 'Run the test again, and write the day.' },
    { path: ['manual', 'on'], day: facts.manual?.on },
  ];
  return [
    ...past.flatMap(({ path, day, old }) => {
      const name = path.join('.');
      if (day === undefined) return [];
      if (day > today) {
        const what = `"${name}" is ${writeDate(day)}, which has not come yet.`;
        return [blocks(ACCESSIBILITY_FILE, positionOf(path), what, 'Write the day on which it was done.')];
      }
      if (old === undefined || day >= yearAgo) return [];
      const what = `"${name}" is ${writeDate(day)}, more than a year ago.`;
      return [warns(ACCESSIBILITY_FILE, positionOf(path), what, old)];
    }),
    ...facts.problems.flatMap(({ by }, index) =>
      by === undefined || by >= today
        ? []
        : [
            warns(
              ACCESSIBILITY_FILE,
              positionOf(['problems', index, 'by']),
              `This problem was to be mended by ${writeDate(by)}.`,
              'Take it out if it is mended, or write another day.',
            ),
          ],
    ),
  ];
}

import { expect, test } from 'vitest';
import type { Accessibility } from '../hub/accessibility.ts';
import { complianceWords, preparationWords, problemWords } from './accessibility-words.ts';

const FACTS: Accessibility = {
  status: 'partially',
  prepared: '2026-11-01',
  reviewed: '2026-11-20',
  answerIn: 5,
  can: ['zoom in'],
  problems: [{ what: 'Two videos have no captions' }],
  burden: [],
  outOfScope: [],
  automatic: { on: '2026-11-20', by: 'axe-core', what: 'every page.' },
  improving: 'We caption them.',
};
const exempt = [{ what: 'Old papers', why: 'They are scans.' }];

test.each<[Partial<Accessibility>, string]>([
  [{}, 'partially compliant with the … AA standard, due to the non-compliances listed below.'],
  [
    { burden: exempt },
    'partially compliant with the … AA standard, due to the non-compliances and exemptions listed below.',
  ],
  [
    { problems: [], burden: exempt },
    'partially compliant with the … AA standard, due to the exemptions listed below.',
  ],
  [{ status: 'not' }, 'not compliant with the … AA standard. The non-compliances are listed below.'],
  [{ status: 'fully', problems: [] }, 'fully compliant with the … AA standard.'],
])('%o is said in the words of the model', (change, words) => {
  expect(complianceWords({ ...FACTS, ...change }).join(' … ')).toBe(`This website is ${words}`);
});

test('a site that nobody but software tested says so', () => {
  expect(preparationWords(FACTS)).toEqual([
    'This statement was prepared on Sunday 1 November 2026. It was last reviewed on Friday 20 November 2026.',
    'This website has not been tested by people who have a disability.',
    'Software last tested this website on Friday 20 November 2026. The test was carried out by axe-core. It covered every page.',
  ]);
});

test('an audit by people is told with its day', () => {
  const manual = { on: '2026-10-01', by: 'Shaw Trust', what: 'ten pages' };
  expect(preparationWords({ ...FACTS, manual })[1]).toBe(
    'People last tested this website on Thursday 1 October 2026. The test was carried out by Shaw Trust. It covered ten pages.',
  );
});

test('a problem says what it fails, what to do meanwhile and by when it is mended', () => {
  const problem = {
    what: 'Two videos have no captions',
    criterion: '1.2.2 Captions (Prerecorded)',
    instead: 'Ask us for the words.',
    by: '2027-01-29',
  };
  expect(problemWords(problem)).toBe(
    'Two videos have no captions. This fails WCAG 2.2 success criterion 1.2.2 Captions (Prerecorded). Ask us for the words. We plan to mend this by Friday 29 January 2027.',
  );
});

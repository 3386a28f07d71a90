import { expect, test } from 'vitest';
import { parseAccessibility } from './accessibility-files.ts';

const GOOD = `status: partially
prepared: 2026-11-01
reviewed: 2026-11-20
answerIn: 5
can: [zoom in to 400%]
problems: [{ what: Two videos have no captions }]
automatic: { on: 2026-11-20, by: axe, what: every page }
improving: We caption them.
`;
const MANUAL = 'manual: { on: 2026-10-01, by: Shaw Trust, what: ten pages }\n';

test('the facts of a statement are read', () => {
  expect(parseAccessibility(GOOD).facts).toMatchObject({
    status: 'partially',
    answerIn: 5,
    problems: [{ what: 'Two videos have no captions' }],
    burden: [],
  });
});

test('a site that people audited, and that has no known problems, may be called fully compliant', () => {
  const fully = `${GOOD.replace('partially', 'fully').replace(/problems.*\n/, '')}${MANUAL}`;
  expect(parseAccessibility(fully).facts.status).toBe('fully');
});

test.each([
  ['status: partially', 'status: fully', 'accessibility.yaml:1:9 "status": No software can tell'],
  ['status: partially', 'status: fully', 'A site with known problems is not fully compliant.'],
  ['status: partially', 'status: mostly', '"status" is not one of the three. Write "fully"'],
  ['problems: [{ what: Two videos have no captions }]\n', '', 'nothing is named'],
  ['automatic: { on: 2026-11-20, by: axe, what: every page }\n', '', 'has to say when the site was tested'],
  ['answerIn: 5', 'answerIn: soon', '"answerIn" must be a whole number.'],
  ['reviewed: 2026-11-20', 'reviewed: in autumn', 'accessibility.yaml:3:11 "reviewed" is not a date.'],
  ['improving', 'imporving', '"imporving" is not a field. Did you mean "improving"?'],
])('"%s" written as "%s" is explained', (good, bad, message) => {
  expect(() => parseAccessibility(GOOD.replace(good, bad))).toThrow(message);
});

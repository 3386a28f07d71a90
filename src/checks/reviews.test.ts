import { describe, expect, test } from 'vitest';
import { parseAccessibility } from '../hub/accessibility-files.ts';
import { accessibilityStatement } from './accessibility-statement.ts';
import { feedbackReview } from './feedback-review.ts';
import { securityExpiry } from './security-expiry.ts';
import { ACCESSIBILITY, facts, HUB, lines, run } from './testing/facts.ts';

describe('the accessibility statement', () => {
  const check = (source: string, now = '2026-11-22T12:00:00Z') =>
    lines(
      run(
        accessibilityStatement,
        facts({}, { now, accessibility: { read: parseAccessibility(source), faults: [] } }),
      ),
    );

  test('is right as it is', () => {
    expect(check(ACCESSIBILITY)).toEqual([]);
  });

  test.each([
    [
      'reviewed: 2026-11-20',
      'reviewed: 2026-11-23',
      'accessibility.yaml:3:11 blocks "reviewed" is Monday 23 November 2026, which has not come yet.',
    ],
    [
      'reviewed: 2026-11-20',
      'reviewed: 2025-11-21',
      'accessibility.yaml:3:11 warns "reviewed" is Friday 21 November 2025, more than a year ago.',
    ],
    [
      'on: 2026-11-20',
      'on: 2025-11-21',
      'accessibility.yaml:7:18 warns "automatic.on" is Friday 21 November 2025, more than a year ago.',
    ],
    [
      'by: 2027-01-29',
      'by: 2026-11-21',
      'accessibility.yaml:6:53 warns This problem was to be mended by Saturday 21 November 2026.',
    ],
  ])('%s written as %s is named', (good, bad, line) => {
    expect(check(ACCESSIBILITY.replace(good, bad))).toEqual([expect.stringContaining(line)]);
  });

  test('of a hub without the file is missed', () => {
    const none = facts({}, { accessibility: { faults: [] } });
    expect(lines(run(accessibilityStatement, none))).toEqual([
      expect.stringContaining('accessibility.yaml:1:1 warns There is no accessibility statement'),
    ]);
  });

  test('that the hub wrote as a page is left, with a word on its dates; both at once are one too many', () => {
    const page = { 'pages/accessibility.md': '---\ntitle: A\nsummary: B\n---\n' };
    expect(lines(run(accessibilityStatement, facts(page, { accessibility: { faults: [] } })))).toEqual([
      expect.stringContaining('warns The accessibility statement is pages/accessibility.md'),
    ]);
    expect(lines(run(accessibilityStatement, facts(page)))).toEqual([
      expect.stringContaining('pages/accessibility.md:1:1 blocks The site makes "/accessibility/"'),
    ]);
  });

  test('whose facts cannot be read stops the build', () => {
    const fault = {
      file: 'accessibility.yaml',
      position: { line: 2, column: 1 },
      what: 'Wrong.',
      instead: 'Right.',
    };
    expect(lines(run(accessibilityStatement, facts({}, { accessibility: { faults: [fault] } })))).toEqual([
      'accessibility.yaml:2:1 blocks Wrong. Right.',
    ]);
  });
});

describe('the ways to tell us', () => {
  test.each([
    ['2026-11-22', []],
    ['2026-05-23', []],
    ['2026-05-22', [expect.stringContaining('warns Nobody has made sure since Friday 22 May 2026')]],
    ['2026-11-23', [expect.stringContaining('blocks "feedback.reviewed" is Monday 23 November 2026')]],
  ])('reviewed on %s', (reviewed, expected) => {
    const hub = { ...HUB, feedback: { reviewed } };
    expect(lines(run(feedbackReview, facts({}, { hub })))).toEqual(expected);
  });
});

describe('security.txt', () => {
  test.each([
    ['2027-11-22', []],
    [
      '2027-11-23',
      [expect.stringContaining('blocks "security.expires" is Tuesday 23 November 2027, more than a year')],
    ],
    ['2026-12-23', []],
    ['2026-12-22', [expect.stringContaining('soon security.txt will not be published')]],
    [
      '2026-11-21',
      [
        expect.stringContaining(
          'warns "security.expires" is Saturday 21 November 2026, so security.txt is no',
        ),
      ],
    ],
  ])('that ends on %s', (expires, expected) => {
    const hub = { ...HUB, security: { contact: 'mailto:security@example.org', expires } };
    expect(lines(run(securityExpiry, facts({}, { hub })))).toEqual(expected);
  });

  test('of a site under a path is looked for elsewhere', () => {
    const security = { contact: 'mailto:security@example.org', expires: '2027-03-31' };
    const hub = { ...HUB, site: 'https://example.org/hub', security };
    expect(lines(run(securityExpiry, facts({}, { hub })))).toEqual([
      expect.stringContaining('The site is under "/hub/", and security.txt is looked for at the top'),
    ]);
  });
});

import { HtmlValidate } from 'html-validate';
import { parse, ELEMENT_NODE, TEXT_NODE, walkSync } from 'ultrahtml';
import { describe, expect, test } from 'vitest';
import { surveyChart } from './chart.ts';
import { compareSurveys } from './compare.ts';
import type { Observation } from './row.ts';
import { runSurvey } from './run-survey.ts';
import { surveyPage } from './survey-page.ts';
import { rowsOf, seenOn, toolsWith } from './testing/rows.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'&\u202E\u0000';
const parked: Observation = {
  on: '2026-11-20',
  lastPost: '2024-12-02',
  seen: 'parked',
  pointsTo: HOSTILE,
  by: 'communications officer',
  evidence: 'https://files.example.org/1.png',
};
const rows = [
  ...rowsOf(
    `Millmere,,facebook,m,${seenOn('2026-11-20', '2026-11-01')}`,
    `Thornby,,facebook,t,${seenOn('2026-11-18', '2026-11-17')}`,
    'Thornby,,x,none',
    'Ashby,,facebook,a',
    'Ashby,,bluesky,ashby.example',
  ),
  { line: 9, body: HOSTILE, network: 'x', account: HOSTILE, key: 'h', observed: parked },
];
const result = await runSurvey(rows, toolsWith());
const little = await runSurvey(rowsOf('A,,feed,none'), toolsWith());
const by = { name: 'Bracken & <Shire>', site: 'https://news.example.org' };
const former = { format: 'freesheet-survey', version: 1, day: '2026-08-22', rows: [] } as const;
const compared = compareSurveys({ ...former, rows: [] }, result);
const page = surveyPage(result, { by, compared });
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
  },
});

/** The text of each element of a name. */
function textsOf(html: string, name: string): readonly string[] {
  const found: string[] = [];
  walkSync(parse(html), (node) => {
    if (node.type !== ELEMENT_NODE || node.name !== name) return;
    let text = '';
    walkSync(node, (inside) => {
      if (inside.type === TEXT_NODE) text += String(inside.value);
    });
    found.push(text.trim());
  });
  return found;
}

describe('The page of a survey', () => {
  test.each([
    ['with all there is', page],
    ['with the least there is', surveyPage(little)],
  ])('%s is valid HTML', async (_, html) => {
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('shows each percentage with its denominator', () => {
    expect(textsOf(page, 'td')).toEqual(expect.arrayContaining(['3 of 3, 100%', '1 of 2, 50%']));
    expect(textsOf(page, 'p')).toContain(
      '4 bodies, Sunday 22 November 2026. On a social network: 4 of 4, 100%.',
    );
  });

  test('shows it beside 2010, with two decimals where two were published', () => {
    const cells = textsOf(page, 'td').join(' | ');
    expect(cells).toContain('36% | 3 of 3, 100% | NHS Salford');
    expect(cells).toContain('88% | 0 of 1, 0% | NHS Salford');
    expect(cells).toContain('61 of 152, 40.13% | 4 of 4, 100.00% | Hawker');
  });

  test('says what stands in no percentage, and why', () => {
    expect(textsOf(page, 'p')).toContain(
      'In no percentage of activity: 1 account that nobody looked at, and 1 account of which it is not known.',
    );
    expect(textsOf(page, 'td')).toContain('public.api.bsky.app could not be reached.');
  });

  test('says of bodies of which the list says nothing that it does not', () => {
    expect(textsOf(page, 'p')).toContain(
      'Bodies of which the list says nothing: Facebook 1, X 2 and Bluesky 3.',
    );
  });

  test('says on which days people looked', () => {
    expect(textsOf(page, 'td')).toContain('2 by a person, 18 November 2026 to 20 November 2026');
  });

  test('shows what a stranger or a list says as text, and links to nothing of theirs', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u0000');
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#survey',
      'https://news.example.org',
      'survey.csv',
      'survey.json',
      'chart.svg',
    ]);
  });

  test('runs no script, and its policy allows none', () => {
    expect(page).not.toContain('<script');
    expect(page).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/);
  });

  test('says what changed since a former survey', () => {
    expect(page).toContain('<h2>Since Saturday 22 August 2026</h2>');
    expect(surveyPage(result, { compared: { since: '2026-08-22', changes: [] } })).toContain(
      'No account stands otherwise than then.',
    );
  });
});

describe('The chart of a survey', () => {
  const chart = surveyChart(result);

  test('has a title and a description, and is named by them', () => {
    expect(chart).toContain('role="img" aria-labelledby="chart-title chart-desc"');
    expect(textsOf(chart, 'title')[0]).toContain('on Sunday 22 November 2026');
    expect(textsOf(chart, 'desc')[0]).toContain('The table has the same numbers.');
  });

  test('says each number in words, beside that of 2010', () => {
    expect(textsOf(chart, 'text')).toEqual([
      'Facebook',
      'On it: 3 of 3, 100% (2010: 36%)',
      'Active: 1 of 2, 50% (2010: 60%)',
      'X',
      'On it: 1 of 2, 50% (2010: 28%)',
      'Active: 0 of 1, 0% (2010: 88%)',
      'Bluesky',
      'On it: 1 of 1, 100%',
      'Active: not known',
    ]);
  });

  test('tells its two kinds of bar apart without colour', () => {
    expect(chart.match(/fill="url\(#chart-hatch\)"/g)).toHaveLength(1);
    expect(chart.match(/fill="#005eb8" stroke/g)).toHaveLength(3);
  });

  test('draws no bar where nothing is known, which would say none', () => {
    expect(chart.match(/fill="#ffffff" stroke/g)).toHaveLength(5);
  });

  test('draws each bar as long as its share', () => {
    const widths = [...chart.matchAll(/width="(\d+)" height="16" fill="(?!#ffffff)/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([280, 140, 140, 280]);
  });
});

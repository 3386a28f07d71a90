import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { exampleSurvey } from '../../src/survey/example.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import { runSurvey, type SurveyResult } from '../../src/survey/run-survey.ts';
import { surveyChart } from '../../src/survey/chart.ts';
import { surveyCsv } from '../../src/survey/survey-csv.ts';
import { writeFiles } from '../../src/survey/survey-files.ts';
import { surveyPage } from '../../src/survey/survey-page.ts';
import { TODAY, toolsWith } from '../../src/survey/testing/rows.ts';
import { startBrowser } from './browser.ts';
import { pageFaults, withPage } from './page-faults.ts';

/** A small phone, a tablet and a desk, in CSS pixels. */
const WIDTHS = [320, 768, 1280];

/** The least size of text in the chart, in CSS pixels, on a small phone. */
const READABLE = 14;

const folder = mkdtempSync(join(tmpdir(), 'freesheet-survey-'));
let browser: Browser;
let serving: Serving;

const surveyOf = (text: string) =>
  runSurvey(readSurvey(text, { file: 'bodies.csv', today: TODAY }), toolsWith());
const write = (name: string, result: SurveyResult) => {
  const changes = [{ body: 'Millmere', network: 'x', account: 'none', before: 'active', now: 'parked' }];
  writeFiles(join(folder, name), {
    'survey.csv': surveyCsv(result),
    'survey.json': JSON.stringify(result),
    'chart.svg': surveyChart(result),
    'index.html': surveyPage(result, { compared: { since: '2026-08-22', changes } }),
  });
};

beforeAll(async () => {
  write('example', await surveyOf(exampleSurvey()));
  write('salford', await surveyOf(readFileSync('src/survey/fixtures/2010-nhs-salford.csv', 'utf8')));
  serving = await serve([{ at: '/', folder }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(folder, { recursive: true });
});

describe('the page of a survey', () => {
  test.each(['/example/', '/salford/'])('works for everyone, on a phone and at a desk: %s', async (path) => {
    expect(await pageFaults(browser, `${serving.origin}${path}`, WIDTHS)).toEqual([]);
  });

  test('has a chart whose words can be read on a phone, and do not run out of it', async () => {
    const viewport = { width: 320, height: 640 };
    const words = await withPage(browser, `${serving.origin}/example/`, { viewport }, (page) =>
      page.locator('.chart text').evaluateAll((texts) =>
        texts.map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
          const chart = text.closest('svg')?.getBoundingClientRect().right ?? 0;
          return {
            size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            room: chart - text.getBoundingClientRect().right,
          };
        }),
      ),
    );
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(({ size, room }) => size < READABLE || room < 0)).toEqual([]);
  });

  test('has tables that keys can scroll on a phone', async () => {
    const viewport = { width: 320, height: 640 };
    const scrolled = await withPage(browser, `${serving.origin}/example/`, { viewport }, async (page) => {
      const table = page.locator('section.wide').first();
      await table.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(300);
      return table.evaluate((section) => section.scrollLeft);
    });
    expect(scrolled).toBeGreaterThan(0);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperPage } from '../../src/reports/paper-page.ts';
import { facts } from '../../src/reports/testing/paper-facts.ts';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { pageFaults } from './page-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'freesheet-paper-'));
let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(folder, 'posts'));
  writeFileSync(join(folder, 'posts', 'p1.png'), '');
  writeFileSync(join(folder, 'index.html'), paperPage(facts));
  serving = await serve([{ at: '/', folder }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(folder, { recursive: true });
});

describe('the page of paper posts, with two accounts', () => {
  test('works for everyone, on a phone and at a desk', async () => {
    expect(await pageFaults(browser, `${serving.origin}/`)).toEqual([]);
  });

  test('copies the text of a post, to the letter', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/`);
    await page.getByRole('button', { name: 'Copy text' }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await context.close();
    expect(copied).toBe('Flu & <cold> clinics\n\nnews.example.org/flu/\n\n#FluClinics');
  });
});

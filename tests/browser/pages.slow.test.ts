import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';
import { pageFaults } from './page-faults.ts';

/** Every page of both test sites, but for those that a browser leaves at once: the page that each leads to is among them. */
const SITES = [
  { folder: process.env['SITE_DEMO'] ?? '', base: '/' },
  { folder: process.env['SITE_SECOND'] ?? '', base: '/hub/' },
];
const PAGES = SITES.flatMap(({ folder, base }) =>
  globSync('**/*.html', { cwd: folder })
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => ({ folder, base, path: base + file.replace(/index\.html$/, '') })),
);

let browser: Browser;
const serving = new Map<string, Serving>();

beforeAll(async () => {
  browser = await startBrowser();
  const started = await Promise.all(SITES.map(({ folder, base }) => serve([{ at: base, folder }])));
  for (const [index, { folder }] of SITES.entries()) serving.set(folder, started[index] as Serving);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([...serving.values()].map(({ close }) => close()));
});

test.concurrent.for(PAGES)(
  '$path works for everyone, on a phone and at a desk',
  async ({ folder, path }, { expect }) => {
    expect(await pageFaults(browser, `${serving.get(folder)?.origin}${path}`)).toEqual([]);
  },
);

import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/site/serve.ts';
import { startBrowser } from './browser.ts';

/** CSS pixels in a millimetre, and in a point. */
const MM = 96 / 25.4;
const PT = 96 / 72;

const site = process.env['SITE_DEMO'] ?? '';
const pathsOf = (pattern: string) =>
  globSync(pattern, { cwd: site }).map((file) => `/${dirname(file).replaceAll('\\', '/')}/`);
const papers = pathsOf('this-week/*/print/index.html');
const posters = pathsOf('news/*/poster/index.html');

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  serving = await serve([{ at: '/', folder: site }]);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** A page as a printer gets it: how many sides, and of what size in points. */
async function printed(path: string) {
  const page = await browser.newPage();
  await page.goto(serving.origin + path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return {
    sides: pdf.match(/\/Type \/Page\b(?!s)/g)?.length,
    size: pdf.match(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/)?.slice(1),
  };
}

/** What a page measures when it is laid out for paper. */
async function measured<T>(path: string, measure: () => T): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(serving.origin + path);
  const found = await page.evaluate(measure);
  await page.close();
  return found;
}

test('there are weeks and posters to print', () => {
  expect(papers.length).toBeGreaterThan(3);
  expect(posters.length).toBeGreaterThan(15);
});

test.each(papers)('%s prints on two sides of A4 exactly', async (path) => {
  expect(await printed(path)).toEqual({ sides: 2, size: ['594', '841'] });
});

test('every poster prints on one side of A4 exactly', { timeout: 60_000 }, async () => {
  const sides = await Promise.all(posters.map(async (path) => [path, (await printed(path)).sides] as const));
  expect(sides.filter(([, count]) => count !== 1)).toEqual([]);
});

describe.each(papers)('on the paper %s', (path) => {
  test('no story reaches into the foot, and no word out of its column', async () => {
    const over = await measured(path, () =>
      [...document.querySelectorAll('.sheet__columns > *')].flatMap((column) => {
        const { bottom, right } = column.getBoundingClientRect();
        const inside = [...column.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
        return inside.some((part) => part.bottom > bottom + 1 || part.right > right + 1)
          ? [column.textContent]
          : [];
      }),
    );
    expect(over).toEqual([]);
  });

  test('nothing is smaller than 14 point, and each code is 20 mm wide', async () => {
    const { sizes, codes } = await measured(path, () => ({
      sizes: [...document.querySelectorAll('.sheet *')].map((part) =>
        Number.parseFloat(getComputedStyle(part).fontSize),
      ),
      codes: [...document.querySelectorAll('.paper-code')].map((code) => code.getBoundingClientRect().width),
    }));
    expect(Math.min(...sizes) / PT).toBeCloseTo(14, 1);
    expect(codes.filter((width) => Math.abs(width / MM - 20) > 0.1)).toEqual([]);
  });
});

test('the large print edition has no letter below 18 point, and prints on A4', async () => {
  const path = '/this-week/2026-11-16/large-print/';
  const smallest = await measured(path, () =>
    Math.min(
      ...[...document.querySelectorAll('main *, footer *')].map((part) =>
        Number.parseFloat(getComputedStyle(part).fontSize),
      ),
    ),
  );
  const { sides, size } = await printed(path);
  expect(smallest / PT).toBeCloseTo(18, 1);
  expect(sides).toBeGreaterThan(2);
  expect(size).toEqual(['594', '841']);
});

test('on large print no headline and no list of phone numbers is divided between two pages', async () => {
  const divided = await measured('/this-week/2026-11-16/large-print/', () =>
    [...document.querySelectorAll('.paper-story__title, .paper-phones')]
      .filter((part) => getComputedStyle(part).breakInside !== 'avoid')
      .map((part) => part.textContent),
  );
  expect(divided).toEqual([]);
});

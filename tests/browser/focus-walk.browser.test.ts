import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { focusWalk } from './focus-walk.ts';
import { unseenText } from './unseen-text.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const NO_OUTLINE = '<style>a:focus { outline: 0 }</style>';
const COVER = '<div style="position: fixed; inset: 0; background: #fff">Over all</div>';

test.each([
  ['looks no different with focus', `${NO_OUTLINE}<a href="/one">One</a>`],
  ['is hidden behind something', `<a href="/one">One</a>${COVER}`],
  ['Tab does not reach it', '<a href="/one">One</a><a href="/two" tabindex="-1">Two</a>'],
])('the keyboard walk finds what %s', async (fault, html) => {
  const page = await browser.newPage();
  await page.setContent(`<body>${html}</body>`);
  const { faults } = await focusWalk(page);
  await page.close();
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test('text in the colour of its ground is found', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<body><p>Seen</p><div style="background: #000"><p style="color: #000">Lost</p></div></body>',
  );
  expect(await unseenText(page)).toEqual(['cannot be seen: Lost']);
  await page.close();
});

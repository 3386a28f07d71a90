import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { withFonts } from './fonts.ts';

/** Chromium's own calls home are off: nothing needs a network. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that comes from npm, or the one that `CHROME_PATH` names. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] || (await chromium.executablePath());
  return playwright.launch({ executablePath, args: QUIET, env: withFonts(process.env) });
}

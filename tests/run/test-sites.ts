import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plantCanaries, plantReceipt } from './canaries.ts';
import { runNode, TEST_FOLDER, type Step } from './steps.ts';

/** Where the test sites stand after the build step: two as they are published, and one with the gallery. */
export const SITES = {
  demo: { hub: resolve(TEST_FOLDER, 'demo-hub'), dist: resolve(TEST_FOLDER, 'demo-site') },
  second: { hub: resolve('tests/hubs/marram'), dist: resolve(TEST_FOLDER, 'second-site') },
  gallery: { hub: resolve('content'), dist: resolve(TEST_FOLDER, 'gallery-site') },
} as const;

/** What the tests over the sites are told that are built as they are published. */
export const SITES_ENV = {
  SITE_DEMO: SITES.demo.dist,
  SITE_SECOND: SITES.second.dist,
  SITE_DEMO_HUB: SITES.demo.hub,
  SITE_LOG: resolve(TEST_FOLDER, 'build.log'),
} as const;

/** What the long proofs are told, which look at the gallery too. */
export const ALL_SITES_ENV = { ...SITES_ENV, SITE_GALLERY: SITES.gallery.dist } as const;

/**
 * Builds the demo hub, with a canary in everything that must stay hidden and a receipt in its ledger; and the second
 * hub from a folder outside this one.
 */
export const buildSites: Step = {
  name: 'Build',
  doing: 'building the demo hub and a second hub outside this folder',
  run: (log) => buildAll(log, []),
};

/** The same, and the demo hub once more with the gallery. */
export const buildAllSites: Step = {
  name: 'Build',
  doing: 'building the demo hub, a second hub outside this folder, and the gallery',
  run: (log) => buildAll(log, [buildGallery]),
};

type Log = (line: string) => void;
type Built = Awaited<ReturnType<typeof runNode>>;

async function buildAll(log: Log, more: readonly (() => Promise<Built>)[]): Promise<boolean> {
  rmSync(SITES.demo.hub, { recursive: true, force: true });
  cpSync('content', SITES.demo.hub, { recursive: true });
  plantCanaries(SITES.demo.hub);
  plantReceipt(SITES.demo.hub);
  const outside = mkdtempSync(join(tmpdir(), 'freesheet-second-hub-'));
  cpSync(SITES.second.hub, outside, { recursive: true });
  const demo = await build(SITES.demo.hub, SITES.demo.dist, 'demo');
  const second = await build(outside, SITES.second.dist, 'second');
  const others: Built[] = [];
  for (const make of more) others.push(await make());
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(TEST_FOLDER, { recursive: true });
  writeFileSync(SITES_ENV.SITE_LOG, demo.text + second.text);
  const failed = [demo, second, ...others].filter(({ code }) => code !== 0);
  for (const { text } of failed) log(text);
  return failed.length === 0;
}

/** Builds a hub and makes its search, as `npm run build` and `npm run search` do. */
async function build(hub: string, out: string, name: string) {
  const env = { FREESHEET_STORE: resolve(TEST_FOLDER, 'store', name) };
  const built = await runNode(['scripts/build.ts', '--hub', hub, '--out', out], env);
  if (built.code !== 0) return built;
  const search = await runNode(['scripts/search.ts', '--hub', hub, '--out', out], env);
  return { code: search.code, text: built.text + search.text };
}

function buildGallery(): Promise<Built> {
  const env = { FREESHEET_STORE: resolve(TEST_FOLDER, 'store', 'demo'), FREESHEET_GALLERY: 'yes' };
  const { hub, dist } = SITES.gallery;
  return runNode(['scripts/build.ts', '--hub', hub, '--out', dist], env);
}

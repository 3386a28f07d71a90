import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { handSite } from '../../src/loaders/handed-site.ts';
import { readSite } from '../../src/loaders/read-site-files.ts';
import { codeKey, keepProgram } from '../../src/program/program-files.ts';
import { buildSettings, OWN_FOLDER } from '../../src/site/build-settings.ts';
import { DEMO, DEMO_HUB } from './site.ts';

let listed: readonly string[];
let named: readonly string[];
let files: readonly string[];

beforeAll(async () => {
  const settings = buildSettings({ FREESHEET_HUB: DEMO_HUB }, 0);
  const { hub, hubFolder, gallery } = settings;
  const site = await readSite(settings);
  handSite(() => Promise.resolve(site));
  const mdx = site.live.map(({ file }) => file).filter((file) => file.endsWith('.mdx'));
  const inputs = { code: codeKey(), hub, hubFolder, mdx, gallery };
  const made = await keepProgram(resolve(OWN_FOLDER, 'programs'), inputs, process.env);
  if ('fault' in made) throw new Error(made.fault);
  const { pageKeys } = await import('../../src/page-data/page-keys.ts');
  const pages = await pageKeys('base');
  listed = pages.map(({ component, pathname }) => `${component} ${pathname}`);
  files = pages.map(({ file }) => file);
  const { allPaths } = await made.program.load();
  named = (await allPaths()).map(({ component, pathname }) => `${component} ${pathname}`);
}, 60_000);

test('the list of pages by which a site is brought up to date names what the pages themselves name', () => {
  expect(listed.toSorted()).toEqual(named.toSorted());
});

test('each page of the list has a file of its own on the built site', () => {
  expect(new Set(files).size).toBe(files.length);
  expect(files.filter((file) => !existsSync(join(DEMO.folder, file)))).toEqual([]);
});

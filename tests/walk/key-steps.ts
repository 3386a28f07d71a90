import { join, resolve } from 'node:path';
import { randomFrom, type Random } from '../../src/bench/random.ts';
import { handSite } from '../../src/loaders/handed-site.ts';
import { readSite } from '../../src/loaders/read-site-files.ts';
import type { Site } from '../../src/loaders/site.ts';
import { instantFromMs } from '../../src/news/times.ts';
import type { KeyedPage } from '../../src/page-data/page-keys.ts';
import { codeKey, keepProgram, type Program } from '../../src/program/program-files.ts';
import { OWN_FOLDER, buildSettings } from '../../src/site/build-settings.ts';
import { oneStep } from './batches.ts';
import { firstWorld } from './first-world.ts';
import { writeChanges } from './folder.ts';
import { filesOf, nameOf, type World } from './world.ts';

/** Some steps of a seed. */
export interface KeysAsked {
  readonly seed: number;
  /** The first step, from 0 on: those before it are done, and not looked at. */
  readonly from: number;
  readonly steps: number;
  readonly folder: string;
}

/** What became of them. */
export interface KeysSeen {
  /** How many pages were rendered again though their keys had stayed. */
  readonly checked: number;
  readonly faults: readonly string[];
}

/** Pages that are looked at after each step whatever it was. */
const SOME = 25;

/** A page as it was rendered when it had a key. */
interface Rendered {
  readonly key: string;
  readonly text: string;
}

/**
 * Changes a hub step by step. After each, of the pages whose keys are what they were when they were rendered last, some and
 * all that name what changed are rendered again: they must be as they were to the byte.
 */
export async function keySteps({ seed, from, steps, folder }: KeysAsked): Promise<KeysSeen> {
  const world = await firstWorld(seed, randomFrom(seed));
  const known = new Map<string, Rendered>();
  let written: ReturnType<typeof filesOf> = new Map();
  let looked: Looked | undefined;
  let checked = 0;
  for (let step = 0; step < from + steps; step += 1) {
    const random = randomFrom(Math.imul(seed, 7_000_003) + step);
    const what = step === 0 ? 'the hub as it is at first' : oneStep(world, random);
    if (step < from) continue;
    const files = filesOf(world);
    const changed = [...new Set([...written.keys(), ...files.keys()])].filter(
      (file) => written.get(file) !== files.get(file),
    );
    writeChanges(join(folder, 'hub'), written, files);
    written = files;
    looked ??= await look(world, folder);
    const pages = await looked.pages(world);
    const near = step === from ? [] : changed.filter((file) => file.startsWith('news/')).map(nameOf);
    for (const page of toRender(pages, known, near, random)) {
      const text = await looked.render(page);
      const before = known.get(page.file);
      known.set(page.file, { key: page.key, text });
      if (before?.key !== page.key) continue;
      checked += 1;
      if (before.text === text) continue;
      return { checked, faults: [described(seed, step, what, page.file, before.text, text)] };
    }
  }
  return { checked, faults: [] };
}

function toRender(
  pages: readonly KeyedPage[],
  known: ReadonlyMap<string, Rendered>,
  near: readonly string[],
  random: Random,
): readonly KeyedPage[] {
  const some = Array.from({ length: near.length === 0 ? 3 * SOME : SOME }, () => random.pick(pages));
  if (known.size === 0) return pages;
  // When only the clock moves on, lists of all that is new are what may change.
  const lists = near.length === 0 ? pages.filter(({ component }) => !component.includes('[')) : [];
  const names = pages.filter(({ file, key }) => {
    const before = known.get(file);
    return before?.key === key && near.some((name) => before.text.includes(name));
  });
  return [...new Set([...some, ...lists, ...names])];
}

interface Looked {
  readonly pages: (world: World) => Promise<readonly KeyedPage[]>;
  readonly render: (page: KeyedPage) => Promise<string>;
}

/** Hands over the hub that lies in a folder, and makes its program. */
async function look(world: World, folder: string): Promise<Looked> {
  const env = {
    FREESHEET_HUB: resolve(folder, 'hub'),
    FREESHEET_NOW: instantFromMs(world.now),
    FREESHEET_STORE: resolve(folder, 'store'),
    FREESHEET_LEDGER: resolve(folder, 'hub/ledger'),
  };
  const settings = buildSettings(env, 0);
  const code = codeKey();
  const keep = { store: resolve(folder, 'items'), version: code };
  const handOver = async (now: string): Promise<Site> => {
    const site = await readSite({ ...settings, now }, keep);
    handSite(() => Promise.resolve(site));
    return site;
  };
  const site = await handOver(settings.now);
  const program = await programOf(settings, code, site);
  const { pageKeys } = await import('../../src/page-data/page-keys.ts');
  const { render, nextSite } = await program.load();
  return {
    pages: async ({ now }) => {
      await handOver(instantFromMs(now));
      nextSite();
      // It asks for the site, and so everything knows the moment.
      await render({ component: 'src/pages/index.astro', pathname: '/' });
      return pageKeys(program.key);
    },
    render: async (page) => Buffer.from(await render(page)).toString('utf8'),
  };
}

async function programOf(
  { hub, hubFolder, gallery }: ReturnType<typeof buildSettings>,
  code: string,
  { live }: Site,
): Promise<Program> {
  const mdx = live.map(({ file }) => file).filter((file) => file.endsWith('.mdx'));
  const inputs = { code, hub, hubFolder, mdx, gallery };
  const made = await keepProgram(resolve(OWN_FOLDER, 'programs'), inputs, process.env);
  if ('fault' in made) throw new Error(made.fault);
  return made.program;
}

/** Characters around the first difference that are shown. */
const AROUND = 90;

function described(
  seed: number,
  step: number,
  what: string,
  file: string,
  before: string,
  after: string,
): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const part = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
  return `Step ${step} of seed ${seed} (${what}) left the key of ${file} as it was, and its bytes not:
    before: ${part(before)}
    after:  ${part(after)}`;
}

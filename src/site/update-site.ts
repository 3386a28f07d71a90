import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { handSite } from '../loaders/handed-site.ts';
import { readSite } from '../loaders/read-site-files.ts';
import type { Site } from '../loaders/site.ts';
import { standsAmong } from '../search/indexed-years.ts';
import { digestOf } from '../news/traces.ts';
import type { Path } from '../program/program-entry.ts';
import { codeKey, keepProgram, type Program } from '../program/program-files.ts';
import { OWN_FOLDER, type BuildSettings } from './build-settings.ts';
import { keepSearch } from './keep-search.ts';
import { afterKill, applyChanges, STAGED_NOTE } from './journal-files.ts';
import { ownRules } from './own-files.ts';
import {
  BUILD_FILE,
  buildOf,
  readNote,
  whyWhole,
  writeBuild,
  writeNote,
  type SiteNote,
} from './site-note-files.ts';
import { difference, type Output } from './site-outputs.ts';
import { cardOutputs, clientOutputs, ownOutputs, pictureOutputs } from './site-outputs-files.ts';
import { stagingFolder, swapIn } from './swap.ts';

/** What became of a site: how many of its pages and feeds were rendered, how many are as they were. */
export interface SiteUpdated {
  readonly rendered: number;
  readonly kept: number;
  /** What staff should know of its search. */
  readonly search: string;
  /** Why nothing was kept; nothing where something could be. */
  readonly whole?: string;
}

/**
 * Brings the site that stands in a folder up to date: what is as it was stays, and is not touched. Killed at any moment, the
 * folder holds the old site or the new one when the next build begins.
 * @param decided what the checks came to, which run meanwhile: the files that are built as drafts. Until then nothing is drawn,
 *   rendered or changed.
 * @param env what Astro is handed where the program must be made anew.
 * @throws ContentError for faults that come to light only here; ProgramFault with what Astro said.
 */
export async function updateSite(
  settings: BuildSettings,
  decided: Promise<readonly string[]>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<SiteUpdated> {
  afterKill(settings.out);
  const code = codeKey();
  const first = await prepare(settings, code, env).catch((error: unknown) => ({ error }));
  const held = await decided;
  if (held.length > 0) return change(settings, await prepare({ ...settings, held }, code, env));
  if ('error' in first) throw first.error;
  return change(settings, first);
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** All that can be done before it is known what may be built. */
async function prepare(
  settings: BuildSettings,
  code: string,
  env: Readonly<Record<string, string | undefined>>,
) {
  const version = digestOf(`${code}\n${JSON.stringify(settings.hub)}`);
  const site = await readSite(settings, { store: join(settings.cache, 'items'), version });
  handSite(() => Promise.resolve(site));
  const program = await programOf(settings, code, site, env);
  const base = digestOf(`${program.key}\n${JSON.stringify(site.hub)}`);
  const noteFile = join(settings.cache, `site-${digestOf(relative(process.cwd(), settings.out))}.json`);
  const known = readNote(noteFile);
  // They ask for the site as soon as they are loaded.
  const { pageKeys } = await import('../page-data/page-keys.ts');
  const { namedCards } = await import('../page-data/card-names.ts');
  const pages = await pageKeys(base, known?.files);
  if (pages.some(({ file, key }) => known?.files[file] !== key)) void program.load();
  return { site, program, noteFile, known, pages, cards: await namedCards(base, known?.cards ?? {}) };
}

/** Makes what changed, and puts it into the site. */
async function change(settings: BuildSettings, prepared: Prepared): Promise<SiteUpdated> {
  const { out } = settings;
  const { site, noteFile, known } = prepared;
  const whole = whyWhole(out, known);
  const note = whole === undefined ? known : undefined;
  const { outputs, own } = await outputsOf(settings, prepared);
  const { make, remove, kept } = difference(note?.files ?? {}, outputs);
  const staging = stagingFolder(out);
  mkdirSync(staging, { recursive: true });
  for (const { file, make: write } of make) {
    const path = join(staging, file);
    mkdirSync(dirname(path), { recursive: true });
    await write(path);
  }
  const files = Object.fromEntries(outputs.map(({ file, key }) => [file, key]));
  const build = buildOf(files);
  writeFileSync(join(staging, BUILD_FILE), writeBuild(build));
  mkdirSync(dirname(noteFile), { recursive: true });
  const cards = Object.fromEntries(
    prepared.cards.map(({ name, key, file, alt }) => [name, [key, file, alt] as const]),
  );
  const now: SiteNote = { build, files, cards, own };
  // Before anything else changes: what is withdrawn must not be found any more.
  const search = keepSearch(note ? out : staging, settings.store, standsAmong(site.live));
  if (note) {
    writeNote(join(staging, STAGED_NOTE), now);
    applyChanges(out, { put: [...make.map(({ file }) => file), BUILD_FILE], remove }, noteFile);
  } else {
    swapIn(out);
    writeNote(noteFile, now);
  }
  const pages = ({ rendered }: Output): boolean => rendered;
  return {
    rendered: make.filter(pages).length,
    kept: kept.filter(pages).length,
    search,
    ...(whole && { whole }),
  };
}

/** That the program of a site could not be made; the message is what Astro said. */
export class ProgramFault extends Error {}

async function programOf(
  { hub, hubFolder, gallery }: BuildSettings,
  code: string,
  { live }: Site,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Program> {
  const mdx = live.map(({ file }) => file).filter((file) => file.endsWith('.mdx'));
  const folder = resolve(OWN_FOLDER, 'programs');
  const made = await keepProgram(folder, { code, hub, hubFolder, mdx, gallery }, env);
  if ('fault' in made) throw new ProgramFault(made.fault);
  return made.program;
}

/** Up to how many pages are handed what they show one by one: of more, the program finds it out faster for all of a kind at once. */
const FEW = 1000;

/** Every file of the site, and what is to be noted of the hub's own. Cards are drawn here. */
async function outputsOf(
  { hubFolder, store, gallery }: BuildSettings,
  { site, program, known, pages, cards }: Prepared,
) {
  const few = pages.filter(({ handed }) => handed !== undefined).length <= FEW;
  const render = async ({ handed, ...page }: Path): Promise<Uint8Array> =>
    (await program.load()).render(few && handed ? { ...page, handed } : page);
  const rendered = pages.map(({ file, key, ...page }): Output => {
    const added = ownRules(hubFolder, file);
    const make = async (path: string): Promise<void> => {
      const made = await render(page);
      writeFileSync(path, added === '' ? made : Buffer.concat([made, Buffer.from(added)]));
    };
    return { file, key: added === '' ? key : digestOf(`${key}\n${added}`), make, rendered: true };
  });
  const { outputs, own } = ownOutputs(hubFolder, program.key, known?.own ?? {});
  return {
    own,
    outputs: unique([
      ...clientOutputs(program.client, program.key),
      ...rendered,
      ...(gallery ? await galleryOutputs(program) : []),
      ...(await cardOutputs(`${store}/cards`, cards, site.now)),
      ...pictureOutputs(`${store}/pictures`, hubFolder, site.live),
      ...outputs,
    ]),
  };
}

/** What a hub puts into its public folder stands in place of ours. */
function unique(outputs: readonly Output[]): readonly Output[] {
  return [...new Map(outputs.map((output) => [output.file, output])).values()];
}

/** The gallery's pages are looked at while they change: they are made at every build. */
async function galleryOutputs(program: Program): Promise<readonly Output[]> {
  const { allPaths, render } = await program.load();
  const paths = (await allPaths()).filter(({ component }) => component.startsWith('src/gallery/'));
  return paths.map((page) => ({
    file: `${page.pathname.slice(1)}/index.html`,
    key: '',
    rendered: true,
    make: async (path) => writeFileSync(path, await render(page)),
  }));
}

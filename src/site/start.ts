import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { basePath } from '../hub/hub.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { OWN_FOLDER, buildSettings, type BuildSettings } from './build-settings.ts';
import { checkedBuild, type BuildSurroundings } from './checked-build.ts';
import { makeSearch } from './make-search.ts';
import { portTaken } from './port-taken.ts';
import { serve, type Serving } from './serve.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly hub?: string;
  /** The port to serve on; any that is free when another program has it. */
  readonly port: number;
  /** Whether the server stops as soon as everything is done. */
  readonly once?: boolean;
}

/** What `npm start` is handed by its script. */
export interface StartSurroundings extends BuildSurroundings {
  readonly clockMs: number;
  /** Runs `syndicate` with arguments; true when everything due was posted. */
  readonly syndicate: (args: readonly string[]) => Promise<boolean>;
  /** Opens the desk of a demonstration day, with a link that lets one person in. */
  readonly desk: (
    day: DemonstrationDay,
  ) => Promise<{ readonly link: () => string; readonly close: () => Promise<void> }>;
}

/** What the desk of a demonstration day is opened with. */
export interface DemonstrationDay {
  readonly hubFolder: string;
  /** items.json of the site that was built. */
  readonly manifest: string;
  /** Where the site is served: `http://127.0.0.1:4321`. */
  readonly site: string;
  /** A folder that is begun anew. */
  readonly folder: string;
}

/** Everything here is begun anew each run, and never part of `dist`. */
const LEDGER = resolve(OWN_FOLDER, 'start', 'ledger');
const PAPER = resolve(OWN_FOLDER, 'paper');
const DAY = resolve(OWN_FOLDER, 'start', 'day');

/**
 * Builds a hub, serves it on loopback, posts its items to paper, and builds again so that "Also on" shows.
 * @returns the server, or nothing when a step failed and said why.
 */
export async function start(options: StartOptions, around: StartSurroundings): Promise<Serving | undefined> {
  const { log } = around;
  const settings = settingsOf(options, around);
  rmSync(LEDGER, { recursive: true, force: true });
  rmSync(PAPER, { recursive: true, force: true });
  if ((await checkedBuild(settings, around)) === 'stopped') return undefined;
  const serving = await serveHub(settings, options.port, log);
  const manifest = join(settings.out, 'items.json');
  log(published(manifest));
  log('Posting them to paper…');
  const which = ['--manifest', manifest, '--hub', settings.hubFolder, '--ledger', LEDGER];
  const posted = await around.syndicate([...which, '--paper', '--site', serving.origin]);
  if (posted && (await checkedBuild(settings, around)) !== 'stopped') {
    await makeSearch(settings);
    const { hub, hubFolder } = settings;
    // Its residents are those of the demonstration: another hub has its own, at "npm run desk".
    const desk = hub.demo
      ? await around.desk({ hubFolder, manifest, site: serving.origin, folder: DAY })
      : undefined;
    log(addresses(settings, serving, { once: options.once, desk: desk?.link() }));
    return {
      ...serving,
      close: async () => {
        await desk?.close();
        await serving.close();
      },
    };
  }
  await serving.close();
  return undefined;
}

function settingsOf({ hub }: StartOptions, { env, clockMs }: StartSurroundings): BuildSettings {
  const named = hub === undefined ? {} : { FREESHEET_HUB: hub };
  return buildSettings({ ...env, ...named, FREESHEET_LEDGER: LEDGER, FREESHEET_PAPER: 'yes' }, clockMs);
}

async function serveHub(
  { hub, out }: BuildSettings,
  port: number,
  log: (line: string) => void,
): Promise<Serving> {
  const mounts = [
    { at: basePath(hub), folder: out },
    { at: '/paper/', folder: PAPER },
  ];
  const serving = await serve(mounts, port).catch(portTaken);
  if (serving) return serving;
  log(`Port ${port} is taken or kept for others; taking one that is free.`);
  return serve(mounts);
}

/** What the build made public, from its manifest. */
function published(manifest: string): string {
  const { items, withdrawn } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const taken = withdrawn.length === 0 ? '' : ` Withdrawn: ${withdrawn.length}.`;
  const titles = items.map(({ title }) => `  ${title}`);
  return [`Published: ${items.length === 1 ? '1 item' : `${items.length} items`}.${taken}`, ...titles].join(
    '\n',
  );
}

function addresses(
  { hub }: BuildSettings,
  { origin }: Serving,
  { once = false, desk }: { readonly once?: boolean | undefined; readonly desk?: string | undefined },
): string {
  return [
    '',
    once
      ? 'These addresses close again now; "npm start" without "--once" keeps them open:'
      : 'Open these addresses in your browser, and press Ctrl-C here to stop:',
    `  ${origin}${basePath(hub)}  This is the site, as residents would see it.`,
    `  ${origin}/paper/  This is every post, as it would look on each account.`,
    ...(desk === undefined
      ? []
      : [
          `  ${desk}`,
          '    This is the desk of your team, on a made-up Monday morning: people wait for an answer. The link lets one person in, once.',
        ]),
    '',
    'Nothing here was sent to a real account.',
  ].join('\n');
}

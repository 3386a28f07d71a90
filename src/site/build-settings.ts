import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { hubFolder } from '../hub/which-hub.ts';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import type { Instant } from '../news/times.ts';
import { momentOf } from './moment.ts';

/** Where everything that Freesheet keeps for itself lies; git ignores it. */
export const OWN_FOLDER = '.freesheet';

/** What one build works from. All folders are absolute. */
export interface BuildSettings {
  readonly hubFolder: string;
  readonly hub: Hub;
  readonly now: Instant;
  /** Where the site is written. */
  readonly out: string;
  readonly ledger: string;
  /** Whether posts on paper show as "Also on": only where the site is tried out, never where it is published. */
  readonly paper: boolean;
  /** Whether the gallery of components is on it: only where the site is looked at, never where it is published. */
  readonly gallery: boolean;
  /** Cards and pictures, kept between builds of this hub. */
  readonly store: string;
  /** Files of items that are built as drafts because something in them blocks, as paths from the hub's folder. */
  readonly held: readonly string[];
  /** What is known of the last builds of this hub, so that the next can keep what is as it was; may be lost at any time. */
  readonly cache: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a build's settings from the environment that `npm run build` sets, or their defaults.
 * @throws ContentError when hub.yaml is wrong.
 */
export function buildSettings(env: Environment, clockMs: number): BuildSettings {
  const folder = hubFolder(undefined, env);
  const hub = readHub(folder);
  const own = resolve(OWN_FOLDER);
  const key = createHash('sha256').update(hub.tag).digest('hex').slice(0, 12);
  return {
    hubFolder: folder,
    hub,
    now: momentOf(hub, env, clockMs),
    out: resolve(env['FREESHEET_OUT'] || 'dist'),
    ledger: resolve(env['FREESHEET_LEDGER'] || join(folder, 'ledger')),
    paper: env['FREESHEET_PAPER'] === 'yes',
    gallery: env['FREESHEET_GALLERY'] === 'yes',
    held: (env['FREESHEET_HELD'] ?? '').split('\n').filter((file) => file !== ''),
    store: resolve(env['FREESHEET_STORE'] || join(own, 'store', key)),
    cache: resolve(env['FREESHEET_CACHE'] || join(own, 'cache', key)),
  };
}

/** The settings as the environment of a build: what `buildSettings` reads back. */
export function asEnvironment(settings: Omit<BuildSettings, 'hub'>): Record<string, string> {
  return {
    FREESHEET_HUB: settings.hubFolder,
    FREESHEET_NOW: settings.now,
    FREESHEET_OUT: settings.out,
    FREESHEET_LEDGER: settings.ledger,
    FREESHEET_STORE: settings.store,
    FREESHEET_CACHE: settings.cache,
    FREESHEET_PAPER: settings.paper ? 'yes' : '',
    FREESHEET_GALLERY: settings.gallery ? 'yes' : '',
    FREESHEET_HELD: settings.held.join('\n'),
  };
}

import { readHub } from '../hub/hub-files.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { readManifest } from '../syndication/read-manifest.ts';
import type { Surroundings } from '../syndication/surroundings.ts';
import { announce } from './announce.ts';
import { sinceWhen, type AnnounceOptions } from './options.ts';
import { publicFetch, publicGate, type Resolve } from '../strangers/public-fetch.ts';

/** How long strangers may keep a run, in milliseconds: then the rest is left to another one. */
const LONGEST = 5 * 60_000;

type AnnounceSurroundings = Pick<
  Surroundings,
  'env' | 'fetch' | 'clock' | 'momentOf' | 'readFile' | 'print'
> & { readonly resolve: Resolve };

/** A run of `npm run announce`. @returns its exit code. @throws ContentError when hub or manifest cannot be read. */
export async function runAnnounce(options: AnnounceOptions, around: AnnounceSurroundings): Promise<number> {
  const { env, fetch, clock, print } = around;
  const hub = readHub(hubFolder(options.hub, env));
  const manifest = await readManifest(options.manifest, hub, around);
  const started = clock();
  await using strangers = publicFetch(publicGate(around.resolve));
  return await announce({
    hub,
    manifest,
    since: sinceWhen(options, around.momentOf(hub, env, started)),
    fetch,
    publicFetch: strangers.fetch,
    isLate: () => clock() - started > LONGEST,
    print,
  });
}

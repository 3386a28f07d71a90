import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHub } from '../../src/hub/hub-files.ts';
import { manifestSchema, type ManifestItem } from '../../src/manifest/manifest.ts';
import { networkById } from '../../src/networks/index.ts';
import { serve } from '../../src/site/serve.ts';
import { dayOf } from '../../src/news/times.ts';
import { ruledOut } from '../../src/syndication/rules.ts';

/** The moment at which the demo hub stands. */
const NOW = '2026-11-22T12:00:00Z';
const HUB = resolve('content');
const ACCOUNT = 'bluesky';

/** The demo hub, built and served on loopback. */
export interface DemoSite {
  readonly hub: string;
  readonly manifest: string;
  readonly origin: string;
  readonly now: string;
  /** The account of hub.yaml that posts to Bluesky. */
  readonly account: string;
  /** The items that the account must carry, each exactly once. */
  readonly expected: readonly ManifestItem[];
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Builds the demo hub into a folder of its own, with an empty ledger, and serves it. */
export async function demoSite(work: string, env: NodeJS.ProcessEnv): Promise<DemoSite> {
  const out = join(work, 'site');
  const built = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--hub', HUB, '--out', out, '--ledger', join(work, 'no-ledger')],
    { encoding: 'utf8', env: { ...env, FREESHEET_NOW: NOW } },
  );
  if (built.status !== 0) throw new Error(`The demo hub was not built.\n${built.stdout}${built.stderr}`);
  const manifest = join(out, 'items.json');
  const serving = await serve([{ at: '/', folder: out }]);
  return {
    hub: withOneAccount(join(work, 'hub')),
    manifest,
    now: NOW,
    account: ACCOUNT,
    origin: serving.origin,
    expected: expectedOf(manifest),
    [Symbol.asyncDispose]: serving.close,
  };
}

/** The demo hub with its account on Bluesky alone: the others would want settings of their own. */
function withOneAccount(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const [before = '', accounts = ''] = readFileSync(join(HUB, 'hub.yaml'), 'utf8').split(/^accounts:\n/m);
  const end = accounts.search(/^\S/m);
  const own = accounts
    .slice(0, end)
    .split(/^(?=  - id: )/m)
    .filter((one) => one.includes(`id: ${ACCOUNT}\n`));
  writeFileSync(join(folder, 'hub.yaml'), `${before}accounts:\n${own.join('')}\n${accounts.slice(end)}`);
  return folder;
}

function expectedOf(file: string): readonly ManifestItem[] {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const hub = readHub(HUB);
  const account = hub.accounts.find(({ id }) => id === ACCOUNT);
  const network = networkById('bluesky');
  if (!account || !network) throw new Error('The demo hub has no account on Bluesky.');
  return manifest.items.filter(
    (item) =>
      item.postFrom <= NOW &&
      (item.expires === undefined || item.expires > NOW) &&
      ruledOut(
        item,
        { account, network, ledgerId: ACCOUNT, settings: {} },
        dayOf(item.published, hub.timeZone),
      ) === undefined,
  );
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../src/networks/testing/pretend-bluesky.ts';
import { servePretend } from '../../src/networks/testing/serve-pretend.ts';

/** A hub outside the clone, its site and a pretend Bluesky on loopback. */
export interface ErasedHub extends AsyncDisposable {
  readonly network: PretendBluesky;
  readonly write: (file: string, text: string) => void;
  readonly picture: (file: string) => void;
  readonly build: () => Promise<Ended>;
  readonly syndicate: () => Promise<Ended>;
  /** What the morning's summary says, which is only printed. */
  readonly summary: () => Promise<Ended>;
  readonly script: (name: string, ...args: readonly string[]) => Promise<Ended>;
  /** Everywhere that something of an item may be on this computer: which folders, and all their files. */
  readonly holding: (word: string) => readonly string[];
}

/** How a script ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

const TAG = 'erased.example.org,2026';
const HUB = `name: Erased Health
title: Erased News
strapline: News that is gone
site: https://erased.example.org
tag: ${TAG}
contacts: { public: { name: News team } }
repository: private
demo: true
topics: [{ id: clinics, name: Clinics }]
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/erased.example.org", connected: 2026-11-01 }
`;

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.html': 'text/html',
};

/** Makes the hub, empty. The caches are those of the clone: only there are they where Astro puts them. */
export async function erasedHub(): Promise<ErasedHub> {
  const top = mkdtempSync(join(tmpdir(), 'freesheet-erase-'));
  const [folder, dist, store] = [join(top, 'hub'), join(top, 'dist'), join(top, 'store')];
  const cache = resolve('.freesheet/cache', createHash('sha256').update(TAG).digest('hex').slice(0, 12));
  const network = pretendBluesky();
  const served = await servePretend(async (request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/xrpc/') ? network.handle(request) : fileAt(dist, pathname);
  });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('hub.yaml', HUB);
  const env = {
    ...process.env,
    FREESHEET_STORE: store,
    BLUESKY_SERVICE: served.url,
    BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
    BLUESKY_APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
  };
  const script = (name: string, ...args: readonly string[]) =>
    ended([`scripts/${name}.ts`, ...args, '--hub', folder], env);
  return {
    network,
    write,
    script,
    picture: (file) =>
      cpSync('content/news/2026/2026-11-20-flu-vaccine-walk-in-clinics.png', join(folder, file)),
    build: () => script('build', '--out', dist),
    syndicate: () => script('syndicate', '--manifest', join(dist, 'items.json'), '--site', served.url),
    summary: () => script('summary', '--manifest', join(dist, 'items.json'), '--morning', '--print'),
    holding: (word) =>
      [top, cache, resolve('.astro')]
        .flatMap(filesIn)
        .filter((path) => path.includes(word) || readFileSync(path).includes(word)),
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      rmSync(top, { recursive: true, force: true });
      rmSync(cache, { recursive: true, force: true });
    },
  };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function fileAt(dist: string, pathname: string): Response {
  const path = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(path)) return new Response('Not here', { status: 404 });
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(path)), { headers: { 'content-type': type } });
}

function ended(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [...args], { env });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  return new Promise((done) => child.on('close', (code) => done({ code, printed })));
}

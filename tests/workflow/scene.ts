import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LedgerEvent } from '../../src/ledger/event.ts';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../src/networks/testing/pretend-bluesky.ts';
import { servePretend } from '../../src/networks/testing/serve-pretend.ts';
import { writeWallTime } from '../../src/news/times.ts';
import { openLedger, realDisk } from '../../src/syndication/ledger-files.ts';
import { runJob, type Ended, type World } from './runner.ts';

/** A repository with a hub, its site and its network, in the place of GitHub, a host and Bluesky. */
export interface Scene extends AsyncDisposable {
  readonly world: World;
  readonly network: PretendBluesky;
  /** The calls that GitHub's API would have had, newest last. */
  readonly calls: readonly { readonly call: string; readonly body: string }[];
  /** Writes an item and pushes it to a branch. */
  readonly push: (item: PushedItem, branch?: string) => void;
  /** Breaks hub.yaml, and pushes it. */
  readonly spoilHub: () => void;
  /** Runs jobs of publish.yml one after another, each with the outputs of those before; stops where one fails. */
  readonly publish: (
    jobs: readonly string[],
    before?: Ran,
    event?: string,
    inputs?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  /** Writes into the ledger what a run wrote, and saves it on its branch. */
  readonly note: (...events: readonly LedgerEvent[]) => void;
  /** Runs the job of settle.yml, as somebody filled in its form. */
  readonly settle: (inputs: Readonly<Record<string, string>>) => Promise<Ended>;
  /** Runs the job of preview.yml. */
  readonly preview: (branch: string, from: string) => Promise<Ended>;
  /** The files of the branch "ledger". */
  readonly ledger: () => readonly string[];
}

/** Jobs that ran, by their names. */
export type Ran = Readonly<Record<string, Ended>>;

/** What tells one item from another here. */
export interface PushedItem {
  readonly id: string;
  readonly title: string;
  readonly kind?: 'news' | 'alert';
}

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const SECRETS = {
  BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
  BLUESKY_APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
};

/** What GitHub takes for the inputs of a run that nobody started by hand. */
const NO_INPUTS = { yes_take_down: '', release: '', by: '' };

const GITHUB = { ref: 'refs/heads/main', repository: 'example/news', token: 'ghs_pretendToken' };

/**
 * Sets the scene below Freesheet's own folder: the dependencies are linked from here, which works on one disk only.
 * @param accounts of the hub beside the one on Bluesky, as hub.yaml has them.
 */
export async function scene(accounts: readonly string[] = []): Promise<Scene> {
  mkdirSync('.freesheet/test', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.freesheet/test/workflow-'));
  const [origin, store, site, work] = ['origin.git', 'store', 'site', 'work'].map((name) =>
    join(folder, name),
  );
  if (!origin || !store || !site || !work) throw new Error('There is no folder.');
  for (const path of [store, site, work]) mkdirSync(path);
  const network = pretendBluesky();
  const calls: { call: string; body: string }[] = [];
  const served = await servePretend(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/xrpc/')) return network.handle(request);
    return pathname.startsWith('/repos/') ? githubApi(request, calls) : page(site, pathname);
  });
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...IDENTITY, ...args], { cwd: work, stdio: 'pipe' }).toString();
  git('init', '--quiet', '--bare', '--initial-branch=main', origin);
  seed(work, served.url, accounts);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', origin);
  const world = { folder, origin, store, site, env: { GITHUB_API_URL: served.url } };
  const empty = git('hash-object', '-w', '-t', 'tree', '/dev/null').trim();
  const begin = git('commit-tree', '-m', 'Begin the ledger', empty).trim();
  git('push', '--quiet', 'origin', `${begin}:refs/heads/ledger`);
  let runs = 0;
  return {
    world,
    network,
    calls,
    push: ({ id, title, kind = 'news' }, branch = 'main') => {
      if (branch !== 'main') git('switch', '--quiet', '--create', branch);
      const published = writeWallTime(new Date(Date.now() - 60_000).toISOString(), 'Europe/London');
      const fields = `id: ${id}\ntitle: ${title}\nsummary: Walk in.\npublished: ${published}\nkind: ${kind}`;
      writeFileSync(join(work, 'content/news', `${id}.md`), `---\n${fields}\n---\n\nCome in.\n`);
      git('add', '--all');
      git('commit', '--quiet', '--message', title);
      git('push', '--quiet', 'origin', branch);
      git('switch', '--quiet', 'main');
    },
    spoilHub: () => {
      const path = join(work, 'content/hub.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^repository: .*/m, 'repository: nowhere'));
      git('commit', '--quiet', '--all', '--message', 'A slip');
      git('push', '--quiet', 'origin', 'main');
    },
    publish: async (jobs, before = {}, event = 'push', inputs = {}) => {
      if (jobs.includes('build')) runs += 1;
      const repository = { pushed_at: Math.floor(Date.now() / 1000) };
      const github = { ...GITHUB, event_name: event, run_id: runs, run_attempt: 1, event: { repository } };
      const secrets = { ...SECRETS, BLUESKY_SERVICE: served.url };
      const ran: Record<string, Ended> = { ...before };
      for (const job of jobs) {
        const vars = { FREESHEET_HUB: 'content' };
        const context = { github, vars, secrets, inputs: { ...NO_INPUTS, ...inputs }, needs: { ...ran } };
        const ended = await runJob('publish.yml', job, world, context);
        ran[job] = ended;
        if (ended.result !== 'success') break;
      }
      return ran;
    },
    note: (...events) => {
      const clone = mkdtempSync(join(world.folder, 'ledger-'));
      git('clone', '--quiet', '--branch=ledger', origin, clone);
      const ledger = openLedger(clone, realDisk);
      for (const event of events) ledger.write(event);
      git('-C', clone, 'add', '.');
      git('-C', clone, 'commit', '--quiet', '--message', 'A run');
      git('-C', clone, 'push', '--quiet', 'origin', 'ledger');
    },
    settle: (inputs) =>
      runJob('settle.yml', 'settle', world, {
        github: GITHUB,
        vars: { FREESHEET_HUB: 'content' },
        needs: {},
        secrets: {},
        inputs,
      }),
    preview: (branch, from) => {
      const pull = { number: 7, head: { repo: { full_name: from } } };
      const github = { ...GITHUB, base_ref: 'main', head_ref: branch, event: { pull_request: pull } };
      return runJob('preview.yml', 'preview', world, {
        github,
        vars: {},
        needs: {},
        secrets: {},
        inputs: {},
      });
    },
    ledger: () =>
      git('--git-dir', origin, 'ls-tree', '-r', '--name-only', 'ledger').split('\n').filter(Boolean),
    [Symbol.asyncDispose]: async () => {
      await served[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** This copy of Freesheet as it stands, with a hub of its own. */
function seed(work: string, site: string, accounts: readonly string[]): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    .toString()
    .split('\0')
    .filter((file) => file !== '' && !file.startsWith('content/') && existsSync(file));
  for (const file of files) cpSync(file, join(work, file), { recursive: true });
  mkdirSync(join(work, 'content/news'), { recursive: true });
  const account =
    '{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/a.example", connected: 2026-01-01 }';
  const lines = [
    'name: Example Health and Care',
    'title: Example Health News',
    'strapline: Health news for Example',
    `site: ${site} # the host of this test`,
    'tag: news.example.org,2026',
    'repository: public',
    'webmentions: false',
    'contacts: { public: { name: Communications } }',
    `accounts: [${[account, ...accounts].join(', ')}]`,
    'posting: { perHour: 50 }',
  ];
  writeFileSync(join(work, 'content/hub.yaml'), `${lines.join('\n')}\n`);
}

/** A file of the site as a host serves it. */
function page(site: string, pathname: string): Response {
  const path = join(site, pathname, pathname.endsWith('/') ? 'index.html' : '');
  if (!existsSync(path) || statSync(path).isDirectory()) return new Response('', { status: 404 });
  const type = TYPES[path.slice(path.lastIndexOf('.'))] ?? 'text/plain';
  return new Response(readFileSync(path), { headers: { 'content-type': type } });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** GitHub's API as far as comments go: it keeps the one comment that the workflow makes. */
async function githubApi(request: Request, calls: { call: string; body: string }[]): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === 'GET') {
    const [own] = calls;
    const user = { login: 'github-actions[bot]' };
    return Response.json(own ? [{ id: 41, user, body: own.body }] : []);
  }
  const { body } = (await request.json()) as { body: string };
  calls.push({ call: `${request.method} ${pathname}`, body });
  return Response.json({ id: 41, html_url: 'https://github.example/example/news/pull/7#issuecomment-41' });
}

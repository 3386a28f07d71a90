import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demonstration, type Demonstration } from '../../src/desk/demonstration/demonstration-files.ts';
import { deskTools } from '../../src/desk/desk-tools-files.ts';
import { ofThisComputer } from '../../src/desk/of-this-computer-files.ts';
import { serveDesk } from '../../src/desk/serve-desk.ts';
import type { Pretend } from '../../src/networks/testing/pretend.ts';
import type { PretendMessage, PretendInbox } from '../../src/networks/testing/pretend-inbox.ts';
import type { Jobs } from '../../src/desk/web/jobs.ts';
import { momentOf } from '../../src/site/moment.ts';
import { serve } from '../../src/site/serve.ts';
import { runNode, TEST_FOLDER } from '../run/steps.ts';

/** A desk on a demonstration day, over a copy of the demo hub and of its site. */
export interface OpenDesk extends Demonstration {
  /** Of the hub's copy, which is a repository of git. */
  readonly hub: string;
  /** Of the site, served at `site`. */
  readonly dist: string;
  readonly ledger: string;
  readonly site: string;
  /** The work that takes longer than a page waits for. */
  readonly jobs: Jobs;
  /** A link that lets one person in, once. */
  readonly link: () => string;
  /** Builds the site at the moment that the desk has. @throws what the build said, when it failed. */
  readonly build: () => Promise<void>;
  /** Lets minutes go by. */
  readonly goOn: (minutes: number) => void;
  /** The pretend server of an account. */
  readonly pretend: (account: string) => Pretend;
  readonly inbox: (account: string) => PretendInbox;
  /** Somebody says something to an account, now. @returns the id of it there. */
  readonly say: (account: string, message: PretendMessage) => string;
  /** All that was printed where the desk, the posting and the builds ran. */
  readonly printed: () => string;
  /** All files that may be seen by others, and all that git keeps, as one text each. */
  readonly published: () => Readonly<Record<'site' | 'ledger' | 'git', string>>;
  readonly end: () => Promise<void>;
}

/** A list of a survey for which no network is asked. */
const COUNT_OF_2010 = {
  name: 'Try it with the count of 2010',
  list: () => readFileSync('src/survey/fixtures/2010-nhs-salford.csv'),
};

const PICTURE = /\.(?:jpg|png|webp|avif|woff2)$/;

/** Opens the desk. The demo site must be built, as `npm test` does. */
export async function openDesk(): Promise<OpenDesk> {
  const top = mkdtempSync(join(tmpdir(), 'freesheet-desk-'));
  const at = (name: string): string => join(top, name);
  const [hub, dist, ledger] = [at('hub'), at('dist'), at('day/ledger')];
  cpSync(process.env['SITE_DEMO_HUB'] ?? '', hub, { recursive: true });
  cpSync(process.env['SITE_DEMO'] ?? '', dist, { recursive: true });
  cpSync(resolve(TEST_FOLDER, 'store/demo'), at('store'), { recursive: true });
  rmSync(join(hub, 'ledger'), { recursive: true, force: true });
  const git = inGit(hub);
  git('init', '--quiet');
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  let later = 0;
  const clock = (): number => Date.now() + later;
  const serving = await serve([{ at: '/', folder: dist }]);
  const around = ofThisComputer({
    env: {},
    pid: process.pid,
    platform: process.platform,
    fetch,
    clock,
    momentOf,
    print,
  });
  const options = {
    hubFolder: hub,
    manifest: join(dist, 'items.json'),
    site: serving.origin,
    folder: at('day'),
  };
  const opened = await demonstration(options, { ...around, surveyLists: [COUNT_OF_2010] });
  const { office, day } = opened;
  const tools = deskTools('duty communications officer', clock, print);
  const desk = await serveDesk(office, tools, 0);
  const there = <T>(found: T | undefined): T => {
    if (found === undefined) throw new Error('There is no such pretend server.');
    return found;
  };
  const pretend = (account: string) => there(day.pretends.get(account));
  const inbox = (account: string) => there(pretend(account).inbox);
  return {
    ...opened,
    hub,
    dist,
    ledger,
    site: serving.origin,
    jobs: tools.jobs,
    link: desk.link,
    pretend,
    inbox,
    printed: () => printed.join('\n'),
    goOn: (minutes) => void (later += minutes * 60_000),
    say: (account, message) => inbox(account).say({ at: Date.parse(office.now()), ...message }),
    build: async () => {
      const args = ['scripts/build.ts', '--hub', hub, '--out', dist, '--ledger', ledger];
      const env = { FREESHEET_NOW: office.now(), FREESHEET_STORE: at('store'), FREESHEET_CACHE: at('cache') };
      const { code, text } = await runNode(args, env);
      print(text);
      if (code !== 0) throw new Error(text);
    },
    published: () => {
      git('add', '--all');
      git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '--quiet', '--message', 'News');
      return { site: textOf(dist), ledger: textOf(ledger), git: git('log', '--patch', '--all') };
    },
    end: async () => {
      await desk.close();
      opened.close();
      await serving.close();
      rmSync(top, { recursive: true, force: true });
    },
  };
}

function inGit(folder: string) {
  return (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'commit.gpgsign=false', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 100_000_000,
    });
}

/** The names of all files in a folder, and what they hold that are no pictures. */
function textOf(folder: string): string {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return PICTURE.test(name) ? path : `${path}\n${readFileSync(path, 'utf8')}`;
    })
    .join('\n');
}

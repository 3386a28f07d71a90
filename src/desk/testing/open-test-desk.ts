import { setTimeout as wait } from 'node:timers/promises';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHub } from '../../hub/hub-files.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import type { PretendMessage } from '../../networks/testing/pretend-inbox.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import { realDisk } from '../../syndication/ledger-files.ts';
import { manifest } from '../../syndication/testing/items.ts';
import { page } from '../../syndication/testing/world.ts';
import { deskApp, type DeskTools } from '../app.ts';
import { pretendDay, type PretendDay } from '../demonstration/pretend-day.ts';
import { openOffice, type OfficeSurroundings } from '../office-files.ts';
import type { Office } from '../office.ts';
import { jobsInMemory } from '../web/jobs.ts';
import { saidsInMemory } from '../web/saids.ts';
import { sessionsInMemory } from '../web/sessions.ts';
import { DESK_HUB, DESK_ITEMS, FLU_FILE, REPLIES } from './hub-for-tests.ts';
import { visitor, type Visitor } from './visitor.ts';

/** Where the desk of a test stands. */
export const DESK = 'http://127.0.0.1:4322';

/** The name by which its tests know the desk. */
export const DESK_HOST = '127.0.0.1:4322';

/** What a test changes of its desk. */
export interface TestDeskChanges {
  readonly hub?: string;
  readonly items?: readonly ManifestItem[];
  readonly survey?: Office['survey'];
  readonly surveyLists?: Office['surveyLists'];
  readonly takeOver?: boolean;
  /** Another desk of the same hub: on the same pretend servers, with the same ledger. */
  readonly beside?: TestDesk;
  /** How much later it is opened than others are, in milliseconds. */
  readonly startsLater?: number;
  /** A private folder of its own. */
  readonly private?: string;
  readonly host?: string;
  readonly around?: Partial<OfficeSurroundings>;
}

/** A desk over real files and pretend servers, at 9.05am on Monday 23 November 2026. */
export interface TestDesk extends AsyncDisposable {
  readonly app: ReturnType<typeof deskApp>;
  readonly office: Office;
  readonly tools: DeskTools;
  readonly day: PretendDay;
  readonly folder: string;
  readonly printed: readonly string[];
  /** What a fault of ours said where the desk was started. */
  readonly faults: readonly unknown[];
  /** Moves the clock, in milliseconds. */
  readonly pass: (ms: number) => void;
  /** Somebody says something on an account's pretend server. @returns its id there. */
  readonly say: (account: string, message: Partial<PretendMessage>) => string;
  /** The same, and it is brought here. @returns our number of it. */
  readonly receive: (account: string, message?: Partial<PretendMessage>) => Promise<number>;
  /** Somebody who signs in. */
  readonly enter: (role?: string) => Promise<Visitor>;
}

/** Opens a desk in a new folder, which goes with it. */
export async function openTestDesk(changes: TestDeskChanges = {}): Promise<TestDesk> {
  const { beside } = changes;
  const folder = beside?.folder ?? newHub(changes);
  let ms = msOf('2026-11-23T09:05:00Z') + (changes.startsLater ?? 0);
  let drawn = 0;
  const clock = (): number => ms;
  const random = (): string => `r${beside ? 'b' : 'a'}${String((drawn += 1)).padStart(30, '0')}`;
  const printed: string[] = [];
  const faults: unknown[] = [];
  const hub = parseHub(changes.hub ?? DESK_HUB);
  const day = beside?.day ?? pretendDay(hub, { clock, here: site(changes.items), site: DESK_SITE });
  const { office, close } = await openOffice(
    {
      hub: join(folder, 'hub'),
      manifest: join(folder, 'items.json'),
      ledger: join(folder, 'ledger'),
      private: changes.private ?? join(folder, 'private'),
      save: false,
      takeOver: changes.takeOver ?? false,
      site: DESK_SITE,
    },
    {
      env: {},
      fetch: () => Promise.reject(new Error('Nothing but pretend servers is reached.')),
      clock,
      momentOf: (_, __, now) => instantFromMs(now),
      sleep: () => Promise.resolve(),
      random,
      disk: realDisk,
      readFile: (path) => readFile(path, 'utf8'),
      print: (line) => void printed.push(line),
      me: { pid: process.pid, host: changes.host ?? 'desk-1' },
      isAlive: () => false,
      computer: { platform: 'linux', home: folder, env: {} },
      survey: changes.survey ?? (() => Promise.reject(new Error('No survey is made here.'))),
      surveyLists: changes.surveyLists ?? [],
      pretends: day,
      ...changes.around,
    },
  );
  const fault = (thrown: unknown): string => {
    faults.push(thrown);
    return 'Something went wrong that nobody foresaw.';
  };
  const tools: DeskTools = {
    sessions: sessionsInMemory(random, clock),
    jobs: jobsInMemory(random, wait, fault),
    fault,
    saids: saidsInMemory(random),
    style: () => Promise.resolve('body { color: black }'),
    role: 'duty communications officer',
    hosts: () => [DESK_HOST, 'localhost:4322'],
    draw: (below) => (drawn += 7) % below,
  };
  const app = deskApp(office, tools);
  const say: TestDesk['say'] = (account, message) => {
    const inbox = day.pretends.get(account)?.inbox;
    if (!inbox) throw new Error(`Nobody can say anything on ${account}.`);
    return inbox.say({ kind: 'mention', text: 'Is the clinic open on Sunday?', at: ms - 60_000, ...message });
  };
  return {
    app,
    office,
    tools,
    day,
    folder,
    printed,
    faults,
    say,
    pass: (by) => void (ms += by),
    receive: async (account, message = {}) => {
      const id = say(account, message);
      await office.collect(() => {});
      const row = office.db
        .prepare('SELECT number FROM messages WHERE account = ? AND id = ?')
        .get(account, id);
      return Number(row?.['number'] ?? 0);
    },
    enter: (role = 'duty editor') => visitor(app, tools.sessions.newKey(), role),
    [Symbol.asyncDispose]: async () => {
      await tools.jobs.settled();
      close();
      if (!beside) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const DESK_SITE = 'http://127.0.0.1:4321';

function newHub({ hub = DESK_HUB, items = DESK_ITEMS }: TestDeskChanges): string {
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-desk-'));
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  put('hub/hub.yaml', hub);
  put('hub/news/2026/2026-11-20-flu.md', FLU_FILE);
  for (const [name, text] of Object.entries(REPLIES)) put(`hub/replies/${name}.md`, text);
  put('items.json', JSON.stringify(manifest(items)));
  return folder;
}

function site(items: readonly ManifestItem[] = DESK_ITEMS): typeof fetch {
  return (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const found = items.find(({ url }) => new URL(url).pathname === pathname);
    return Promise.resolve(
      pathname.startsWith('/cards/')
        ? new Response('png', { headers: { 'content-type': 'image/png' } })
        : found
          ? page(found.revision)
          : new Response('', { status: 404 }),
    );
  };
}

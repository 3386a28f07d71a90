import { globSync, mkdtempDisposableSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { due } from '../../scripts/due.mjs';
import { runAnnounce } from '../../src/announce/run-announce.ts';
import { approvalsReport } from '../../src/github/approvals-report.ts';
import { approvals } from '../../src/github/approvals.ts';
import { githubOf } from '../../src/github/workflow.ts';
import { parseHub } from '../../src/hub/hub-files.ts';
import { ledgerItems, readLedger } from '../../src/ledger/ledger-files.ts';
import { answer, pretendMail } from '../../src/mail/testing/pretend-mail.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { instantFromMs, msOf } from '../../src/news/times.ts';
import { statusOf, statusText } from '../../src/reports/status.ts';
import { openLedger } from '../../src/syndication/ledger-files.ts';
import { runAccounts } from '../../src/syndication/accounts/run-accounts.ts';
import { readOptions } from '../../src/syndication/options.ts';
import { runSettle } from '../../src/syndication/run-settle.ts';
import { runSyndicate } from '../../src/syndication/run-syndicate.ts';
import { runSummary } from '../../src/syndication/summary/run-summary.ts';
import type { Surroundings } from '../../src/syndication/surroundings.ts';
import { item, manifest } from '../../src/syndication/testing/items.ts';
import { corrected } from '../../src/syndication/testing/life.ts';
import { page } from '../../src/syndication/testing/world.ts';
import { ALL, echoing, saidBy, type Way, type Where } from './echoing.ts';
import { onPaper } from './on-paper.ts';
import { settingsWith } from './secrets.ts';

/** The hub of the day. */
export const HUB = `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications, email: news@example.org } }
topics: [{ id: flu, name: Flu }]
places: [{ id: thornby, name: Thornby }]
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-11-01 }
  - { id: mastodon, network: mastodon, url: "https://social.example/@brackenshire", connected: 2026-11-01 }
summary: { email: [comms@example.org], webhook: teams }
webSubHub: https://websub.example/
indexNow: example-key
`;

const MINUTE = 60_000;

/** Everything that a day of a hub leaves behind where people may see it. */
export interface Said {
  readonly printed: string;
  /** What was thrown, as a crash would show it. */
  readonly thrown: string;
  /** The ledger, and the status of the site. */
  readonly files: string;
  readonly told: string;
}

/** Lives through a day on which everything is posted, corrected and withdrawn, and servers repeat every secret. */
export async function aDay(way: Way, where: Where): Promise<Said> {
  const refusing = (done: (error: Error) => void) => done(answer(535, saidBy('mail').slice(0, 400)));
  await using mail = await pretendMail({
    authOptional: false,
    closeTimeout: 0,
    onAuth: (_auth, _session, done) => refusing(done),
  });
  using folder = mkdtempDisposableSync(join(tmpdir(), 'redaction-'));
  const at = (name: string) => join(folder.path, name);
  const env = settingsWith(mail.url);
  const [printed, thrown, told] = [[], [], []] as [string[], string[], string[]];
  let now = msOf('2026-11-22T12:00:00Z');
  let revision = item().revision;
  const networks = echoing(way, where, ({ pathname }) =>
    pathname.endsWith('.png')
      ? new Response('png', { headers: { 'content-type': 'image/png' } })
      : page(revision),
  );
  const around: Surroundings = {
    env,
    fetch: async (input, init) => {
      if (/hooks|websub|indexnow/.test(String(input))) told.push(String(init?.body));
      return networks(input, init);
    },
    clock: () => now,
    momentOf: () => instantFromMs(now),
    sleep: async (ms) => void (now += ms),
    random: () => `attempt${(now += 1000)}`,
    disk: { writeFlushed: (path, text) => writeFileSync(path, text), moveFlushed: renameSync },
    readFile: async (path) => readFileSync(path, 'utf8'),
    print: (line) => void printed.push(line),
    me: { pid: 1, host: 'here' },
    isAlive: () => false,
  };
  const tried = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      thrown.push(inspect(error, { depth: 9 }));
    }
  };
  const hub = { hub: folder.path };
  const syndicate = (...more: readonly string[]) =>
    tried(async () => {
      const options = readOptions(['--manifest', at('items.json'), '--hub', folder.path, ...more]);
      if ('wrong' in options) throw new Error(options.wrong);
      await runSyndicate(options, around);
      now += 20 * MINUTE;
    });
  const built = (next: Manifest) => writeFileSync(at('items.json'), JSON.stringify(next));

  writeFileSync(at('hub.yaml'), HUB);
  built(manifest([item()]));
  await tried(() => runAccounts(hub, around));
  writeFileSync(at('run.txt'), ALL);
  await syndicate('--save', `cat "${at('run.txt')}"`);
  await syndicate();
  await tried(() => runAccounts({ ...hub, confirm: { account: 'bluesky', by: 'duty editor' } }, around));
  const changed = corrected();
  revision = changed.revision;
  built(manifest([changed]));
  await syndicate('--plan');
  await syndicate();
  await syndicate();
  built(manifest([], [{ id: changed.id, at: instantFromMs(now) }]));
  await syndicate();
  const settled = {
    ...hub,
    item: changed.id,
    account: 'bluesky',
    outcome: 'deleted',
    by: 'duty editor',
  } as const;
  await tried(() => runSettle(settled, around));
  built(manifest([item({ id: 'd4k8s2v6zb' })]));
  await tried(() =>
    runAnnounce({ ...hub, manifest: at('items.json'), since: 48 }, { ...around, resolve: async () => [] }),
  );
  await tried(async () => {
    const ledger = openLedger(at('paper'), around.disk);
    const { print: log, random, sleep } = around;
    const run = { ledger, fetch: around.fetch, now: () => instantFromMs(now), log, random, sleep };
    printed.push(await onPaper(manifest([changed]), parseHub(HUB), run));
  });
  const asked = [{ id: changed.id, path: 'news/a.md', blob: 'abc' }];
  await tried(async () =>
    printed.push(approvalsReport(await approvals(githubOf(env, around.fetch), 'c0ffee', asked))),
  );
  writeFileSync(at('run.txt'), [...printed, ALL].join('\n'));
  const failed = { ...hub, manifest: at('items.json'), runLog: at('run.txt'), print: false };
  const whoWaits = () => ({ unread: ALL });
  await tried(() =>
    runSummary({ ...failed, inbox: '', afterFailure: `It said: ${ALL}` }, { ...around, whoWaits }),
  );
  writeFileSync(at('run.txt'), '');
  const { events } = readLedger(at('ledger'), ledgerItems(at('ledger')));
  const posts = events.flatMap((one) => (one.kind === 'receipt' ? one : []));
  const status = statusOf(parseHub(HUB), instantFromMs(now), { moments: [], mornings: [] }, posts);
  writeFileSync(at('status.json'), statusText(status));
  const atSite = ['--status', 'https://news.example.org/status.json', '--ledger', at('ledger')];
  await tried(() => due(atSite, { now, fetch: around.fetch, print: around.print }));
  await tried(() => due(['--status', at('status.json'), ...atSite.slice(2)], { now, ...around }));
  const files = globSync('**/*', { cwd: folder.path, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    printed: printed.join('\n'),
    thrown: thrown.join('\n'),
    files: files
      .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`)
      .join('\n'),
    told: [...told, ...mail.received].join('\n'),
  };
}

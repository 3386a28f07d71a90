import { doesNotMatch } from 'node:assert/strict';
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, pretendMail, type PretendMail } from '../mail/testing/pretend-mail.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { asFetch } from '../networks/testing/as-fetch.ts';
import { rawMail, takesTexts } from '../networks/testing/raw-mail.ts';
import { instantFromMs } from '../news/times.ts';
import { openLedger, realDisk } from './ledger-files.ts';
import { settle } from './settle.ts';
import { runSyndicate } from './run-syndicate.ts';
import { item, manifest } from './testing/items.ts';
import { page } from './testing/world.ts';
import { hubFile } from './testing/hub-file.ts';

const HUB = hubFile(
  '{ id: email, network: smtp, url: "https://join.example.org/", connected: 2026-11-01, unsubscribe: "mailto:leave@example.org" }',
);
const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const PEOPLE = ['ann', 'bob', 'cat', 'dan'].map((name) => `${name}.canary@example.org`);

let root = '';
let hub = '';
let list = '';
let drawn = 0;
let now = NOON;
let printed: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mailing-'));
  hub = join(root, 'hub');
  mkdirSync(hub);
  writeFileSync(join(hub, 'hub.yaml'), HUB);
  list = join(root, 'list.csv');
  writeFileSync(list, ['email', ...PEOPLE].join('\n'), { mode: 0o600 });
  now = NOON;
  printed = [];
});
afterEach(() => {
  // Whatever else a test is about: no address is printed, or stands in the ledger or beside the list.
  doesNotMatch(printed.join('\n'), /canary/i);
  doesNotMatch([...filesIn(hub), ...filesIn(`${list}.sent`)].join('\n'), /canary/i);
  rmSync(root, { recursive: true });
});

describe('a whole run that mails a list', () => {
  test('writes to each once, keeps counts in the ledger, and does nothing the next time', async () => {
    await using server = await pretendMail();
    expect(await run(server)).toBe(0);
    expect(await run(server)).toBe(0);
    expect(toWhom(server)).toEqual(PEOPLE);
    expect(filesIn(join(hub, 'ledger')).join('\n')).toContain('/4-sent/0-refused/0-unsure');
  });

  test('goes on where it stopped, when the mail server had enough in between', async () => {
    let mails = 0;
    await using server = await pretendMail({
      onMailFrom: (_, __, done) =>
        done((mails += 1) === 3 ? answer(451, 'later, cat.canary@example.org') : null),
    });
    expect(await run(server)).toBe(1);
    expect(toWhom(server)).toHaveLength(2);
    expect(printed.join('\n')).toContain('2 subscribers have the message already; the next run goes on');
    now += HOUR;
    expect(await run(server)).toBe(0);
    expect(toWhom(server).toSorted()).toEqual(PEOPLE);
  });

  test('never writes again to one of whom nobody knows, and says how many there are', async () => {
    const to: string[] = [];
    await using server = await rawMail(
      takesTexts((socket, email) =>
        to.push(email) === 2 ? socket.destroy() : socket.write('250 taken\r\n'),
      ),
    );
    expect(await run(server)).toBe(1);
    expect(printed.join('\n')).toContain('One message may have gone out and may not: it is never sent again');
    now += HOUR;
    expect(await run(server)).toBe(0);
    expect(to).toEqual(PEOPLE);
    expect(filesIn(join(hub, 'ledger')).join('\n')).toContain('/3-sent/0-refused/1-unsure');
  });

  test('writes to nobody who joined when everybody had been written to, nor to who left before', async () => {
    await using server = await pretendMail();
    writeFileSync(list, ['email', ...PEOPLE.slice(1)].join('\n'));
    await run(server);
    writeFileSync(list, ['email', ...PEOPLE, 'eve.canary@example.org'].join('\n'));
    now += HOUR;
    expect(await run(server)).toBe(0);
    expect(toWhom(server)).toEqual(PEOPLE.slice(1));
  });

  test('sends a correction as a message of its own, under the first', async () => {
    await using server = await pretendMail();
    await run(server);
    now += HOUR;
    const changes = [{ at: '2026-11-22T12:30:00Z', what: 'It opens at 9am', minor: false }];
    const corrected = item({ changes, correction: 1, revision: 'fedcba9876543210' });
    expect(await run(server, corrected)).toBe(0);
    const [first = '', answered = ''] = [server.received[0], server.received[4]].map(unfolded);
    expect(server.received).toHaveLength(8);
    expect(answered).toContain('Subject: Correction: Flu clinics open (k7m2p9q4wd)\r\n');
    expect(answered).toContain('Correction: It opens at 9am.');
    expect(answered).toContain(`In-Reply-To: ${/^Message-ID: (.*)\r$/m.exec(first)?.[1]}\r\n`);
  });

  test.each([
    ['stopped', () => {}],
    ['was killed', () => globSync(join(hub, 'ledger', '**', '*failed*')).forEach((file) => rmSync(file))],
  ])(
    'asks a person, once, when the record of a mailing that %s has gone, and writes to nobody before',
    async (_, change) => {
      let mails = 0;
      await using server = await pretendMail({
        onMailFrom: (__, ___, done) => done((mails += 1) === 3 ? answer(421, 'bye') : null),
      });
      await run(server);
      change();
      rmSync(`${list}.sent`, { recursive: true });
      now += HOUR;
      expect(await run(server)).toBe(1);
      expect(printed.join('\n')).toContain('npm run settle -- k7m2p9q4wd email not-posted');
      expect(toWhom(server)).toHaveLength(2);
      now += HOUR;
      settleAs('not-posted');
      expect(await run(server)).toBe(0);
      expect(toWhom(server)).toHaveLength(6);
    },
  );
});

describe('the account does not start', () => {
  test.each([
    [
      'without a way to leave the list',
      () => writeFileSync(join(hub, 'hub.yaml'), HUB.replace(/, unsubscribe: "[^"]*"/, '')),
      'names no address at which people leave',
    ],
    ['while others can read the list', () => chmodSync(list, 0o644), 'Run: chmod 600 "$EMAIL_LIST"'],
    ['while the list lies in git', () => mkdirSync(join(root, '.git')), 'lies in a git repository'],
    [
      'while the list lies in the hub',
      () => {
        renameSync(list, join(hub, 'list.csv'));
        list = join(hub, 'list.csv');
      },
      'lies among what is published',
    ],
    ['without a list', () => rmSync(list), 'There is no list of subscribers where EMAIL_LIST says'],
    ['when the list is empty', () => writeFileSync(list, ''), 'There is nobody on the list of "email"'],
    [
      'for a demonstration, on another computer',
      () => writeFileSync(join(hub, 'hub.yaml'), `${HUB}demo: true\n`),
      'marked as a demonstration',
      'smtp://mail.example.org',
    ],
  ])('%s', async (_, change, words, elsewhere = '') => {
    await using server = await pretendMail();
    change();
    expect(await run({ ...server, url: elsewhere || server.url })).toBe(1);
    expect(printed.join('\n')).toContain(words);
    expect(server.received).toEqual([]);
  });
});

/** Says what a person saw. */
function settleAs(outcome: 'posted' | 'not-posted'): void {
  const settlement = { item: 'k7m2p9q4wd', account: 'email', outcome, by: 'duty editor' };
  const ledger = openLedger(join(hub, 'ledger'), realDisk);
  const at = instantFromMs(now);
  for (const event of settle(ledger.read([settlement.item]), settlement, at, 'person')) ledger.write(event);
}

/** An email with each of its headers in one line. */
function unfolded(email = ''): string {
  return email.replaceAll(/\r\n[ \t]+/g, ' ');
}

function toWhom({ received }: Pick<PretendMail, 'received'>): readonly string[] {
  return received.map((email) => /^To: (.*)\r$/m.exec(email)?.[1] ?? '');
}

function filesIn(folder: string): readonly string[] {
  const files = globSync(join(folder, '**'), { withFileTypes: false }).filter(
    (path) => statSync(path).isFile() && path !== list,
  );
  return files.flatMap((path) => [path, readFileSync(path, 'utf8')]);
}

function run({ url }: Pick<PretendMail, 'url'>, posted: ManifestItem = item()): Promise<number> {
  return runSyndicate(
    { manifest: 'items.json', hub, plan: false, paper: false, wait: 0, giveWay: false, withoutLink: false },
    {
      env: { EMAIL_URL: url, EMAIL_FROM: 'Example News <news@example.org>', EMAIL_LIST: list },
      fetch: asFetch(async (request) =>
        request.url.includes('/cards/')
          ? new Response('png', { headers: { 'content-type': 'image/png' } })
          : page(posted.revision),
      ),
      clock: () => now,
      momentOf: () => '2026-11-22T12:00:00Z',
      sleep: async () => {},
      random: () => `attempt${(drawn += 1)}`,
      disk: realDisk,
      readFile: async () => JSON.stringify(manifest([posted])),
      print: (line) => void printed.push(line),
      me: { pid: 1, host: 'here' },
      isAlive: () => true,
    },
  );
}

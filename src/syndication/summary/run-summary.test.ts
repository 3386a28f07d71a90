import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../compose/compose.ts';
import { event } from '../../ledger/testing/events.ts';
import { MAIL_USER, pretendMail } from '../../mail/testing/pretend-mail.ts';
import { bluesky } from '../../networks/bluesky.ts';
import { asFetch } from '../../networks/testing/as-fetch.ts';
import { openLedger, realDisk } from '../ledger-files.ts';
import { item, manifest } from '../testing/items.ts';
import type { SummaryOptions } from './options.ts';
import { runSummary } from './run-summary.ts';

const HUB = `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications, email: news@example.org } }
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }
`;
const TOLD = `${HUB}summary: { email: [comms@example.org], webhook: teams }\n`;
const WEBHOOK = 'https://canary.example/workflows/canarycanary?sig=canarysignature';

let folder = '';
let printed: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  printed = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

type Changes = Partial<Parameters<typeof runSummary>[1]> & { readonly hub?: string };

function run({ hub = TOLD, ...changes }: Changes, options: Partial<SummaryOptions> = {}): Promise<number> {
  writeFileSync(join(folder, 'hub.yaml'), hub);
  return runSummary(
    { manifest: 'items.json', hub: folder, print: false, ...options },
    {
      env: {},
      fetch: () => Promise.reject(new TypeError('there is no network here')),
      clock: () => Date.UTC(2026, 10, 23, 8),
      momentOf: () => '2026-11-23T08:00:00Z',
      disk: realDisk,
      readFile: async () => JSON.stringify(manifest([item()])),
      print: (line) => printed.push(line),
      whoWaits: () => {
        throw new Error('Nobody asked for messages.');
      },
      ...changes,
    },
  );
}

const taking = asFetch(() => Promise.resolve(new Response('', { status: 202 })));

describe('npm run summary', () => {
  test('only prints when hub.yaml names nobody, and says so', async () => {
    expect(await run({ hub: HUB })).toBe(0);
    expect(printed.join('\n')).toContain('Example Health News: 1 post is late');
    expect(printed.at(-1)).toBe('It was only printed: nobody is named under "summary" in hub.yaml.');
  });

  test('with --print needs no setting and sends nothing', async () => {
    expect(await run({}, { print: true })).toBe(0);
    expect(printed).toHaveLength(1);
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });

  test('goes to each address and to the chat, and says so', async () => {
    await using mail = await pretendMail();
    expect(await run({ env: { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK }, fetch: taking })).toBe(0);
    expect(printed.slice(1)).toEqual(['Sent by email to 1 address.', 'Sent to Teams.']);
    expect(mail.received[0]).toContain('Subject: Example Health News: 1 post is late');
    expect(mail.received[0]).toContain('<freesheet.2026.summary.2026-11-23.morning@news.example.org>');
  });

  test('names all missing settings at once, when the summary is printed already', async () => {
    await expect(run({})).rejects.toThrow(/^Not set: SMTP_URL, SUMMARY_WEBHOOK\./);
    expect(printed.join('\n')).toContain('Example Health News: 1 post is late');
  });

  test('still goes where it can when another setting is missing', async () => {
    await using mail = await pretendMail();
    await expect(run({ env: { SMTP_URL: mail.url } })).rejects.toThrow(/^Not set: SUMMARY_WEBHOOK\./);
    expect(mail.received).toHaveLength(1);
  });

  test('ends with 1 when one way fails, and the other was taken', async () => {
    await using mail = await pretendMail();
    expect(await run({ env: { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK } })).toBe(1);
    expect(mail.received).toHaveLength(1);
  });

  test('after a failure has the last of what the run printed, and another id each time something else is said', async () => {
    await using mail = await pretendMail();
    const log = `${'line\n'.repeat(100)}bluesky: 1 not posted; run again, it is safe.\n`;
    const readFile = async (path: string) => (path === 'run.txt' ? log : JSON.stringify(manifest([item()])));
    const failed = (words: string) =>
      run(
        { env: { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK }, fetch: taking, readFile },
        { afterFailure: words, runLog: 'run.txt' },
      );
    await failed('Posting failed.');
    await failed('Posting failed.');
    await run(
      { env: { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK }, fetch: taking },
      { afterFailure: 'x' },
    );
    const ids = mail.received.map((email) => /^Message-ID:\s+(\S+)/m.exec(email)?.[1]);
    expect(ids[0]).toMatch(/^<freesheet\.2026\.summary\.2026-11-23\.failure\./);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(mail.received[0]).toContain('bluesky: 1 not posted; run again, it is safe.');
    expect(mail.received[0]?.match(/^line\r$/gm)).toHaveLength(39);
  });

  test('has the page of what is posted by hand, for the email, for a folder and in words', async () => {
    await using mail = await pretendMail();
    const ledger = openLedger(join(folder, 'ledger'), realDisk);
    const at = '2026-11-23T07:00:00Z';
    const { text, link } = compose(item(), { id: 'bluesky', limits: bluesky.limits });
    ledger.write(event({ kind: 'sending', at, createdAt: at, text, link }));
    ledger.write(event({ kind: 'handed', at }));
    const hub = TOLD.replace('connected:', 'handOver: true, connected:');
    const sent: string[] = [];
    const fetch = asFetch(async (request) => {
      if (!request.url.endsWith('.png')) sent.push(await request.text());
      return new Response('png', { headers: { 'content-type': 'image/png' } });
    });
    const env = { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK };
    const options = { handOver: join(folder, 'page'), run: 'https://github.example/runs/5' };
    expect(await run({ hub, env, fetch }, options)).toBe(0);
    expect(printed[0]).toContain('Example Health News: 1 post to do by hand');
    expect(printed[0]).toContain(
      'TO POST BY HAND\n\n- Flu clinics open (k7m2p9q4wd), on bluesky: to be posted',
    );
    expect(printed[0]).not.toContain('WHAT TO DO FIRST');
    expect(readdirSync(join(folder, 'page')).toSorted()).toEqual(['index.html', 'k7m2p9q4wd-bluesky.png']);
    expect(mail.received[0]).toContain('filename=to-post-by-hand.html');
    expect(mail.received[0]).toContain('https://github.example/runs/5');
    expect(sent.join('')).toContain('https://github.example/runs/5');
    expect(sent.join('')).not.toContain('doctype');
  });

  test('tells who waits when it is asked to, from the folder that is named, under an id of its own', async () => {
    await using mail = await pretendMail();
    const asked: string[] = [];
    const counts = { waiting: 2, danger: 1, missed: 0, lost: 0, notAsked: [], neverAsked: [] };
    const env = { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK };
    const whoWaits = (named: string, { tag }: { readonly tag: string }, now: string) => {
      asked.push(named, tag, now);
      return counts;
    };
    expect(await run({ env, fetch: taking, whoWaits }, { inbox: '../private' })).toBe(0);
    expect(asked).toEqual(['../private', 'news.example.org,2026', '2026-11-23T08:00:00Z']);
    expect(printed[0]).toContain(
      'Example Health News: 1 message may be about danger to life, 1 post is late\n',
    );
    expect(mail.received[0]).toMatch(
      /<freesheet\.2026\.summary\.2026-11-23\.inbox\.[0-9a-f]{12}@news\.example\.org>/,
    );
  });

  test('is sent all the same, and ends with 1, when the messages cannot be read', async () => {
    await using mail = await pretendMail();
    const env = { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK };
    const whoWaits = () => ({ unread: 'The file of messages cannot be read.' });
    expect(await run({ env, fetch: taking, whoWaits }, { inbox: '' })).toBe(1);
    expect(mail.received[0]).toContain('messages could not be read, 1 post is late');
    expect(mail.received[0]).toContain('The file of messages cannot be read.');
  });

  test('tells who waits even when there is no manifest to draw the rest from', async () => {
    const whoWaits = () => ({ waiting: 1, danger: 0, missed: 1, lost: 0, notAsked: [], neverAsked: [] });
    const readFile = () => Promise.reject(new Error('ENOENT'));
    expect(await run({ readFile, whoWaits }, { inbox: '', print: true })).toBe(1);
    expect(printed[0]).toContain('1 message waits longer than promised, the summary could not be drawn');
  });

  test('says when what the run printed cannot be read', async () => {
    const readFile = async (path: string) =>
      path === 'run.txt' ? Promise.reject(new Error('ENOENT')) : JSON.stringify(manifest([item()]));
    await run({ hub: HUB, readFile }, { afterFailure: 'Posting failed.', runLog: 'run.txt' });
    expect(printed[0]).toContain('What the run printed could not be read.');
  });

  test.each([
    [{ afterFailure: 'The build failed' }, 'a run failed, and the summary could not be drawn', 'failure'],
    [{}, 'the summary could not be drawn', 'failure'],
  ])('tells people even when there is no manifest to draw it from (%j)', async (options, subject, kind) => {
    await using mail = await pretendMail();
    const env = { SMTP_URL: mail.url, SUMMARY_WEBHOOK: WEBHOOK };
    const readFile = () => Promise.reject(new Error('ENOENT'));
    expect(await run({ env, fetch: taking, readFile }, options)).toBe(1);
    expect(printed[0]).toContain(`Example Health News: ${subject}`);
    expect(printed[0]).toContain(
      '- items.json:1:1 There is no such file. Nothing was posted. Build the site first.',
    );
    expect(mail.received[0]).toContain(`.${kind}.`);
  });

  test('tells people when the ledger is damaged', async () => {
    openLedger(join(folder, 'ledger'), realDisk).write(event({ kind: 'gone' }));
    writeFileSync(join(folder, 'ledger', 'k7m2p9q4wd', 'x.json'), '{}');
    expect(await run({}, { print: true })).toBe(1);
    expect(printed[0]).toContain('the summary could not be drawn');
    expect(printed[0]).toContain('Restore the file from git');
  });

  test('has no secret in what it prints, sends or throws, wherever one was planted', async () => {
    await using mail = await pretendMail({ authOptional: false });
    const password = 'canary-app-password';
    const env = {
      SMTP_URL: mail.url.replace('//', `//freesheet:${encodeURIComponent(MAIL_USER.pass)}@`),
      SUMMARY_WEBHOOK: WEBHOOK,
      BLUESKY_SERVICE: 'https://pds.example',
      BLUESKY_IDENTIFIER: 'news.example.org',
      BLUESKY_APP_PASSWORD: password,
    };
    const ledger = openLedger(join(folder, 'ledger'), realDisk);
    ledger.write(event({ kind: 'failed', why: `It said ${password} at ${WEBHOOK}.` }));
    const log = `${env.SMTP_URL} ${MAIL_USER.pass} ${password} Bearer canarytoken`;
    const readFile = async (path: string) => (path === 'run.txt' ? log : JSON.stringify(manifest([item()])));
    const sent: string[] = [];
    const fetch = asFetch(async (request) => {
      sent.push(await request.text());
      return new Response(`refused: ${WEBHOOK}`, { status: 400 });
    });
    expect(await run({ env, fetch, readFile }, { afterFailure: `Not ${password}.`, runLog: 'run.txt' })).toBe(
      1,
    );
    expect([...printed, ...mail.received, ...sent].join('\n')).not.toMatch(/canary/i);
    expect(mail.received).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });
});

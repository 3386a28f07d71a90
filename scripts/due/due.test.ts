import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeEventName } from '../../src/ledger/event-name.ts';
import { due } from '../due.mjs';

const folder = mkdtempSync(join(tmpdir(), 'freesheet-due-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.parse('2026-11-22T12:00:00Z');
const STATUS = JSON.stringify({
  version: 1,
  built: '2026-11-22T11:50:00Z',
  timeZone: 'Europe/London',
  moments: ['2026-11-22T17:30:00Z'],
  mornings: [],
});
const status = join(folder, 'status.json');
writeFileSync(status, STATUS);

/** A ledger of its own, with one file of an event that failed at 11:45am. */
function ledger(name: string, content: string): string {
  const event = { item: 'fv7kq2mxw4', at: '2026-11-22T11:45:00Z', account: 'bluesky' };
  const file = join(folder, name, writeEventName({ ...event, n: 'c0', kind: 'failed', attempt: 'aa' }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return join(folder, name);
}

async function run(
  args: readonly string[],
  fetched: () => Response | Promise<Response> = () => new Response(STATUS),
) {
  const lines: string[] = [];
  const code = await due(args, {
    now: NOW,
    fetch: async () => fetched(),
    print: (line) => lines.push(line),
  });
  return { code, words: lines.join('\n') };
}

const NONE = join(folder, 'no-ledger');

describe('due', () => {
  test('ends with 3 when nothing is, and says what is next', async () => {
    expect(await run(['--status', status, '--ledger', NONE])).toEqual({
      code: 3,
      words: 'Nothing is due. The next moment is 5:30pm on Sunday 22 November 2026.',
    });
  });

  test('ends with 0 when the ledger has work, by the names that the ledger gives its files', async () => {
    const work = ledger('work', '{"refusal":"later"}');
    expect(await run(['--status', status, '--ledger', work])).toEqual({
      code: 0,
      words: 'Due: it is time to try "bluesky" again.',
    });
  });

  test.each([
    ['cut off', '{"refusal":'],
    ['no event', '17'],
  ])('counts as due a file of the ledger that is %s, for the next run to tell of', async (name, content) => {
    expect(await run(['--status', status, '--ledger', ledger(name, content)])).toEqual({
      code: 0,
      words: 'Due: a file of the ledger about "bluesky" cannot be read.',
    });
  });

  test('asks the site, and counts as due what it does not tell', async () => {
    const asked = ['--status', 'https://news.example.org/status.json', '--ledger', NONE];
    expect((await run(asked)).code).toBe(3);
    expect(await run(asked, () => new Response('', { status: 404 }))).toEqual({
      code: 0,
      words:
        'Due, to be safe: the status of the site cannot be read. https://news.example.org/status.json answers 404.',
    });
    expect(await run(asked, () => new Response('<html>'))).toMatchObject({
      code: 0,
      words: expect.stringContaining('It is not JSON.'),
    });
    expect(await run(asked, () => Promise.reject(new TypeError('fetch failed')))).toMatchObject({
      code: 0,
      words: expect.stringContaining('https://news.example.org/status.json does not answer.'),
    });
  });

  test('counts as due a status that is not there and a ledger that is no folder', async () => {
    expect((await run(['--status', NONE, '--ledger', NONE])).code).toBe(0);
    expect(await run(['--status', status, '--ledger', status])).toMatchObject({
      code: 0,
      words: expect.stringContaining('Due: the ledger cannot be read'),
    });
  });

  test('tells the workflow', async () => {
    const output = join(folder, 'output');
    await run(['--status', status, '--ledger', NONE, '--github-output', output]);
    expect(readFileSync(output, 'utf8')).toBe('due=false\nmorning=false\n');
  });

  test.each([[[]], [['--status', status]], [['--status', status, '--ledger', NONE, '--soon']]])(
    'called wrongly with %j ends with 2 and says how to call it',
    async (args) => {
      expect(await run(args)).toEqual({ code: 2, words: expect.stringContaining('npm run due -- --status') });
    },
  );

  test('says how to call it when asked', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0 });
  });
});

import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What is copied of the house: all that a network touches, and what it is proved by. */
const HOUSE = [
  'src',
  'scripts',
  'tests/faults',
  'tests/hubs/marram',
  'package.json',
  'tsconfig.json',
  'knip.json',
];

const HUB_LINES = `
accounts:
  - { id: friendface, network: friendface, url: "https://friendface.example/us", connected: 2026-01-01 }
`;

/** CONTRIBUTING, "…add a network", done to the letter for one that is made up. */
describe('a made-up network, added as CONTRIBUTING says', { timeout: 120_000 }, () => {
  let house: string;
  const here = (...parts: readonly string[]) => join(house, ...parts);

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'freesheet-made-up-'));
    for (const part of HOUSE) cpSync(resolve(part), here(part), { recursive: true });
    symlinkSync(resolve('node_modules'), here('node_modules'));
    const fixture = (name: string) => resolve('tests/made-up', `${name}.txt`);
    // 1. One file, and one line.
    copyFileSync(fixture('friendface.ts'), here('src/networks/friendface.ts'));
    appendFileSync(here('src/networks/all.ts'), "export { friendface } from './friendface.ts';\n");
    // 2. One pretend server and its line, and its fixtures.
    copyFileSync(fixture('pretend-friendface.ts'), here('src/networks/testing/pretend-friendface.ts'));
    appendFileSync(
      here('src/networks/testing/all-pretends.ts'),
      "export { pretendFriendface } from './pretend-friendface.ts';\n",
    );
    copyFileSync(fixture('friendface.test.ts'), here('src/networks/friendface.test.ts'));
    copyFileSync(fixture('own-text.friendface'), here('src/compose/fixtures/own-text.friendface.txt'));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test('keeps the contract of networks, is in the list of its folder, and obeys the rules of the house', async () => {
    const { code, text } = await node(
      'node_modules/vitest/vitest.mjs',
      'run',
      'src/networks/friendface.test.ts',
      'src/networks/index.test.ts',
      'src/compose/compose.test.ts',
      'src/architecture.test.ts',
    );
    expect(text).toMatch(/Tests .*passed/);
    expect({ code, text }).toMatchObject({ code: 0 });
  });

  test('has no bad cell in the fault table', async () => {
    const { code, text } = await node('scripts/faults.ts', '--only', 'Friendface');
    expect(text).toContain('### Friendface');
    expect({ code, text }).toMatchObject({ code: 0 });
  });

  test('is asked for its settings like any other', async () => {
    appendFileSync(here('tests/hubs/marram/hub.yaml'), HUB_LINES);
    const { code, text } = await node('scripts/accounts.ts', '--hub', 'tests/hubs/marram');
    expect(text).toContain('Not set: FRIENDFACE_TOKEN.');
    expect(code).toBe(1);
  });

  function node(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
    const child = spawn(process.execPath, [...args], { cwd: house, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise((done) => {
      child.on('close', (code) => done({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8') }));
    });
  }
});

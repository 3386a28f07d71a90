import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeSecret } from './store-secret.ts';

const NEW = 'canary-new-token=+/"$HOME';
const OLD = 'canary-old-token';

let folder = '';
let shown: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  shown = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The command that stores a secret', () => {
  test('gets it on its standard input, to the byte, and its name in the environment', async () => {
    expect(await store('cat > secret && printf %s "$FREESHEET_SECRET_NAME" > name')).toBeUndefined();
    expect(said('secret')).toBe(NEW);
    expect(said('name')).toBe('NEWS_THREADS_TOKEN');
    expect(shown).toEqual([]);
  });

  test('finds it neither in its arguments nor in its environment', async () => {
    const look =
      'cat > secret; env > env; tr "\\0" "\\n" < /proc/$$/cmdline > arguments; ps -o args= > all || true';
    expect(await store(look)).toBeUndefined();
    expect(`${said('env')}${said('arguments')}${said('all')}`).not.toContain('canary');
  });

  test.each([
    ['exit 3', 'ended with 3'],
    ['cat > secret; kill -9 $$', 'ended with a signal'],
    ['no-such-command-anywhere', 'ended with 127'],
  ])('"%s" has stored nothing: it %s', async (command, why) => {
    expect(await store(command)).toBe(why);
  });

  test('that fails is quoted, without the secret, the old one, or either of them in another form', async () => {
    const echo = `secret=$(cat); echo "$secret"; echo ${OLD} >&2; printf %s "$secret" | base64; echo no room; exit 1`;
    expect(await store(echo)).toBe('ended with 1');
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('no room');
    expect(shown[0]).not.toMatch(/canary|Y2FuYXJ5/);
  });

  test('that ends well is not quoted at all', async () => {
    expect(await store('cat; echo done')).toBeUndefined();
    expect(shown).toEqual([]);
  });

  test('that does not end is stopped with all that it started, and not quoted', async () => {
    const began = Date.now();
    const command = 'cat; (sleep 2; touch afterwards) & sleep 600';
    expect(await store(command, 200)).toBe('did not end within 0.2 seconds, and was stopped');
    expect(Date.now() - began).toBeLessThan(2000);
    await sleep(2500);
    expect(existsSync(join(folder, 'afterwards'))).toBe(false);
    expect(shown).toEqual([]);
  });

  test('that ends well without reading a secret that is longer than any pipe has stored nothing', async () => {
    expect(await store('exec <&-; sleep 0.1', 5000, 'x'.repeat(2_000_000))).toBe(
      'did not read what it was given',
    );
  });
});

function store(command: string, patience = 5000, value = NEW): Promise<string | undefined> {
  const tools = { env: { PATH: process.env['PATH'] }, show: (text: string) => void shown.push(text) };
  const storing = storeSecret(`cd ${folder} && { ${command}\n}`, {
    ...tools,
    secrets: () => [OLD],
    patience,
  });
  return storing('NEWS_THREADS_TOKEN', value);
}

function said(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

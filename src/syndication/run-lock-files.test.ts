import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockLedger, type Lock } from './run-lock-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const living =
  (...pids: readonly number[]) =>
  (pid: number) =>
    pids.includes(pid);

describe("the lock on a ledger's folder", () => {
  test('is had by one run at a time, and the other says whose it is', () => {
    expect(lock(1, living(1, 2)).got).toBe(true);
    const second = lock(2, living(1, 2));
    expect(second).toMatchObject({ got: false });
    expect(second).toHaveProperty('why', expect.stringContaining('Process 1 on the computer "here"'));
  });

  test('is free again when the run gives it back', () => {
    release(lock(1, living(1)));
    expect(lock(2, living(1, 2)).got).toBe(true);
  });

  test('is taken over from a process that is gone, once', () => {
    lock(1, living());
    expect([lock(2, living(2, 3)).got, lock(3, living(2, 3)).got]).toEqual([true, false]);
    expect(readdirSync(folder)).toEqual(['.lock-2']);
  });

  test('is not taken over from another computer, and says how to go on', () => {
    lock(1, living());
    const other = lockLedger(folder, { pid: 2, host: 'there', since: '2026-11-22T12:00:00Z' }, living());
    expect(other).toHaveProperty('why', expect.stringContaining(`delete ${join(folder, '.lock-1')} first`));
  });

  test('that cannot be read is not taken over', () => {
    writeFileSync(join(folder, '.lock-7'), '');
    expect(lock(1, living())).toHaveProperty('why', expect.stringContaining('cannot be read'));
  });
});

function lock(pid: number, isAlive: (pid: number) => boolean): Lock {
  return lockLedger(folder, { pid, host: 'here', since: '2026-11-22T12:00:00Z' }, isAlive);
}

function release(held: Lock): void {
  if (held.got) held.release();
}

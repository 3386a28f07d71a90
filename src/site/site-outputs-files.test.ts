import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownOutputs } from './site-outputs-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-own-'));
  mkdirSync(join(folder, 'public'));
  write('one');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(text: string): void {
  writeFileSync(join(folder, 'public/leaflet.txt'), text);
  utimesSync(join(folder, 'public/leaflet.txt'), 1_700_000_000, 1_700_000_000);
}
const keyOf = (program: string, known = {}): string | undefined =>
  ownOutputs(folder, program, known).outputs[0]?.key;

describe("a file of the hub's own public folder", () => {
  test('is known as it was, also without being read', () => {
    const { own } = ownOutputs(folder, 'p', {});
    expect(keyOf('p', own)).toBe(keyOf('p'));
  });

  test('is another when its bytes change, and neither its size nor the time that it is given', () => {
    const { own } = ownOutputs(folder, 'p', {});
    const before = keyOf('p', own);
    write('two');
    expect(keyOf('p', own)).not.toBe(before);
  });

  test('is made anew by another program, which may clean pictures otherwise', () => {
    expect(keyOf('q')).not.toBe(keyOf('p'));
  });
});

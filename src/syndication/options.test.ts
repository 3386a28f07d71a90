import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('what syndicate is asked for', () => {
  test('is a manifest at least', () => {
    expect(readOptions(['--manifest', 'dist/items.json'])).toEqual({
      manifest: 'dist/items.json',
      plan: false,
      paper: false,
      wait: 0,
    });
  });

  test.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['1h', 3_600_000],
  ])('may be to wait %s', (wait, ms) => {
    expect(readOptions(['--manifest', 'x', '--wait', wait])).toMatchObject({ wait: ms });
  });

  test.each([
    ['without a manifest', [], '--manifest is missing'],
    ['with a save that is empty', ['--manifest', 'x', '--save', ''], '--save has no value'],
    ['with a ledger that is empty', ['--manifest', 'x', '--ledger='], '--ledger has no value'],
    ['with a time that is none', ['--manifest', 'x', '--wait', 'soon'], '90s, 15m or 1h'],
    ['with a site that has a path', ['--manifest', 'x', '--site', 'http://127.0.0.1/hub/'], 'without a path'],
  ])('is refused %s', (_, args, wrong) => {
    expect(readOptions(args)).toHaveProperty('wrong', expect.stringContaining(wrong));
  });

  test('is refused with an option that is not there', () => {
    expect(() => readOptions(['--manifests', 'x'])).toThrow('--manifests');
  });
});

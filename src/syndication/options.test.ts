import { describe, expect, test } from 'vitest';
import { BY_GIT, readOptions } from './options.ts';

describe('what syndicate is asked for', () => {
  test('is a manifest at least', () => {
    expect(readOptions(['--manifest', 'dist/items.json'])).toEqual({
      manifest: 'dist/items.json',
      plan: false,
      paper: false,
      wait: 0,
      giveWay: false,
      withoutLink: false,
    });
  });

  test.each([
    ['with nothing after it', ['--save']],
    ['with another option after it', ['--save', '--plan']],
  ])('may be to save by git: --save %s', (_, args) => {
    expect(readOptions(['--manifest', 'x', ...args])).toMatchObject({ save: BY_GIT });
  });

  test('may be to save by a command', () => {
    expect(readOptions(['--manifest', 'x', '--save', 'git push', '--plan'])).toMatchObject({
      save: 'git push',
      plan: true,
    });
  });

  test('may be what a workflow knows', () => {
    const args = ['--give-way', '--approved', 'approved.json', '--pushed', '2026-11-22T12:00:00Z'];
    expect(readOptions(['--manifest', 'x', ...args])).toMatchObject({
      giveWay: true,
      approved: 'approved.json',
      pushed: '2026-11-22T12:00:00Z',
    });
  });

  test('may be to release an alert without its link, by a role', () => {
    const args = ['--release', 'k7m2p9q4wd', '--without-link', '--by', 'duty officer'];
    expect(readOptions(['--manifest', 'x', ...args])).toMatchObject({
      release: 'k7m2p9q4wd',
      withoutLink: true,
      by: 'duty officer',
    });
  });

  test('may be so many take-downs', () => {
    expect(readOptions(['--manifest', 'x', '--yes-take-down', '12'])).toMatchObject({ yesTakeDown: 12 });
  });

  test('may be to hand tokens that are made anew to a command', () => {
    const args = ['--manifest', 'x', '--store-secret', 'keep it'];
    expect(readOptions(args)).toMatchObject({ storeSecret: 'keep it' });
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
    ['with a command that is empty', ['--manifest', 'x', '--store-secret', ''], 'no value'],
    ['with a ledger that is empty', ['--manifest', 'x', '--ledger='], '--ledger has no value'],
    ['with a time that is none', ['--manifest', 'x', '--wait', 'soon'], '90s, 15m or 1h'],
    ['with a push at no moment', ['--manifest', 'x', '--pushed', 'noon'], 'not a moment'],
    ['with take-downs that are no number', ['--manifest', 'x', '--yes-take-down', 'all'], 'not a number'],
    ['with a release of a link', ['--manifest', 'x', '--release', 'k7m2p9q4wd', '--by', 'me'], 'by a role'],
    ['with a release by nobody', ['--manifest', 'x', '--release', 'k7m2', '--without-link'], 'by a role'],
    ['with no link and nothing to release', ['--manifest', 'x', '--without-link'], 'by a role'],
    ['with a site that has a path', ['--manifest', 'x', '--site', 'http://127.0.0.1/hub/'], 'without a path'],
  ])('is refused %s', (_, args, wrong) => {
    expect(readOptions(args)).toHaveProperty('wrong', expect.stringContaining(wrong));
  });

  test('is refused with an option that is not there', () => {
    expect(() => readOptions(['--manifests', 'x'])).toThrow('--manifests');
  });
});

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMailing } from './mailing-list-files.ts';

const LIST =
  'email\n# by hand\nann.canary@example.org\n\n"Bob.Canary@Example.org"\nann.canary@EXAMPLE.org\nno address here\n';

let folder = '';
let list = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
  list = join(folder, 'list.csv');
  writeFileSync(list, LIST, { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openMailing(list, () => ({ got: true, release: () => {} }));

describe('a list of subscribers', () => {
  test('is an address a line; each counts once, and lines that are none are named by their number alone', () => {
    const mailing = open();
    expect(mailing.subscribers().map(({ email }) => email)).toEqual([
      'ann.canary@EXAMPLE.org',
      'Bob.Canary@Example.org',
    ]);
    expect(mailing.faults()).toEqual([expect.stringMatching(/^Line 7 is no email address in .*list\.csv/)]);
    expect(mailing.faults().join('')).not.toContain('no address here');
  });

  test('tells the same subscriber by the same reference each time, and says nothing of them by it', () => {
    const [first] = open().subscribers();
    expect(open().subscribers()[0]).toEqual(first);
    expect(first?.reference).toMatch(/^[0-9a-f]{16}$/);
  });

  test('keeps what was sent to whom beside it, readable by its owner only, and without any address', () => {
    const mailing = open();
    for (const { reference } of mailing.subscribers()) mailing.record('k', reference, 'sending');
    mailing.record('k', mailing.subscribers()[0]?.reference ?? '', 'sent');
    expect([...open().deliveries('k').values()]).toEqual(['sent', 'sending']);
    const beside = `${list}.sent`;
    const written = readdirSync(beside)
      .map((name) => readFileSync(join(beside, name), 'utf8'))
      .join('');
    expect(written.toLowerCase()).not.toContain('canary');
    expect(readdirSync(beside).map((name) => statSync(join(beside, name)).mode & 0o077)).toEqual([0, 0]);
    expect(statSync(beside).mode & 0o077).toBe(0);
  });

  test('takes a line that a killed run left unfinished for none, and goes on after it', () => {
    const mailing = open();
    mailing.record('k', 'a'.repeat(16), 'sent');
    writeFileSync(join(`${list}.sent`, 'k.txt'), `${'a'.repeat(16)} sent\n${'b'.repeat(16)} se`);
    expect([...mailing.deliveries('k')]).toEqual([['a'.repeat(16), 'sent']]);
    mailing.record('k', 'c'.repeat(16), 'sent');
    expect([...mailing.deliveries('k').keys()]).toEqual(['a'.repeat(16), 'c'.repeat(16)]);
  });

  test.each([
    ['is not there', () => rmSync(list), 'There is no list of subscribers at'],
    ['lies in a git work tree', () => mkdirSync(join(folder, '.git')), 'lies in a git work tree'],
    ['can be read by others', () => chmodSync(list, 0o644), 'Run: chmod 600'],
  ])('that %s is refused, in words without an address', (_, change, words) => {
    change();
    expect(open).toThrow(
      expect.objectContaining({ refusal: 'unauthorised', message: expect.stringContaining(words) }),
    );
    expect(open).toThrow(expect.objectContaining({ message: expect.not.stringContaining('canary@') }));
  });

  test('that another run is writing to is left alone', () => {
    const mailing = openMailing(list, () => ({ got: false, why: 'no' }));
    expect(mailing.begin).toThrow(expect.objectContaining({ refusal: 'later' }));
  });
});

test('a list of 10,000 is read, and written of, without taking longer the longer it is', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `person${at}@example.org`);
  writeFileSync(list, many.join('\n'), { mode: 0o600 });
  const mailing = open();
  const begun = performance.now();
  expect(mailing.subscribers()).toHaveLength(10_000);
  expect(performance.now() - begun).toBeLessThan(2000);
});

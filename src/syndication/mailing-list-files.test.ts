import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NetworkError } from '../networks/network.ts';
import type { Mailing } from '../networks/mailing/mailing.ts';
import { openMailing, type Opening } from './mailing-list-files.ts';

const LIST =
  'email\n# by hand\nann.canary@example.org\n\n"Bob.Canary@Example.org"\nann.canary@EXAMPLE.org\nno address here\n';
const NOW = '2026-11-22T12:00:00Z';
const DAY = 86_400_000;

let folder = '';
let list = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'list-')));
  list = join(folder, 'list.csv');
  writeFileSync(list, LIST, { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (changes: Partial<Opening> = {}): Mailing =>
  openMailing({
    path: list,
    setting: 'EMAIL_LIST',
    outside: [],
    clock: Date.now(),
    lock: () => ({ got: true, release: () => {} }),
    ...changes,
  });

describe('a list of subscribers', () => {
  test('counts each address once, and names lines that hold none by their number alone', () => {
    const mailing = open();
    expect(mailing.subscribers().map(({ email }) => email)).toEqual([
      'ann.canary@example.org',
      'Bob.Canary@example.org',
    ]);
    expect(mailing.faults()).toEqual([
      'Line 7 holds no email address in the list that EMAIL_LIST names, so nothing is sent there.',
    ]);
  });

  test('says that nobody is on it', () => {
    writeFileSync(list, 'email\n');
    expect(open().faults()).toEqual(['There is nobody on the list that EMAIL_LIST names.']);
  });

  test('tells the same subscriber by the same reference each time, however they are written, and says nothing of them by it', () => {
    const [first] = open().subscribers();
    writeFileSync(list, 'ANN.canary@example.org');
    const [again] = open().subscribers();
    expect(again?.reference).toBe(first?.reference);
    expect(first?.reference).toMatch(/^[0-9a-f]{16}$/);
  });

  test('has other references than the same list elsewhere', () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, LIST, { mode: 0o600 });
    expect(open({ path: other }).subscribers()[0]?.reference).not.toBe(open().subscribers()[0]?.reference);
  });

  test('is read anew each time: who was taken off is written to no more', () => {
    const mailing = open();
    writeFileSync(list, 'bob.canary@example.org\n');
    expect(mailing.subscribers().map(({ email }) => email)).toEqual(['bob.canary@example.org']);
  });

  test('that another run is writing to is left alone', () => {
    const mailing = open({ lock: () => ({ got: false, why: 'no' }) });
    expect(mailing.begin).toThrow(expect.objectContaining({ refusal: 'later' }));
  });
});

describe('what was sent to whom', () => {
  test('lies beside the list, readable by its owner only, and holds no address', () => {
    const mailing = open();
    mailing.subscribers().forEach(({ reference }) => mailing.record('k', reference, 'sending', NOW));
    mailing.record('k', mailing.subscribers()[0]?.reference ?? '', 'sent', NOW);
    expect([...open().deliveries('k').values()]).toEqual([
      { delivery: 'sent', at: NOW },
      { delivery: 'sending', at: NOW },
    ]);
    const beside = `${list}.sent`;
    const names = readdirSync(beside);
    expect(names.toSorted()).toEqual(['k.txt', 'salt']);
    expect(names.map((name) => readFileSync(join(beside, name), 'utf8')).join('')).not.toMatch(
      /canary|example/i,
    );
    expect(
      [beside, ...names.map((name) => join(beside, name))].map((path) => statSync(path).mode & 0o077),
    ).toEqual([0, 0, 0]);
  });

  test('is closed to others even where its folder was open to them', () => {
    mkdirSync(`${list}.sent`, { mode: 0o755 });
    open();
    expect(statSync(`${list}.sent`).mode & 0o077).toBe(0);
  });

  test('remembers when somebody was put off first', () => {
    const mailing = open();
    const at = (hour: string) => `2026-11-22T${hour}:00:00Z`;
    mailing.record('k', 'a', 'not-sent', at('09'));
    mailing.record('k', 'a', 'put-off', at('10'));
    mailing.record('k', 'a', 'sending', at('11'));
    mailing.record('k', 'a', 'put-off', at('12'));
    expect(open().deliveries('k').get('a')).toEqual({
      delivery: 'put-off',
      at: at('12'),
      putOffSince: at('10'),
    });
  });

  test('takes a line that a killed run left unfinished for none, and goes on after it', () => {
    const mailing = open();
    mailing.record('k', 'a', 'sent', NOW);
    appendFileSync(join(`${list}.sent`, 'k.txt'), 'b se');
    expect([...mailing.deliveries('k').keys()]).toEqual(['a']);
    mailing.record('k', 'c', 'sent', NOW);
    expect([...mailing.deliveries('k').keys()]).toEqual(['a', 'c']);
  });

  test('is forgotten after 400 days, but for the fact that everybody was written to', () => {
    const mailing = open();
    mailing.record('old', 'a', 'sent', NOW);
    mailing.record('new', 'b', 'sent', NOW);
    utimesSync(join(`${list}.sent`, 'old.txt'), new Date(0), new Date(DAY));
    const later = open({ clock: 402 * DAY });
    expect([...later.deliveries('old').keys()]).toEqual(['everybody']);
    expect([...later.deliveries('new').keys()]).toEqual(['b']);
  });

  test('says of itself whether anything was recorded before it was opened', () => {
    const first = open();
    expect(first.isNew).toBe(true);
    expect(open().isNew).toBe(true);
    first.record('k', 'begun', 'not-sent', NOW);
    expect(open().isNew).toBe(false);
  });

  test.each([
    ['is gone', () => rmSync(join(`${list}.sent`, 'salt'))],
    ['is empty', () => writeFileSync(join(`${list}.sent`, 'salt'), '')],
  ])('is of no use when what references are made with %s: then nobody is written to', (_, lose) => {
    open().record('k', 'a', 'sent', NOW);
    lose();
    expect(refusalOf(open)).toMatchObject({
      refusal: 'unauthorised',
      message: expect.stringContaining('lost its file "salt"'),
    });
  });

  test('that cannot be written is a refusal, in words without a path', () => {
    const mailing = open();
    mkdirSync(join(`${list}.sent`, 'k.txt'));
    const refusal = refusalOf(() => mailing.record('k', 'a', 'sending', NOW));
    expect(refusal).toMatchObject({ refusal: 'unauthorised', message: expect.stringContaining('EISDIR') });
    expect(refusal?.message).not.toContain(folder);
  });
});

describe('a list is refused, in words without an address or a path', () => {
  test.each([
    ['that is not there', () => rmSync(list), 'There is no list of subscribers where EMAIL_LIST says'],
    ['that is a folder', () => (rmSync(list), mkdirSync(list)), 'There is no list of subscribers'],
    ['in a git work tree', () => mkdirSync(join(folder, '.git')), 'lies in a git repository'],
    [
      'in a work tree beside its repository',
      () => writeFileSync(join(folder, '.git'), 'gitdir: x'),
      'lies in a git repository',
    ],
    [
      'in a repository without a work tree',
      () => ['HEAD', 'objects', 'refs'].forEach((name) => mkdirSync(join(folder, name))),
      'lies in a git repository',
    ],
    ['that others can read', () => chmodSync(list, 0o644), 'Run: chmod 600 "$EMAIL_LIST"'],
    ['that its group can read', () => chmodSync(list, 0o640), 'Run: chmod 600 "$EMAIL_LIST"'],
    [
      'that is no text',
      () => writeFileSync(list, Buffer.from('email\nann@example.org', 'utf16le').fill(0xff, 0, 2)),
      'not text in UTF-8',
    ],
    [
      'in which a quotation mark is never closed',
      () => writeFileSync(list, 'name,email\n"Ann,ann.canary@example.org\nBob,bob.canary@example.org\n'),
      'opened and never closed',
    ],
  ])('%s', (_, change, words) => {
    change();
    const refusal = refusalOf(() => open().subscribers());
    expect(refusal).toMatchObject({ refusal: 'unauthorised', message: expect.stringContaining(words) });
    expect(refusal?.message).not.toContain(folder);
    expect(refusal?.message).not.toMatch(/canary@/i);
  });

  test('inside the hub', () => {
    expect(refusalOf(() => open({ outside: [folder] }))).toMatchObject({
      message: expect.stringContaining('lies among what is published'),
    });
    expect(refusalOf(() => open({ outside: [join(folder, 'list')] }))).toBeUndefined();
  });

  test.each([
    ['lies outside, but is a link into one', 'outside', 'repository'],
    ['is linked to from inside one', 'repository', 'outside'],
  ])('that %s', (_, here, there) => {
    mkdirSync(join(folder, 'outside'));
    mkdirSync(join(folder, 'repository', '.git'), { recursive: true });
    writeFileSync(join(folder, there, 'people.txt'), LIST, { mode: 0o600 });
    symlinkSync(join(folder, there, 'people.txt'), join(folder, here, 'link.txt'));
    expect(refusalOf(() => open({ path: join(folder, here, 'link.txt') }))).toMatchObject({
      message: expect.stringContaining('lies in a git repository'),
    });
  });
});

test(
  'a list of 10,000 is read, and written of, without taking longer the longer it is',
  { timeout: 60_000 },
  () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `person${at}@example.org`);
    writeFileSync(list, many.join('\n'), { mode: 0o600 });
    const mailing = open();
    const begun = performance.now();
    expect(mailing.subscribers()).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  },
);

function refusalOf(work: () => unknown): NetworkError | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

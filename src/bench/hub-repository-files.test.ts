import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCold } from './cold-files.ts';
import { backToBegin, makeRepository, newBranch, takeStep } from './hub-repository-files.ts';
import { madeItem } from './made-item.ts';
import { writeMade } from './made-hub-files.ts';
import { placeOf } from './place.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const hub = { items: 12, seed: 1 };
const place = placeOf(hub, { root: folder, node: 'node', folder, env: {} });
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', place.content, ...args], { encoding: 'utf8' }).trim();

beforeAll(() => makeRepository(place.content, hub));
afterAll(() => rmSync(folder, { recursive: true }));

test('a step is committed, and the hub can be had as it was made', () => {
  const added = madeItem(hub, 12);
  const { file } = madeItem(hub, 5);
  newBranch(place.content, 'proposal');
  takeStep(place.content, { name: 'A step', write: [added], remove: [file] });
  expect(git('status', '--short')).toBe('');
  expect(git('diff', '--name-status', 'main').split('\n').toSorted()).toEqual([
    `A\t${added.file}`,
    `D\t${file}`,
  ]);
  backToBegin(place.content);
  expect(git('ls-files').split('\n')).toHaveLength(13);
  expect(git('branch', '--show-current')).toBe('main');
});

test('a cold build finds nothing but cards and pictures', () => {
  const left = [
    'store/cards/a.png',
    'store/pictures/b.webp',
    'store/index.json',
    'store/search/c',
    'site/index.html',
  ];
  left.forEach((file) => writeMade(join(folder, '12'), { file, text: '' }));
  makeCold(place);
  expect(left.filter((file) => existsSync(join(folder, '12', file)))).toEqual(left.slice(0, 2));
});

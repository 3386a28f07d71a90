import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { states } from './states.ts';

/** What stands around every page, and what needs all the data of one sort of page: tested as pages. */
const OF_PAGES = new Set(['ArticleHead', 'Breadcrumb', 'Corrections', 'Footer', 'Masthead', 'WeekList']);

/** The parts of the paper: its pages are looked at as they are printed. */
const PAPER = /^Paper/;

/** The gallery links to the page of an item in each state, so it shows the layout of items too. */
const code = ['src/gallery/*.astro', 'src/components/**/*.astro', 'src/layouts/Item.astro']
  .flatMap((pattern) => globSync(pattern))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);
const shownBy = (name: string): boolean =>
  code.some(([file, source]) => !file.endsWith(`/${name}.astro`) && source.includes(`<${name}`));

test('every component is shown, so that a new one has to be put in', () => {
  const names = globSync('src/components/**/*.astro').map((file) => basename(file, '.astro'));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !shownBy(name) && !OF_PAGES.has(name) && !PAPER.test(name))).toEqual([]);
});

test('a state has the first item that is in it, and none where no item is', () => {
  const plain = { ...sampleItem({ id: 'plain' }), pictures: [] };
  const long = { ...sampleItem({ id: 'long', title: 'x'.repeat(100) }), pictures: [] };
  const found = states([plain, long], '2026-11-22T12:00:00Z');
  expect(found.find(({ name }) => name === 'No picture')?.item?.id).toBe('plain');
  expect(found.find(({ name }) => name === 'A long title')?.item?.id).toBe('long');
  expect(found.find(({ name }) => name === 'A story')).toEqual({ name: 'A story' });
});

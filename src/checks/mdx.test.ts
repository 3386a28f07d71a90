import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mdx, MDX_COMPONENTS } from './mdx.ts';
import { facts, item, run } from './testing/facts.ts';

test('every component named to staff is there for MDX items', () => {
  const files = readdirSync(join(import.meta.dirname, '../components/mdx'));
  expect(files).toEqual(expect.arrayContaining(MDX_COMPONENTS.map((name) => `${name}.astro`)));
});

test.each([
  ['<Calout>x</Calout>', [{ line: 8, what: 'There is no "<Calout>".', instead: 'Did you mean "Callout"?' }]],
  ['<Callout>x</Callout>', []],
  ["import Map from './map.astro';\n\n<Map />", []],
])('in an MDX item, %j', (body, problems) => {
  expect(run(mdx, facts({ 'news/a.mdx': item('', body) }))).toMatchObject(problems);
});

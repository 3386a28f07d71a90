import { satteri } from '@astrojs/markdown-satteri';
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

test.each([
  ['<Callout>\nBring a coat.\n</Callout>'],
  ['<Callout>\nNever closed.'],
  ['</Callout>'],
  ['<Callout title={>x</Callout>'],
  ['Text in <b>bold.'],
  ['Under {5 years.'],
  ['Under {5 years}.'],
  ['Under 5 < 6 years.'],
  ['Fewer than <5 people.'],
  ['<!-- A note -->'],
  ['{/* A note */}'],
  ['import Map from\n\nHello'],
  ["import { Map from './map.ts'"],
  ['export const wards = ;'],
  ['export const wards = 4;'],
])("%j can be read or not, as the site's own processor has it", async (body) => {
  const site = await satteri().createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  const readable = await site?.process(body, '/news/a.mdx', {}).then(
    () => true,
    () => false,
  );
  expect(run(mdx, facts({ 'news/a.mdx': item('', body) })).length === 0).toBe(readable);
});

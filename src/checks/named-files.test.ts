import { expect, test } from 'vitest';
import { namedFiles } from './named-files.ts';
import { facts, HUB, run } from './testing/facts.ts';

const what = (hub: Partial<typeof HUB>, files: readonly string[] = []): readonly string[] =>
  run(namedFiles, { ...facts({}), hub: { ...HUB, ...hub }, files: new Set(files) }).map(
    (problem) => problem.what,
  );

test('a logo that is not there is named', () => {
  expect(what({ logo: { file: 'logo.svg', alt: 'Our name' } })).toEqual([
    'hub.yaml needs the file "public/logo.svg", and it is not there.',
  ]);
});

test('a logo that is there is not', () => {
  expect(what({ logo: { file: 'logo.svg', alt: 'Our name' } }, ['public/logo.svg'])).toEqual([]);
});

test('Frutiger needs its four files', () => {
  expect(what({ font: 'frutiger' })).toHaveLength(4);
});

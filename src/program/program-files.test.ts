import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeKey, programKey, type ProgramInputs } from './program-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-program-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe('the key of the code', () => {
  beforeEach(() => {
    write('src/layouts/Page.astro', '<p>Page</p>');
    write('src/news/x.test.ts', 'test');
    cpSync('package-lock.json', join(folder, 'package-lock.json'));
  });

  test.each([
    ['a template', 'src/layouts/Page.astro'],
    ['a template that is new', 'src/layouts/deep/Other.astro'],
    ['a style', 'src/styles/site.scss'],
    ['the configuration', 'astro.config.mjs'],
    ['the configuration of TypeScript', 'tsconfig.json'],
    ['the lockfile', 'package-lock.json'],
    ['a file that goes with every site', 'public/favicon.svg'],
  ])('is another when %s changes', (_, file) => {
    const before = codeKey(folder);
    write(file, 'changed');
    expect(codeKey(folder)).not.toBe(before);
  });

  test('is another when a file has another name', () => {
    const before = codeKey(folder);
    cpSync(join(folder, 'src/layouts/Page.astro'), join(folder, 'src/layouts/Sheet.astro'));
    rmSync(join(folder, 'src/layouts/Page.astro'));
    expect(codeKey(folder)).not.toBe(before);
  });

  test.each(['src/news/x.test.ts', 'src/news/testing/sample.ts', 'README.md'])(
    'is the same when %s changes',
    (file) => {
      const before = codeKey(folder);
      write(file, 'changed');
      expect(codeKey(folder)).toBe(before);
    },
  );
});

describe('the key of a program', () => {
  const hub = {
    site: 'https://news.example/hub',
    colours: { brand: '#005eb8', dark: '#003087' },
    font: 'arial',
  } as const;
  const inputs = (): ProgramInputs => ({
    code: 'c',
    hub,
    hubFolder: folder,
    mdx: ['a.mdx', 'b.mdx'],
    gallery: false,
  });
  beforeEach(() => {
    write('a.mdx', 'One');
    write('b.mdx', 'Two');
  });

  test.each<[string, Partial<ProgramInputs>]>([
    ['the code', { code: 'd' }],
    ['the address of the site', { hub: { ...hub, site: 'https://other.example/hub' } }],
    ['the base path', { hub: { ...hub, site: 'https://news.example' } }],
    ['a colour', { hub: { ...hub, colours: { brand: '#330072', dark: '#003087' } } }],
    ['the font', { hub: { ...hub, font: 'frutiger' } }],
    ['which items are MDX', { mdx: ['a.mdx'] }],
    ['whether the gallery is on it', { gallery: true }],
  ])('is another when %s changes', (_, change) => {
    expect(programKey({ ...inputs(), ...change })).not.toBe(programKey(inputs()));
  });

  test('is another when the text of an item that is MDX changes', () => {
    const before = programKey(inputs());
    write('b.mdx', 'Three');
    expect(programKey(inputs())).not.toBe(before);
  });

  test.each([
    ['a component', 'map.astro', '---\nimport { places } from "./deep/places";\n---\n<p>Other</p>'],
    ['what a component imports', 'deep/places.ts', 'export const places = ["b"];'],
  ])('is another when %s changes that an item imports', (_, file, text) => {
    write('b.mdx', "import Map from './map.astro'\n\n<Map />\n");
    write('map.astro', '---\nimport { places } from "./deep/places";\n---\n<p>Map</p>');
    write('deep/places.ts', 'import "../map.astro";\nexport const places = ["a"];');
    const before = programKey(inputs());
    write(file, text);
    expect(programKey(inputs())).not.toBe(before);
  });

  test('is the same in whichever order items are found', () => {
    expect(programKey({ ...inputs(), mdx: ['b.mdx', 'a.mdx'] })).toBe(programKey(inputs()));
  });
});

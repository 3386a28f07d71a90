import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What a module says that it imports from beside it: `from './map.astro'`, `import './map.css'`, `import('./map.ts')`. */
const IMPORTS = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** What may be left out at the end of what is imported. */
const ENDINGS = ['', '.ts', '.js', '.mjs', '.json', '/index.ts', '/index.js'];

/**
 * A file and all that it imports from beside it, each once, the file first: of an item that is MDX, for it may bring components
 * of its hub. @param file absolute.
 */
export function withImports(file: string, found: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (found.has(file)) return found;
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORTS)]
    .flatMap(([, named = '']) => importedFile(resolve(dirname(file), named)) ?? [])
    .reduce<ReadonlySet<string>>((all, imported) => withImports(imported, all), new Set([...found, file]));
}

function importedFile(path: string): string | undefined {
  return ENDINGS.map((ending) => `${path}${ending}`).find((candidate) =>
    statSync(candidate, { throwIfNoEntry: false })?.isFile(),
  );
}

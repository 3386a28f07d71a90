import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a hub's own words: names and terms that are right although no dictionary has them. */
export const DICTIONARY_FILE = 'dictionary.txt';

/** The hub's own words, in lower case: one a line; what follows "#" is a note. A hub without the file has none. */
export function readDictionary(hubFolder: string): ReadonlySet<string> {
  const path = join(hubFolder, DICTIONARY_FILE);
  return existsSync(path) ? parseDictionary(readFileSync(path, 'utf8')) : new Set();
}

/** The text of a dictionary → its words, in lower case. */
export function parseDictionary(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return new Set(lines.filter((line) => line !== ''));
}

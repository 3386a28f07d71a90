import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

const require = createRequire(import.meta.url);

let trie: ITrie | undefined;

/**
 * The dictionary of British English that cspell uses, from npm. Read when first asked for, which takes about 0.2 seconds,
 * and once a process.
 */
export function britishEnglish(): ITrie {
  if (!trie) {
    const folder = dirname(require.resolve('@cspell/dict-en-gb-mit'));
    trie = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_GB.trie.gz'))));
  }
  return trie;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { Peer } from './peers/peer.ts';
import { versionOf } from './peers/peer-files.ts';
import type { Ground } from './place.ts';

/** The other builders that can be measured here, and a line about each, installed or not. */
export function installedPeers(
  { root, node }: Pick<Ground, 'root' | 'node'>,
  eleventyProgram: string,
): { readonly peers: readonly Peer[]; readonly lines: readonly string[] } {
  const own = join(root, 'node_modules/astro');
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { version: string };
  const asked = [
    { peer: hugo, says: versionOf('hugo', ['version'])?.match(/v([\d.]+)/)?.[1] },
    { peer: eleventy(eleventyProgram), says: versionOf(eleventyProgram, ['--version']) },
    { peer: astro(node, join(own, 'bin/astro.mjs')), says: version },
  ];
  return {
    peers: asked.flatMap(({ peer, says }) => (says === undefined ? [] : [peer])),
    lines: asked.map(({ peer, says }) =>
      says === undefined
        ? `${peer.name} is not installed here: it was not measured.`
        : `${peer.name} ${says} built the same texts.`,
    ),
  };
}

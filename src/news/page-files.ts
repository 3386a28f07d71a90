import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePageFile, type HubPage, type PageFile } from './page.ts';

/** Reads the standing pages of a hub, in the order of their names. */
export function readPageFiles(hubFolder: string): readonly PageFile[] {
  const folder = join(hubFolder, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('_'))
    .toSorted()
    .map((name) => parsePageFile(readFileSync(join(folder, name), 'utf8'), `pages/${name}`));
}

/** The Markdown of a page, below its front matter. */
export function readPageBody(hubFolder: string, page: Pick<HubPage, 'file'>): string {
  return parsePageFile(readFileSync(join(hubFolder, page.file), 'utf8'), page.file).body;
}

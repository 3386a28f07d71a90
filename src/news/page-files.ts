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
    .map((name) => readPageFile(hubFolder, `pages/${name}`));
}

/** Reads one page file. @param file its path from the hub's folder. */
export function readPageFile(hubFolder: string, file: string): PageFile {
  return parsePageFile(readFileSync(join(hubFolder, file), 'utf8'), file);
}

/** The Markdown of a page, below its front matter. */
export function readPageBody(hubFolder: string, page: Pick<HubPage, 'file'>): string {
  return readPageFile(hubFolder, page.file).body;
}

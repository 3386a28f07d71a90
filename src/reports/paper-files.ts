import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the page of paper posts beside their pictures. @returns the path of the page. */
export function writePaperPage(folder: string, html: string): string {
  const page = join(folder, 'index.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${page}.new`, html);
  renameSync(`${page}.new`, page);
  return page;
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, walkSync, ELEMENT_NODE, type ElementNode } from 'ultrahtml';

/** A built site, as its tests look at it. */
export interface Site {
  readonly folder: string;
  /** The path under which it is served, with a slash at both ends. */
  readonly base: string;
  /** Paths of all files, with forward slashes. */
  readonly files: readonly string[];
}

/** The two sites that the build step made. */
export const DEMO = siteIn('SITE_DEMO', '/');
export const SECOND = siteIn('SITE_SECOND', '/hub/');
/** The demo site with the gallery, which is never published; only the long proofs build it. */
export const GALLERY = process.env['SITE_GALLERY'] ? [siteIn('SITE_GALLERY', '/')] : [];
export const SITES = [
  ['the demo site', DEMO],
  ['the second site', SECOND],
] as const;

/** The hub of which the first is made. */
export const DEMO_HUB = folderOf('SITE_DEMO_HUB');

/** What the builds printed. */
export const BUILD_LOG = readFileSync(folderOf('SITE_LOG'), 'utf8');

/** The pages of a site, by their file. */
export function pagesOf(site: Site): readonly string[] {
  return site.files.filter((file) => file.endsWith('.html'));
}

/** The bytes of a file. */
export function bytes(site: Site, file: string): Buffer {
  return readFileSync(join(site.folder, file));
}

/** The text of a file. */
export function text(site: Site, file: string): string {
  return bytes(site, file).toString('utf8');
}

/** All elements of a page, in the order in which they stand. */
export function elements(site: Site, file: string): readonly ElementNode[] {
  const found: ElementNode[] = [];
  walkSync(parse(text(site, file)), (node) => {
    if (node.type === ELEMENT_NODE) found.push(node);
  });
  return found;
}

/** The file that answers at a path of the site, if there is one. */
export function fileAt(site: Site, path: string): string | undefined {
  const [clean = ''] = path.split(/[?#]/);
  const relative = decodeURI(clean.slice(site.base.length));
  const file = relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
  return existsSync(join(site.folder, file)) ? file : undefined;
}

function siteIn(variable: string, base: string): Site {
  return siteAt(folderOf(variable), base);
}

/** A site that was built into a folder. */
export function siteAt(folder: string, base: string): Site {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
  return { folder, base, files: files.toSorted() };
}

function folderOf(variable: string): string {
  const folder = process.env[variable];
  if (!folder) throw new Error(`${variable} is not set: run these tests by "npm test".`);
  return folder;
}

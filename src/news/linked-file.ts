import { posix } from 'node:path';

/**
 * The file that a link or picture of a Markdown file means, from the hub's folder.
 * Nothing for an address of the web, a place on the page itself, or a path from the root of the site.
 */
export function linkedFile(from: string, target: string): string | undefined {
  const [path = ''] = target.split(/[#?]/);
  if (path === '' || /^([a-z][a-z0-9+.-]*:|\/)/i.test(path)) return undefined;
  return posix.join(posix.dirname(from), decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

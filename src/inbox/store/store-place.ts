import { posix } from 'node:path';

/** The file of the messages, in the private folder of a hub. */
export const STORE_FILE = 'inbox.sqlite';

/** What is known of a computer and its user. */
export interface Computer {
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The private folder of a hub: `FREESHEET_PRIVATE`, or where the system keeps the data of a user's programs, one folder a
 * hub. Never in git and never in the site.
 * @param tag of the hub, `news.example.org,2026`.
 */
export function privateFolder(tag: string, { platform, home, env }: Computer): string {
  const named = env['FREESHEET_PRIVATE'];
  if (named) return named;
  const folder = tag.replaceAll(/[^a-z0-9.-]+/g, '-');
  return posix.join(dataFolder(platform, home, env), 'freesheet', folder);
}

/** Linux by the XDG base directories: https://specifications.freedesktop.org/basedir-spec/latest/ */
function dataFolder(platform: string, home: string, env: Computer['env']): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? posix.join(home, 'AppData', 'Local');
  return env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share');
}

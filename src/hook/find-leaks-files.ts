import { personalDataInPath, safePath } from '../checks/text/safe-text.ts';
import { publicContacts, type PublicContacts } from '../news/personal-data/public-contacts.ts';
import { askGit, askGitWhether } from './git-files.ts';
import type { Leak } from './leak.ts';
import { leaksInMessage, leaksInText, newestVersion } from './leaks-in.ts';
import { commitsLeaving, readBlobs, type Leaving, type LeavingFile } from './leaving-files.ts';
import type { Push } from './push.ts';

/** Where a push is looked at. */
export interface Repository {
  /** The folder that is checked out, absolute. */
  readonly top: string;
  /** Where the hub lies in it: `content/`, or nothing when it is all of it. */
  readonly hub: string;
  /** The remote's name, or its address. */
  readonly remote: string;
}

/** Files of a hub, from its folder. */
const OF_HUB = /^(?:[\w-]+\.(?:ya?ml|txt)$|(?:news|pages|templates|replies|public)\/)/;
const WORDS = /\.(?:mdx?|markdown|ya?ml|txt|csv|html?|json|svg|vtt|srt)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif|hei[cf]|tiff?)$/i;

/**
 * All personal data that a push would bring to the remote: in every version of every file of the hub, in names of files, and
 * in what commits say of themselves. Each version once, with the oldest commit that has it.
 * @throws SettingsError when git fails.
 */
export async function findLeaks(push: Push, repository: Repository): Promise<readonly Leak[]> {
  const { top, hub, remote } = repository;
  const commits = commitsLeaving(top, push, remote);
  const known = contactsAt(top, push.newest, hub);
  const versions = versionsOf(commits, hub);
  const texts = readBlobs(
    top,
    versions.filter(({ path }) => WORDS.test(path)).map(({ blob }) => blob),
  );
  const leaks: Leak[] = commits.flatMap(({ commit, day, message }) =>
    leaksInMessage(message, known).map(({ kind, start: { line, column } }) => ({
      commit,
      day,
      kind,
      line,
      column,
    })),
  );
  for (const { path, blob, commit, day } of versions) {
    const about = { commit, day, file: safePath(path) };
    const named = personalDataInPath(path.slice(path.lastIndexOf('/') + 1)).at(0);
    if (named) leaks.push({ ...about, kind: named.kind, inName: true });
    const text = texts.get(blob);
    if (text)
      leaks.push(
        ...inText(text.toString('utf8'), path, known, { push, top }).map((leak) => ({ ...about, ...leak })),
      );
    else if (PICTURE.test(path) && (await tellsPlace(top, blob))) leaks.push({ ...about, kind: 'picture' });
  }
  return leaks;
}

/** Each version of each file of the hub, with the first commit that has it. */
function versionsOf(commits: readonly Leaving[], hub: string): readonly (LeavingFile & Leaving)[] {
  const seen = new Map<string, LeavingFile & Leaving>();
  for (const commit of commits) {
    for (const file of commit.files) {
      const key = `${file.blob} ${file.path}`;
      const isOfHub = file.path.startsWith(hub) && OF_HUB.test(file.path.slice(hub.length));
      if (isOfHub && !seen.has(key)) seen.set(key, { ...commit, ...file });
    }
  }
  return [...seen.values()];
}

function inText(
  source: string,
  path: string,
  known: PublicContacts,
  { push, top }: { readonly push: Push; readonly top: string },
): readonly Pick<Leak, 'kind' | 'line' | 'column' | 'isMended'>[] {
  const own = path.endsWith('hub.yaml') ? publicContacts(withoutNotes(source)) : known;
  const found = leaksInText(source, path, own);
  if (found.length === 0) return [];
  const last = askGitWhether(top, ['cat-file', 'blob', `${push.newest}:${path}`]);
  const newest = newestVersion(last, path, own);
  return found
    .filter((suspect) => !newest.letsPass(suspect))
    .map((suspect) => ({ kind: suspect.kind, ...suspect.start, isMended: !newest.holds(suspect) }));
}

/** What the newest hub.yaml publishes. One that cannot be read as YAML publishes it all the same. */
function contactsAt(top: string, commit: string, hub: string): PublicContacts {
  return publicContacts(
    withoutNotes(askGitWhether(top, ['cat-file', 'blob', `${commit}:${hub}hub.yaml`]) ?? ''),
  );
}

function withoutNotes(yaml: string): string {
  return yaml.replace(/(^|\s)#.*$/gm, '');
}

/** Asked for only when a picture leaves: the reader of pictures takes its time to start. */
async function tellsPlace(top: string, blob: string): Promise<boolean> {
  const { readPictureFacts } = await import('../pictures/picture-data-files.ts');
  return (await readPictureFacts(askGit(top, ['cat-file', 'blob', blob]))).hasGps;
}

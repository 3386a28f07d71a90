import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFiles } from '../hub/hub-files.ts';
import { withoutData } from '../pictures/clean-render.ts';
import type { PictureData } from '../pictures/picture-data.ts';
import { PICTURE_FILE, readPictureFacts } from '../pictures/picture-data-files.ts';

/** What the command was asked for. */
export interface PicturesToClean {
  /** The hub's folder, absolute. */
  readonly hubFolder: string;
  /** Pictures, from the hub's folder or from where the command was called; all that need it, when empty. */
  readonly named: readonly string[];
  /** Where the command was called. */
  readonly here: string;
  readonly print: (line: string) => void;
}

/** What became of a picture. */
interface Outcome {
  readonly words: string;
  /** `left`: nothing to take out. `broken`: nobody can tell; a problem only when it was named. */
  readonly is: 'cleaned' | 'left' | 'broken' | 'failed';
}

const SAVE_AGAIN = 'Save it again as a JPEG or PNG.';

const HISTORY = `Look at them before you commit them.
The old ones are still in the history of git, if they were committed. A commit that has not left this computer can be made
anew: README.md, "Before a commit leaves your computer". For one that has left, docs/runbooks/personal-data.md has the steps.`;

/**
 * Takes place, camera and author out of pictures of a hub. The clean ones stand in place of the old, the right way up.
 * @returns the exit code: 1 when a picture could not be cleaned.
 */
export async function cleanPictures(asked: PicturesToClean): Promise<number> {
  const { hubFolder, named, print } = asked;
  const all: Outcome[] = [];
  for (const name of named.length > 0 ? named : picturesOf(hubFolder)) {
    const outcome = await cleanOne(pathOf(name, asked));
    if (named.length > 0 || outcome.is === 'cleaned' || outcome.is === 'failed')
      print(`${name}: ${outcome.words}`);
    all.push(outcome);
  }
  const cleaned = all.filter(({ is }) => is === 'cleaned').length;
  if (cleaned > 0)
    print(`\n${cleaned === 1 ? '1 picture was' : `${cleaned} pictures were`} cleaned. ${HISTORY}`);
  else if (named.length === 0) print('No picture was cleaned.');
  const failed = named.length > 0 ? ['failed', 'broken'] : ['failed'];
  return all.some(({ is }) => failed.includes(is)) ? 1 : 0;
}

function picturesOf(hubFolder: string): readonly string[] {
  return [...contentFiles(hubFolder)].filter((path) => PICTURE_FILE.test(path)).toSorted();
}

function pathOf(name: string, { hubFolder, here }: PicturesToClean): string {
  const inHub = join(hubFolder, name);
  return existsSync(inHub) ? inHub : resolve(here, name);
}

async function cleanOne(path: string): Promise<Outcome> {
  if (!existsSync(path)) return { words: 'there is no such picture.', is: 'failed' };
  const facts = await readPictureFacts(path);
  const told = toldBy(facts);
  if (told === undefined && facts.unreadable) return { words: `cannot be read. ${SAVE_AGAIN}`, is: 'broken' };
  if (told === undefined) return { words: 'tells nothing of place, camera or author.', is: 'left' };
  try {
    const clean = await withoutData(readFileSync(path));
    if (toldBy(await readPictureFacts(clean)) !== undefined) throw new Error('It is still there.');
    writeFileSync(`${path}.part`, clean);
    renameSync(`${path}.part`, path);
    return { words: `took out ${told}.`, is: 'cleaned' };
  } catch {
    return { words: `holds ${told}, and could not be cleaned. ${SAVE_AGAIN}`, is: 'failed' };
  }
}

function toldBy({ hasGps, hasCamera, hasAuthor }: PictureData): string | undefined {
  const told = [
    ...(hasGps ? ['where it was taken'] : []),
    ...(hasCamera ? ['the camera'] : []),
    ...(hasAuthor ? ['the author'] : []),
  ];
  return told.length === 0 ? undefined : told.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

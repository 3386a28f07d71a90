import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../hub/content-error.ts';
import { parseReply, type Reply, type ReplyFile } from './reply.ts';

/** Reads the saved replies of a hub, by name: those in its folder `replies`, if it has one. */
export function readReplyFiles(hubFolder: string): readonly ReplyFile[] {
  const folder = join(hubFolder, 'replies');
  if (!existsSync(folder)) return [];
  return globSync('*.md', { cwd: folder })
    .toSorted()
    .map((name) => parseReply(readFileSync(join(folder, name), 'utf8'), `replies/${name}`));
}

/** The saved replies of a hub. @throws ContentError naming every mistake in any of them. */
export function readReplies(hubFolder: string): readonly Reply[] {
  const files = readReplyFiles(hubFolder);
  const faults = files.flatMap((file) => file.faults);
  if (faults.length > 0) throw new ContentError(faults);
  return files.flatMap(({ reply }) => reply ?? []);
}

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { replaceWhole } from '../../hub/whole-files.ts';
import { itemFilePaths } from '../../news/item-files.ts';
import { itemPath } from '../../news/item.ts';
import { writeNewItem } from '../../news/new-item-files.ts';
import type { Draft } from './draft.ts';
import { digestOfFile } from './question-draft.ts';

/** What became of a draft that was approved. */
export interface WrittenDraft {
  /** written: it is in the hub now. already: it was there before. changed, gone: nothing was written, for the file is not what it was. */
  readonly outcome: 'written' | 'already' | 'changed' | 'gone';
  /** Path from the hub's folder. */
  readonly file: string;
  /** What happened and what to do next, for staff. */
  readonly words: string;
}

/**
 * Writes an approved draft into a hub, whole or not at all. A new item never takes the place of another, and an item is
 * changed only while it is what it was when the draft was made. To write a draft twice is the same as once.
 */
export function writeDraft(hubFolder: string, draft: Draft): WrittenDraft {
  if (!/^news\/(?:[^/\\]+\/)*[^/\\]+\.mdx?$/.test(draft.file) || /(^|\/)\.\.?\//.test(draft.file)) {
    throw new Error('A draft is for an item of the hub.');
  }
  return draft.sort === 'new' ? writeNew(hubFolder, draft) : writeChanged(hubFolder, draft);
}

function writeNew(hubFolder: string, draft: Extract<Draft, { sort: 'new' }>): WrittenDraft {
  const there = writtenBefore(hubFolder, draft);
  if (there !== undefined) {
    const words = `${there} is there already: nothing was written. Commit it, if nobody has.`;
    return { outcome: 'already', file: there, words };
  }
  const file = writeNewItem(hubFolder, { ...draft, next: '' });
  const words = `${file} is written. It is a draft that readers do not see: write what is missing in it, take out the line "draft: true", run "npm run check", and commit it.`;
  return { outcome: 'written', file, words };
}

function writeChanged(
  hubFolder: string,
  { file, text, was }: Extract<Draft, { sort: 'changed' }>,
): WrittenDraft {
  const path = join(hubFolder, file);
  if (!existsSync(path)) {
    const words = `Nothing was written: ${file} is not there any more. If it moved, make the draft again.`;
    return { outcome: 'gone', file, words };
  }
  const now = digestOfFile(readFileSync(path));
  if (now === digestOfFile(text)) {
    const words = `${file} says so already: nothing was written. Commit it, if nobody has.`;
    return { outcome: 'already', file, words };
  }
  if (now !== was) {
    const words = `Nothing was written: somebody changed ${file} after this draft was made. Make the draft again: it will hold both.`;
    return { outcome: 'changed', file, words };
  }
  replaceWhole(realpathSync(path), text);
  const words = `${file} is changed. Run "npm run check", and commit it: readers see it when the site is next built.`;
  return { outcome: 'written', file, words };
}

/** Where a new item was written before, under its own name or with a number behind it, whatever became of its text since. */
function writtenBefore(hubFolder: string, { id, file }: Extract<Draft, { sort: 'new' }>): string | undefined {
  const name = itemPath(file).slice(0, -1);
  const own = new RegExp(`^\\s*["']?id["']?\\s*:\\s*["']?${id}\\b`, 'm');
  return itemFilePaths(hubFolder).find(
    (path) => itemPath(path).startsWith(name) && own.test(readFileSync(join(hubFolder, path), 'utf8')),
  );
}

import { createHash } from 'node:crypto';
import type { Item } from './item.ts';

/** Hexadecimal digits of a revision. */
const LENGTH = 16;

/**
 * A hash of an item's words and pictures as a reader meets them: title, summary, body, pictures, kind and dates.
 * It does not know the HTML, the ledger or the template, so only a change of content changes it.
 * @param body Markdown below the front matter.
 * @param pictures sha-256 of each picture's bytes, in the order in which they stand.
 */
export function revisionOf(item: Item, body: string, pictures: readonly string[]): string {
  const words = [
    item.title,
    item.summary,
    body.replace(/\r\n/g, '\n').trim(),
    item.kind,
    item.language,
    item.published,
    item.expires ?? '',
    item.image?.alt ?? '',
    item.image?.caption ?? '',
    item.changes.map(({ at, what, minor }) => [at, what, minor]),
    pictures,
    ...ownWords(item),
  ];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, LENGTH);
}

/** What an item says beside its text; nothing for one that has only text, so that it keeps the revision it had before there was more. */
function ownWords(item: Item): readonly unknown[] {
  const { event, consultation, notice, youSaidWeDid, formats, notesToEditors, questions } = item;
  const said = { event, consultation, notice, youSaidWeDid };
  return [said, formats, notesToEditors, questions].filter((one) => JSON.stringify(one).length > '{}'.length);
}

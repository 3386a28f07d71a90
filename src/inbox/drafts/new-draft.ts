import { ContentError } from '../../hub/content-error.ts';
import type { HubFacts } from '../../news/front-matter.ts';
import { parseItemFile } from '../../news/item-files.ts';
import { newItemFile, type NewItem } from '../../news/new-item.ts';
import type { Draft } from './draft.ts';

/** What every new item is made with. */
export interface NewDraft {
  /** Made by `newId`. */
  readonly id: string;
  /** The day in the hub's zone, `2026-11-22`. */
  readonly day: string;
  readonly title: string;
  /** Ids from hub.yaml, the main one first. */
  readonly topics: readonly string[];
  readonly places: readonly string[];
}

/**
 * A new item that is kept from the public until a person has written the rest of it.
 * @throws ContentError with what its schema finds.
 */
export function newDraft(item: NewItem, hub: HubFacts): Draft {
  const { file, text } = newItemFile(item);
  const { faults } = parseItemFile(text, file, hub);
  if (faults.length > 0) throw new ContentError(faults);
  return { sort: 'new', id: item.id, file, text };
}

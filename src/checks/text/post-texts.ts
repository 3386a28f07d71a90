import type { Block, Words } from '../words.ts';

/** Words that only social accounts say. */
export interface PostText extends Pick<Block, 'at'> {
  /** With its line breaks. */
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** What staff wrote for posts of an item, for all accounts, for one, and for repeats. Nothing where nothing is posted. */
export function postTexts({ blocks, written, item }: Words): readonly PostText[] {
  if (!item || item.withdrawn || !item.social.post) return [];
  return blocks.flatMap(({ kind, path, at }) => {
    const text = kind === 'post' && path ? valueAt(written, path) : undefined;
    return text === undefined || !path ? [] : [{ text, at, path }];
  });
}

function valueAt(written: unknown, path: readonly PropertyKey[]): string | undefined {
  const value = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    written,
  );
  return typeof value === 'string' ? value : undefined;
}

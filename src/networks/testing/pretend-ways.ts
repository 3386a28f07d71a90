/** In which ways a server is not like the others. As Mastodon itself, where nothing is said. */
export interface Ways {
  /**
   * What answers a second post of one key: the first, for an hour; the first as it was, for ever, even when it is gone
   * or the text is new; nothing, so that there are two; or 500, for an hour.
   */
  readonly keys?: 'an hour' | 'for ever' | 'ignored' | 'repeat fails';
  readonly ids?: 'text' | 'number' | 'uuid';
  /** Whether a list says where its next page is. */
  readonly linkHeader?: boolean;
  /** Whether the fields of a form are read too, or those of JSON only. */
  readonly forms?: boolean;
  readonly pictures?: 'at once' | 'later' | 'never';
  /** Whether posts can be edited. */
  readonly edits?: boolean;
  readonly maxCharacters?: number;
  /** An old server knows only the first form of what it says of itself. */
  readonly instance?: 'v2' | 'v1';
  /** Whether a kind of notification that it does not know is passed over, or refused. */
  readonly types?: 'known' | 'refused';
  /** What the token may do. */
  readonly scopes?: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Noon on 22 November 2026, when nothing else is said. */
const NOON = Date.UTC(2026, 10, 22, 12);

/** The ways of Mastodon itself. */
export const USUAL_WAYS: Required<Ways> = {
  keys: 'an hour',
  ids: 'text',
  linkHeader: true,
  forms: true,
  pictures: 'at once',
  edits: true,
  maxCharacters: 500,
  instance: 'v2',
  scopes: ['profile', 'read:statuses', 'read:notifications', 'write:statuses', 'write:media'],
  types: 'known',
  clock: () => NOON,
};

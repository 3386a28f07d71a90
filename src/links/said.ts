import type { Instant } from '../news/times.ts';

/** What asking for a link came to. */
export type Said =
  /** It opens. */
  | { readonly kind: 'good' }
  /** It opens elsewhere, and its server says that this is for good. */
  | { readonly kind: 'moved'; readonly to: string }
  /** Its server says that there is no such page (404), or that it was taken away (410). */
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  /** There is no server of that name. */
  | { readonly kind: 'nowhere' }
  /** It does not answer, or not properly. That may pass. `why` ends a sentence: "it did not answer in time". */
  | { readonly kind: 'failing'; readonly why: string }
  /** It is not on the public internet, so it is never asked. */
  | { readonly kind: 'private' }
  /** It answers, but not to programs: whether people can open it, nobody can tell here. */
  | { readonly kind: 'unclear'; readonly status: number };

/** An answer that is none: the server asks to be left alone, until a moment if it names one. */
export interface Busy {
  readonly kind: 'busy';
  readonly until?: Instant;
}

/** What is wrong with a link only when it is so for longer. */
export function mayPass(said: Said): boolean {
  return said.kind === 'failing' || said.kind === 'nowhere';
}

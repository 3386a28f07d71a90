/** What came of an action: shown above the page to which it leads. */
export interface Said {
  readonly ok: boolean;
  /** Full sentences for staff. */
  readonly words: string;
  readonly link?: { readonly url: string; readonly name: string };
}

/** It was done. */
export function done(words: string): Said {
  return { ok: true, words };
}

/** It was not done, and why. */
export function notDone(words: string): Said {
  return { ok: false, words };
}

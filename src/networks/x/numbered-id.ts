import { idOf } from '../fields.ts';

/** An id of a post, a picture or an account on X: 1 to 19 digits. Nothing when it is none. */
export function numberedId(value: unknown): string | undefined {
  const id = idOf(value);
  return id !== undefined && /^\d{1,19}$/.test(id) ? id : undefined;
}

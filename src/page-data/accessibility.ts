import type { Accessibility } from '../hub/accessibility.ts';
import { site } from '../items.ts';

/** The facts of the hub's accessibility statement, if it has any. */
export async function accessibility(): Promise<Accessibility | undefined> {
  return (await site()).accessibility;
}

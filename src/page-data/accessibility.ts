import { readAccessibility } from '../hub/accessibility-files.ts';
import type { Accessibility } from '../hub/accessibility.ts';
import { hubFolder } from '../items.ts';

/** The facts of the hub's accessibility statement, if it has any. @throws ContentError when they are wrong. */
export function accessibility(): Accessibility | undefined {
  return (facts ??= { read: readAccessibility(hubFolder)?.facts }).read;
}

let facts: { readonly read: Accessibility | undefined } | undefined;

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilitySchema, type Accessibility } from './accessibility.ts';
import { ContentError, type Position } from './content-error.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYaml } from './yaml.ts';

/** The file of a hub that holds the facts of its accessibility statement. */
export const ACCESSIBILITY_FILE = 'accessibility.yaml';

/** The facts as read, and where each was written. */
export interface AccessibilityRead {
  readonly facts: Accessibility;
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
}

/** Reads the facts of a hub's accessibility statement, if it has the file. @throws ContentError naming every mistake in it. */
export function readAccessibility(hubFolder: string): AccessibilityRead | undefined {
  const path = join(hubFolder, ACCESSIBILITY_FILE);
  return existsSync(path) ? parseAccessibility(readFileSync(path, 'utf8')) : undefined;
}

/** The text of the file → the facts. @throws ContentError naming every mistake in it. */
export function parseAccessibility(source: string): AccessibilityRead {
  const document = readYaml(source, ACCESSIBILITY_FILE);
  const result = accessibilitySchema.safeParse(document.value, { reportInput: true });
  if (!result.success) {
    throw new ContentError(
      schemaFaults(ACCESSIBILITY_FILE, document, accessibilitySchema, result.error.issues),
    );
  }
  return { facts: result.data, positionOf: document.positionOf };
}

import type { z } from 'zod';
import { ContentError, type ContentFault, type Position } from '../hub/content-error.ts';
import { schemaFaults } from '../hub/schema-faults.ts';
import { readYaml, type YamlDocument } from '../hub/yaml.ts';

/** A Markdown file taken apart: its fields, if they obey the schema, and its body. */
export interface FrontMatterFile<T> {
  readonly data?: T;
  /** Fields as they were written, when they are YAML at all. */
  readonly written: Readonly<Record<string, unknown>>;
  /** The whole text of the file. */
  readonly source: string;
  /** Markdown below the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly faults: readonly ContentFault[];
  /** Where a field stands: `position(['image', 'alt'])`. */
  readonly position: (path: readonly PropertyKey[]) => Position;
}

const TOP: Position = { line: 1, column: 1 };
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\r?\n)??)---[ \t]*(?:\r?\n|$)/;

/**
 * Reads a Markdown file with front matter. Never throws for its content: what is wrong is in `faults`.
 * @param file named in faults.
 */
export function readFrontMatter<T extends z.ZodObject>(
  source: string,
  file: string,
  schema: T,
): FrontMatterFile<z.output<T>> {
  const match = FRONT_MATTER.exec(source);
  if (!match) {
    const fault = { file, position: TOP, ...noFrontMatter(source) };
    return { source, written: {}, body: source, bodyLine: 1, faults: [fault], position: () => TOP };
  }
  const text = { source, body: source.slice(match[0].length), bodyLine: match[0].split('\n').length };
  let document: YamlDocument;
  try {
    document = readYaml(match[1] ?? '', file, 2);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { ...text, written: {}, faults: error.faults, position: () => TOP };
  }
  const common = { ...text, written: document.value, position: document.positionOf };
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { ...common, data: result.data, faults: [] };
  return { ...common, faults: schemaFaults(file, document, schema, result.error.issues) };
}

/** The Markdown below the front matter of a file that is known to be right. */
export function bodyOf(source: string): string {
  return source.slice(FRONT_MATTER.exec(source)?.[0].length ?? 0);
}

function noFrontMatter(source: string): Pick<ContentFault, 'what' | 'instead'> {
  if (/^\uFEFF?---[ \t]*\r?\n/.test(source)) {
    return {
      what: 'The front matter has no end.',
      instead: 'Write a line "---" after its last field.',
    };
  }
  return {
    what: 'This file has no front matter.',
    instead: 'Begin it with a line "---", the fields, and another line "---"; or make it with "npm run new".',
  };
}

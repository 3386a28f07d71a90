import type { Position } from '../hub/content-error.ts';

/** Whether a problem stops the build, or only wants a look. */
export type Severity = 'blocks' | 'warns';

/** Something wrong with content, found before it is published. */
export interface Found {
  /** Path from the hub's folder, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  /** What is wrong, as a full sentence. */
  readonly what: string;
  /** What to do or write instead, as a full sentence. */
  readonly instead: string;
  /** Whether the file is of an item that is not public yet. */
  readonly hidden?: boolean;
}

/** What was found, and by which check. */
export interface Problem extends Found {
  /** The check's name, as `allow` calls it; empty where it is not to be told. */
  readonly check: string;
}

/** A problem that somebody let pass, and why. */
export interface Allowed extends Problem {
  /** The reason as it stands in front matter. */
  readonly reason: string;
}

/** A problem that stops the build. */
export function blocks(file: string, position: Position, what: string, instead: string): Found {
  return { file, ...position, severity: 'blocks', what, instead };
}

/** A problem that wants a look, and stops nothing. */
export function warns(file: string, position: Position, what: string, instead: string): Found {
  return { file, ...position, severity: 'warns', what, instead };
}

/** The order in which problems are read: by file, then by place, what stops the build first. */
export function inOrder<T extends Found>(problems: readonly T[]): readonly T[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.severity, b.severity) ||
      compare(a.what, b.what),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

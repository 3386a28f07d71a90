/** A place in a file of the hub: lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file that staff wrote, and what to write instead. */
export interface ContentFault {
  /** Path from the hub's folder, with forward slashes: `news/2026/2026-11-22-clinic.md`. */
  readonly file: string;
  readonly position: Position;
  /** The field's name as staff write it (`changes[1].at`), or nothing for the file as a whole. */
  readonly field?: string;
  /** What happened, as a full sentence. */
  readonly what: string;
  /** What to do or write instead, as a full sentence. */
  readonly instead: string;
}

/**
 * A mistake in content or `hub.yaml`, in words for the person who wrote it. Holds one fault or more.
 * Scripts print `message` and exit 1; it never needs a stack.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}

/** One fault as one line: `news/x.md:3:1 What is wrong. What to write instead.` */
export function describeFault(fault: ContentFault): string {
  const { file, position, what, instead } = fault;
  return `${file}:${position.line}:${position.column} ${what} ${instead}`;
}

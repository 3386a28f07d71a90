import type { PersonalKind } from '../news/personal-data.ts';

/** Personal data in what is about to leave. What it is stands nowhere here. */
export interface Leak {
  readonly commit: string;
  /** When the commit was made: `2026-11-22`. */
  readonly day: string;
  /** The file, from the top of the repository, as it may be shown; nothing for the commit's message. */
  readonly file?: string;
  /** From 1; nothing for a picture and for the name of a file. */
  readonly line?: number;
  readonly column?: number;
  /** `picture`: where a picture was taken. */
  readonly kind: PersonalKind | 'picture';
  /** Whether it stands in the name of the file. */
  readonly inName?: true;
  /** Whether the newest version of the file is free of it. */
  readonly isMended?: boolean;
}

import type { Said } from '../said.ts';

/** A message as it might come: its words, and what else is known of it where that matters. */
export type ExampleMessage = string | (Partial<Said> & Pick<Said, 'text'>);

/** Messages that a rule is about, and others that look much like them and that it is not about. All are invented. */
export interface Examples {
  readonly yes: readonly ExampleMessage[];
  readonly no: readonly ExampleMessage[];
}

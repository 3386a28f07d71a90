import type { Span } from '../../networks/post.ts';
import type { Reading } from './reading/reading.ts';
import type { RuleId } from './rule-ids.ts';
import type { Around, Said } from './said.ts';

/** Words that made a rule match: where they stand in the message, and of what sort they are, in words for staff. */
export interface Why extends Span {
  /** `thinking of suicide`. Never what stands there. */
  readonly what: string;
}

/** What a rule makes of a message. */
export interface Finding {
  /** In the order in which they stand in the message; nothing where not words, but their lack, made it match. */
  readonly why: readonly Why[];
  /** What to do, in sentences for staff, first things first. */
  readonly advice: readonly string[];
  /** The saved reply that fits, by the name of its file. */
  readonly say?: string;
}

/** One sort of message. Pure, and only ever advice: a person decides. */
export interface Rule {
  /** As its file is called. */
  readonly id: RuleId;
  /** What such a message is, for staff: `Danger to life, or safeguarding`. */
  readonly name: string;
  readonly finds: (reading: Reading, said: Said, around: Around) => Finding | undefined;
}

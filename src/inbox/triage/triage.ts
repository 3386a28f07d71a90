import { RULES } from './index.ts';
import { MOST_READ, read } from './reading/reading.ts';
import type { Finding } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import type { Around, Said } from './said.ts';

/** What a message is about, by one rule: why, what to do, and what to say. */
export interface Triaged extends Finding {
  readonly rule: RuleId;
  /** For staff: `Danger to life, or safeguarding`. */
  readonly name: string;
}

/**
 * What a message is about, most urgent first: never nothing. Deterministic, and only ever advice: a person reads the message
 * and decides. Of a message longer than 50,000 characters the first of them are read.
 */
export function triage(said: Said, around: Around): readonly Triaged[] {
  const reading = read(said.text);
  const short = { ...said, text: said.text.slice(0, MOST_READ) };
  const all = RULES.flatMap(({ id, name, finds }): Triaged[] => {
    const finding = finds(reading, short, around);
    return finding ? [{ rule: id, name, ...finding }] : [];
  });
  return all.length > 0 ? all : [other(said)];
}

function other({ text, links }: Said): Triaged {
  const nothing = text.trim() === '';
  const look =
    links.length > 0
      ? 'It has no words. Look at what it links to.'
      : 'It has no words. Look at what it carries.';
  return {
    rule: 'other',
    name: 'Other: read it',
    why: [],
    advice: nothing ? [look] : ['No rule knows what this is about. Read it, and decide.'],
    ...(nothing && { say: 'cannot-see' }),
  };
}

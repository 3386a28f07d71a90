import { createHash } from 'node:crypto';
import type { KeptAnswer } from '../inbox/store/answers-files.ts';

/** The answer to a message that is saved and not sent; nothing when there is none. */
export function unsentOf(answers: readonly KeptAnswer[]): KeptAnswer | undefined {
  const last = answers.at(-1);
  return last?.stands.state === 'sent' ? undefined : last;
}

/** By what a form knows which words were saved when its page was shown. */
export function savedAs(saved: KeptAnswer | undefined): string {
  return saved ? createHash('sha256').update(saved.text).digest('hex').slice(0, 16) : '';
}

import { createHash } from 'node:crypto';

const ERASED = /^sha256:[0-9a-f]{64}$/;

/** What stands in the ledger for a text that was erased: `sha256:<64 hexadecimal digits>`, by which who has it can prove it. */
export function erasedText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** Whether a text, an address or an id of the ledger was erased: nothing can be found by it any more. */
export function isErased(text: string): boolean {
  return ERASED.test(text);
}

import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/**
 * Bytes of text, compressed as hosts send it. A page of 14,000 comes with a server's first answer, ten packets; what
 * stands around an item takes 8,000 of them.
 */
const HEAVIEST = 14_000 - 8_000;

/** Articles so long that their page needs more than a server's first answer: slow where the signal is weak. */
export const bodyWeight: Check = {
  name: 'body-weight',
  subject: 'Plain English',
  severity: 'warns',
  finds:
    "Articles so long that their page needs more than a server's first answer: slow where the signal is weak.",
  bad: [],
  good: [],
  inWords: find,
};

function find({ file, body, inBody }: Words): readonly Found[] {
  // Text never grows when it is packed.
  if (Buffer.byteLength(body) <= HEAVIEST) return [];
  const weight = gzipSync(body, { level: 9 }).length;
  if (weight <= HEAVIEST) return [];
  const words = body.trim().split(/\s+/).length;
  const most = Math.floor((words * HEAVIEST) / weight / 100) * 100;
  return [
    warns(
      file,
      inBody(0),
      `The text is long: about ${words} words. On a weak signal its page comes late.`,
      `Keep it to about ${most} words, or move a part into an item of its own.`,
    ),
  ];
}

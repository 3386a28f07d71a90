import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/**
 * Bytes of text, compressed as hosts send it. A page of 14,000 comes with a server's first answer, ten packets; what
 * stands around an item takes 8,000 of them.
 */
const HEAVIEST = 14_000 - 8_000;

/** A long list of figures, which do not pack well: nor do words. */
const figures = (weeks: number): string =>
  Array.from({ length: weeks }, (_, week) => {
    const days = [1, 2, 3, 4, 5, 6].map((day) => (((week * 6 + day) * 2_654_435_761) % 4_294_967_296) % 1000);
    return `- Week ${week + 1}: ${days.join(', ')}`;
  }).join('\n');

/** Articles so long that their page needs more than a server's first answer: slow where the signal is weak. */
export const bodyWeight: Check = {
  name: 'body-weight',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Articles so long that the page loads slowly where the mobile signal is weak.',
  bad: [
    {
      body: figures(800),
      says: '7:1 The text is long: about 7200 words. On a weak signal its page comes late. Keep it to about 4800 words, or move a part into an item of its own.',
    },
    {
      files: {
        'pages/waits.md': `---\ntitle: Waits\nsummary: How long people wait.\n---\n\n${figures(900)}\n`,
      },
      says: '5:1 The text is long: about 8100 words. On a weak signal its page comes late. Keep it to about 5100 words, or move a part into an item of its own.',
    },
  ],
  good: [
    { body: figures(50) },
    { body: 'The clinic is open all day. You do not need to book. Bring a friend.\n\n'.repeat(80) },
  ],
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

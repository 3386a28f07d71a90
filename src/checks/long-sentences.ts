import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf, type Sentence } from './text/english.ts';
import type { Prose } from './text/prose.ts';
import type { BlockKind } from './words.ts';

/**
 * The words that a sentence may have. The NHS asks for 20 at most (service-manual.nhs.uk/content/how-we-write), and GOV.UK
 * has sentences of more than 25 looked at again (insidegovuk.blog.gov.uk, "Sentence length: why 25 words is our limit").
 * We tell of those over 25: pages of the NHS itself have a sentence of 21 to 25 here and there, and are none the worse.
 */
const MOST = 25;
/** What the NHS asks for. */
const GOOD = 20;

const KINDS: ReadonlySet<BlockKind> = new Set([
  'summary',
  'field',
  'paragraph',
  'list-item',
  'cell',
  'heading',
]);

/** Sentences that are too long. */
export const longSentences: Check = {
  name: 'long-sentences',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Sentences of more than 25 words: most people lose the thread. The NHS asks for 20 at most.',
  bad: [
    {
      body: 'Patients who have an appointment at the clinic next week and who have not heard from us do not need to do anything, but they can call us if they are worried about it.',
      says: '8:1 This sentence has 34 words; 20 is long enough. Make it 2 sentences, perhaps at "but they can call".',
    },
    {
      body: 'We are open as usual. The new unit, which has 8 chairs and looks out on the garden, will make it possible for 140 people a year to be treated nearer to their homes and families.',
      says: '8:23 This sentence has 31 words; 20 is long enough. Make it 2 sentences, perhaps at "and looks out on".',
    },
  ],
  good: [
    {
      body: 'Call 01632 960 081 by Monday 7 December 2026, or come to the evening at the village hall on Thursday 26 November 2026, at 7pm.',
    },
    {
      body: 'If you have an appointment upstairs and cannot use the stairs, call 01632 960 023. We will see you in a room on the ground floor, at the same time.',
    },
    {
      body: '"I lay there and counted the stops, one after the other, the whole of the number 7 from the market to the hospital and back again, until it was light," he says.',
    },
  ],
  inWords: (words) => {
    const { prose, sentences } = englishOf(words);
    return sentences.flatMap((sentence) => {
      if (sentence.words.length <= MOST || !KINDS.has(prose.blockAt(sentence.start).kind)) return [];
      const ours = sentence.words.filter((start) => !prose.isSaid(start));
      if (ours.length <= MOST) return [];
      const what = `This sentence has ${ours.length} words; ${GOOD} is long enough.`;
      return [warns(words.file, prose.at(sentence.start), what, howToSplit(sentence, prose))];
    });
  },
};

/** Where a clause begins that can stand by itself, the likelier seams first. */
const SEAMS: readonly RegExp[] = [
  /(?<=[,;:] |[–—] )(?:but|and|so|or|if|because|when|while|which|who|where|it|they|we|you|this|that|as well as|including) /g,
  /(?<= )(?:and|but|because|which|so that|after|before|until|unless) /g,
];
/** Words that each part has to have. */
const PART = 6;

/** Names the seam that is nearest to the middle. */
function howToSplit({ start, end, words }: Sentence, prose: Prose): string {
  const sentence = prose.text.slice(start, end);
  const middle = (start + end) / 2;
  const [seam] = SEAMS.flatMap((pattern) =>
    [...sentence.matchAll(pattern)]
      .map(({ index }) => start + index)
      .filter(
        (at) =>
          words.filter((word) => word < at).length >= PART &&
          words.filter((word) => word >= at).length >= PART,
      )
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
      .slice(0, 1),
  );
  if ((sentence.match(/,/g)?.length ?? 0) >= 4) return 'Make it a short sentence and a list.';
  if (seam === undefined) return 'Make it 2 sentences, and leave out what people do not need.';
  const upTo = words[words.findIndex((word) => word >= seam) + 4] ?? end;
  const first = prose.written(seam, upTo).replace(/[\s,;.]+$/, '');
  return `Make it 2 sentences, perhaps at "${first}".`;
}

import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf, type Sentence } from './text/english.ts';
import type { Block } from './words.ts';

/** Sentences that a paragraph may have, by service-manual.nhs.uk/content/how-we-write. */
const MOST = 3;
/** A sentence of fewer words makes no paragraph longer: "Thank you." */
const COUNTS = 3;

/** Paragraphs that are too long. */
export const longParagraphs: Check = {
  name: 'long-paragraphs',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Paragraphs of more than 3 sentences, which look like work on the screen of a phone.',
  bad: [
    {
      body: 'The clinic has moved. It is now in the library. There is a lift. You can park behind the building. Buses stop outside.',
      says: '8:1 This paragraph has 5 sentences; 3 are long enough. Begin a new paragraph at "You can park behind".',
    },
    {
      body: 'We cannot keep the old building warm. It is 130 years old. The roof lets in rain. So the beds move to another ward.',
      says: '8:1 This paragraph has 4 sentences; 3 are long enough. Begin a new paragraph at "The roof lets in".',
    },
  ],
  good: [
    {
      body: 'The clinic has moved. It is now in the library. There is a lift.\n\nYou can park behind the building.',
    },
    { body: 'Thank you. 268 of you answered. Most of you talked about fines. We read all of it.' },
    { body: 'Grace gets up at 6am. "I like it. It is quiet. Nobody is about. The dog is glad," she says.' },
  ],
  inWords: (words) => {
    const { prose, sentences } = englishOf(words);
    const byBlock: ReadonlyMap<Block, readonly Sentence[]> = Map.groupBy(sentences, ({ start }) =>
      prose.blockAt(start),
    );
    return [...byBlock].flatMap(([block, all]) => {
      const ours = all.filter((one) => one.words.length >= COUNTS && !prose.isSaid(one.start));
      if (block.kind !== 'paragraph' || ours.length <= MOST) return [];
      const half = ours[Math.ceil(ours.length / 2)];
      const upTo = half?.words[4] ?? half?.end;
      const first = prose.written(half?.start ?? 0, upTo).trim();
      const what = `This paragraph has ${ours.length} sentences; ${MOST} are long enough.`;
      return [warns(words.file, block.at(0), what, `Begin a new paragraph at "${first}".`)];
    });
  },
};

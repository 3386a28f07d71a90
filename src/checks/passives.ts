import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { englishOf } from './text/english.ts';
import type { Words } from './words.ts';

/** So many in one paragraph are heaped: the NHS asks for the active voice, and one or two passives hide nobody. */
const HEAP = 3;

const BE = '\\b(?:am|are|were|being|is|been|was|be)\\b';
/** The verb that makes a passive, with what may stand between. */
const BEFORE = new RegExp(`${BE}(?: (?:not|now|also|always|already|\\w+ly))? $`, 'i');
/** Regular forms, but those that tell how somebody or something is. */
const REGULAR = new RegExp(
  `${BE}(?: (?:not|now|also|always|already|\\w+ly))? (?!(?:aged|allowed|ashamed|based|bored|closed|committed|concerned|confused|delighted|disabled|embarrassed|excited|experienced|fixed|interested|involved|limited|located|married|masked|needed|needled|open|pleased|prepared|qualified|related|relaxed|retired|satisfied|scared|sealed|shocked|supposed|surprised|thrilled|tired|trained|used|worried)\\b)\\w{2,}(?<!e)ed\\b`,
  'gi',
);

/** Heaped passives. */
export const passives: Check = {
  name: 'passives',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Paragraphs that say 3 times or more what is done, and not who does it.',
  bad: [
    {
      body: 'The decision was made in June. Staff were told in July. A letter will be sent to patients.',
      says: '8:1 This paragraph says 3 times what is done and not who does it: "was made", "were told" and "be sent". Say who: "we sent", not "it was sent".',
    },
    {
      body: 'It is anticipated that work will be finished soon. Patients are advised to check.',
      says: '8:1 This paragraph says 3 times what is done and not who does it: "is anticipated", "be finished" and "are advised". Say who: "we sent", not "it was sent".',
    },
  ],
  good: [
    { body: 'We made the decision in June. Staff were told in July. We will send a letter to patients.' },
    {
      body: 'She was born in June, her leg is broken, and the door is shut. She is worried, tired and retired.',
    },
    { body: 'The front doors are being replaced. The work is paid for by the Friends of the hospital.' },
  ],
  inWords: (words) => {
    if (!words.english) return [];
    const { prose } = englishOf(words);
    const byBlock = Map.groupBy(passivesIn(words), ({ start }) => prose.blockAt(start));
    return [...byBlock].flatMap(([block, all]) => {
      if (all.length < HEAP) return [];
      const quoted = all.slice(0, HEAP).map(({ start, end }) => `"${prose.written(start, end)}"`);
      const what = `This paragraph says ${all.length} times what is done and not who does it: ${listed(quoted, all.length - HEAP)}.`;
      return [warns(words.file, block.at(0), what, 'Say who: "we sent", not "it was sent".')];
    });
  },
};

interface Passive {
  readonly start: number;
  readonly end: number;
}

/** Irregular passives by retext-passive, which leaves regular ones out, and the regular ones; in order. */
function passivesIn(words: Words): readonly Passive[] {
  const { prose, remarks } = englishOf(words);
  const irregular = remarks
    .filter(({ source }) => source === 'passive')
    .flatMap(({ start, end }) => {
      const [verb] = BEFORE.exec(prose.text.slice(Math.max(0, start - 30), start)) ?? [];
      return verb === undefined ? [] : [{ start: start - verb.length, end }];
    });
  const regular = [...prose.text.matchAll(REGULAR)].map(({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
  }));
  return [...irregular, ...regular]
    .filter(({ start }) => !prose.isSaid(start))
    .toSorted((a, b) => a.start - b.start);
}

function listed(quoted: readonly string[], more: number): string {
  const last = more > 0 ? `${more} more` : quoted.at(-1);
  return `${(more > 0 ? quoted : quoted.slice(0, -1)).join(', ')} and ${last}`;
}

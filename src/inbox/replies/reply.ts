import { z } from 'zod';
import type { ContentFault, Position } from '../../hub/content-error.ts';
import { LANGUAGE_CODE } from '../../hub/language-code.ts';
import { text } from '../../news/fields.ts';
import { readFrontMatter, type FrontMatterFile } from '../../news/front-matter-file.ts';
import { RULE_IDS, type RuleId } from '../triage/rule-ids.ts';
import { isPlace, PLACE, PLACES, type Place } from './places.ts';

/** An answer that was written beforehand: one file of the hub's folder `replies`. It is plain text, as networks show it. */
export interface Reply {
  /** Its file's name without the ending: `opening-times`. */
  readonly name: string;
  /** Path from the hub's folder. */
  readonly file: string;
  /** What it says, for whoever looks for one. */
  readonly title: string;
  /** What messages that it answers are about. */
  readonly for: readonly RuleId[];
  /** The networks that it is for, by their ids; all, when left out. */
  readonly networks?: readonly string[];
  /** `pl`; that of the hub, when left out. */
  readonly language?: string;
  readonly text: string;
  /** The places that it has, in the order of PLACES. */
  readonly places: readonly Place[];
}

/** A reply's file as read: the reply, unless it is wrong, and what is wrong with it. */
export interface ReplyFile extends Pick<FrontMatterFile<unknown>, 'source' | 'written' | 'position'> {
  /** Path from the hub's folder. */
  readonly file: string;
  readonly reply?: Reply;
  /** Where the answer itself begins. */
  readonly bodyStart: Position;
  readonly faults: readonly ContentFault[];
}

const schema = z.strictObject({
  title: text('When we are open').describe('What it says, in a few words, for whoever looks for it.'),
  for: z
    .array(
      z.enum(RULE_IDS, {
        error: `This is not what a message can be about. | Write some of: ${RULE_IDS.join(', ')}.`,
      }),
    )
    .min(1, 'This is empty. | Write what it answers, as in "[question]".')
    .describe('What messages that it answers are about.'),
  networks: z
    .array(z.string(), { error: 'This must be a list. | Write "[bluesky]".' })
    .min(1, 'This is empty. | Write "[bluesky]", or take the line out for all networks.')
    .optional()
    .describe('The networks that it is for. All, when left out.'),
  language: text('pl')
    .regex(LANGUAGE_CODE, 'This is not a language code. | Write one, as in "en-GB" or "pl".')
    .optional()
    .describe('The language that it is in. That of the hub, when left out.'),
});

/** Marks of Markdown, which networks would show as they are typed. */
const MARKS = /^#{1,6} |^[-*] |\*\*|\]\(|^> |`/m;

/** The text of a reply's file → the reply. @param file its path from the hub's folder. */
export function parseReply(source: string, file: string): ReplyFile {
  const { data, body, written, faults, position, bodyLine } = readFrontMatter(source, file, schema);
  const at = (index: number): Position => {
    const before = body.slice(0, index).split('\n');
    return { line: bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const read = { file, source, written, position, bodyStart: at(body.length - body.trimStart().length) };
  if (!data) return { ...read, faults };
  const words = body.trim();
  const wrong = (index: number, what: string, instead: string): ReplyFile => ({
    ...read,
    faults: [{ file, position: at(index), what, instead }],
  });
  if (words === '') return wrong(0, 'It says nothing.', 'Write the answer below the front matter.');
  const found = [...body.matchAll(PLACE)].map(({ 1: place = '', index }) => ({ place, index }));
  const unknown = found.find(({ place }) => !isPlace(place));
  if (unknown) {
    const known = PLACES.map((place) => `{${place}}`).join(', ');
    return wrong(unknown.index, `Nobody can fill in "{${unknown.place}}".`, `The places are: ${known}.`);
  }
  const mark = MARKS.exec(body);
  if (mark) {
    return wrong(
      mark.index,
      'Networks show these marks as they are typed.',
      'Write plain sentences, and addresses in full.',
    );
  }
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const { networks, language, ...fields } = data;
  const reply = {
    name,
    file,
    ...fields,
    ...(networks && { networks }),
    ...(language && { language }),
    text: words,
    places: PLACES.filter((place) => found.some((one) => one.place === place)),
  };
  return { ...read, reply, faults: [] };
}

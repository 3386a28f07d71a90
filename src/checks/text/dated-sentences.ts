import { sentenceEnds } from '../../compose/sentences.ts';
import type { Position } from '../../hub/content-error.ts';
import { dayOf } from '../../news/times.ts';
import type { BlockKind, Words } from '../words.ts';
import { asDay, datesIn, type Day } from './dates-in-text.ts';
import { dayMeant, isImpossible } from './which-year.ts';

/** A date in a sentence, and the day that it means. */
export interface DateInSentence {
  /** In the sentence's text. */
  readonly offset: number;
  /** As it was written: `Saturday 28 November`. */
  readonly text: string;
  readonly day: Day;
  /** `2026-11-28` */
  readonly iso: string;
  /** Whether there can be no doubt of the year: it is written, or the weekday is that of no other year near. */
  readonly certain: boolean;
}

/** A sentence that names days. */
export interface DatedSentence {
  readonly text: string;
  readonly kind: BlockKind;
  /** The field of front matter that it stands in. */
  readonly path?: readonly PropertyKey[];
  /** In their order; at least one. */
  readonly dates: readonly DateInSentence[];
  /** Where a character of `text` stands in the file. */
  readonly at: (index: number) => Position;
}

const made = new WeakMap<Words, readonly DatedSentence[]>();

/**
 * The sentences of a file that name days, in order; several checks ask for them. Dates that are no day, or have a weekday
 * that is not theirs, are left out with their sentence: another check speaks of them.
 */
export function datedSentences(words: Words): readonly DatedSentence[] {
  const known = made.get(words);
  if (known) return known;
  const { item, hub, blocks } = words;
  const published = item && asDay(dayOf(item.published, hub.timeZone));
  const found = blocks.flatMap(({ text, kind, path, at }) => {
    if (datesIn(text).length === 0) return [];
    const ends = sentenceEnds(text);
    return ends.flatMap((end, index): DatedSentence[] => {
      const start = ends[index - 1] ?? 0;
      const dates = inSentence(text.slice(start, end), published);
      if (dates === undefined || dates.length === 0) return [];
      const sentence = {
        text: text.slice(start, end),
        kind,
        dates,
        at: (offset: number) => at(start + offset),
      };
      return [path === undefined ? sentence : { ...sentence, path }];
    });
  });
  made.set(words, found);
  return found;
}

function inSentence(text: string, published?: Day): readonly DateInSentence[] | undefined {
  const dates = datesIn(text);
  if (dates.some((date) => isImpossible(date, published))) return undefined;
  return dates.flatMap((date) => {
    const day = dayMeant(date, published);
    if (!day) return [];
    const certain = date.year !== undefined || date.weekday !== undefined;
    return [{ offset: date.offset, text: date.text.replace(/\.$/, ''), day, iso: isoOf(day), certain }];
  });
}

/** `2026-11-28` */
export function isoOf({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

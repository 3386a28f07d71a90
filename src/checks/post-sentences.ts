import { hashtagsIn } from '../compose/hashtags.ts';
import { sentenceEnds } from '../compose/sentences.ts';
import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { postTexts } from './text/post-texts.ts';

/**
 * Words in a sentence of a post, at most. Source: Government Communication Service, "Planning, creating and publishing
 * accessible social media campaigns".
 */
const LONGEST = 25;

/** Sentences of posts that are too long to be heard in one go. */
export const postSentences: Check = {
  name: 'post-sentences',
  subject: 'Posts',
  severity: 'warns',
  finds: `Sentences of posts with more than ${LONGEST} words. Many people hear posts read aloud.`,
  bad: [
    {
      front:
        'social:\n  text: If you are 65 or over, or you are pregnant, or you care for somebody who could get very ill, you can walk in for a flu vaccine on Saturday.',
      says: '7:9 This sentence has 30 words, and many people hear posts read aloud. Make 2 sentences of it, with 25 words each at most.',
    },
    {
      front:
        'social:\n  accounts:\n    bluesky: |\n      The car park is closed.\n      Please use the bus from the station to the main entrance, because the drivers of the delivery lorries need all of the space in front of the building until Friday.',
      says: '10:7 This sentence has 30 words, and many people hear posts read aloud. Make 2 sentences of it, with 25 words each at most.',
    },
  ],
  good: [
    {
      front:
        'social:\n  text: Are you 65 or over? You can walk in for a flu vaccine on Saturday 28 November. Come to Millmere Market Hall from 9am to 5pm.',
    },
    {
      front:
        'social:\n  text: |\n    Bring:\n    your passport or another photo of you, if you have one\n    a list of the medicines that you take, with the dose\n    the name of your GP surgery',
    },
  ],
  inWords: (words) =>
    words.english
      ? postTexts(words).flatMap(({ text, at }) =>
          sentencesIn(text).flatMap(({ start, count }) =>
            count <= LONGEST
              ? []
              : [
                  warns(
                    words.file,
                    at(start),
                    `This sentence has ${count} words, and many people hear posts read aloud.`,
                    `Make ${Math.ceil(count / LONGEST)} sentences of it, with ${LONGEST} words each at most.`,
                  ),
                ],
          ),
        )
      : [],
};

interface Sentence {
  readonly start: number;
  /** Words, the hashtags after the last sentence left out. */
  readonly count: number;
}

function sentencesIn(text: string): readonly Sentence[] {
  const tags = hashtagsIn(text).find(({ last }) => last);
  const prose = text.slice(0, tags?.start);
  const ends = sentenceEnds(prose);
  return ends.map((end, place) => {
    const from = ends[place - 1] ?? 0;
    const sentence = prose.slice(from, end);
    const start = from + sentence.length - sentence.trimStart().length;
    return { start, count: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length };
  });
}

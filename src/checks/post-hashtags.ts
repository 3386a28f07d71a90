import { hashtagsAsWords, hashtagsIn, MOST_HASHTAGS } from '../compose/hashtags.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { readableTag } from './text/hashtag-words.ts';
import { postTexts, type PostText } from './text/post-texts.ts';
import type { Words } from './words.ts';

/** Hashtags that a screen reader stumbles over, or that are never posted. */
export const postHashtags: Check = {
  name: 'post-hashtags',
  subject: 'Posts',
  severity: 'warns',
  finds: `Hashtags inside a sentence, words in them without a capital, and more than ${MOST_HASHTAGS} in a post.`,
  bad: [
    {
      front: 'social:\n  text: "Walk in on Saturday. #flujab"',
      says: '7:31 A screen reader cannot tell the words of "#flujab". Write "#FluJab".',
    },
    {
      front: 'social:\n  text: "Your #FluVaccine is waiting for you."',
      says: '7:15 "#FluVaccine" stands inside a sentence, where it is hard to hear. Write "Flu Vaccine" there, and put the hashtag at the end.',
    },
    {
      front: 'social:\n  text: "It is time for your #flujab on Saturday."',
      says: '7:30 "#flujab" stands inside a sentence, where it is hard to hear. Write "flu jab" there, and put the hashtag at the end.',
    },
    {
      front: 'social:\n  text: "Walk in on Saturday. #Flu #Millmere"\n  hashtags: [GetVaccinated]',
      says: '7:36 Only 2 hashtags are posted, and "#Millmere" is one more. Keep the 2 that people look for.',
    },
    {
      front: 'social:\n  hashtags: [Worldmentalhealthday]',
      body: 'Saturday is World Mental Health Day.',
      says: '7:14 A screen reader cannot tell the words of "#Worldmentalhealthday". Write "WorldMentalHealthDay".',
    },
    {
      front: 'social:\n  text: "Walk in on Saturday. #GETVACCINATED"',
      says: '7:31 A screen reader cannot tell the words of "#GETVACCINATED". Write "#GetVaccinated".',
    },
  ],
  good: [
    { front: 'social:\n  text: "Walk in on Saturday. #FluJab #NHS"' },
    { front: 'social:\n  text: "Come on Saturday."\n  hashtags: [FluVaccine, Millmere]' },
    { front: 'social:\n  text: |\n    We are number #1 for parking.\n\n    #Healthcare #COVID19' },
    { front: 'lang: pl\nsocial:\n  text: "Przyjdź w sobotę. #Szczepienia"' },
  ],
  inWords: (words) => {
    const phrases = phrasesOf(words);
    const listed = words.item?.social.hashtags ?? [];
    return [
      ...listed.flatMap((tag, place) => {
        const readable = readableTag(tag, phrases);
        const at = words.position(['social', 'hashtags', place]);
        return readable === undefined ? [] : [warns(words.file, at, unread(tag), `Write "${readable}".`)];
      }),
      ...postTexts(words).flatMap((post) => inText(post, listed, phrases, words.file)),
    ];
  },
};

function inText(
  { text, at }: PostText,
  listed: readonly string[],
  phrases: string,
  file: string,
): readonly Found[] {
  const tags = hashtagsIn(text);
  const all = [...new Set([...listed, ...tags.map(({ tag }) => tag)].map((tag) => tag.toLowerCase()))];
  const surplus = tags.find(({ tag }) => all.indexOf(tag.toLowerCase()) >= MOST_HASHTAGS);
  return tags.flatMap((found) => {
    const { tag, start, last } = found;
    const say = (what: string, instead: string) => [warns(file, at(start), what, instead)];
    if (all.indexOf(tag.toLowerCase()) >= MOST_HASHTAGS) {
      return found === surplus
        ? say(
            `Only ${MOST_HASHTAGS} hashtags are posted, and "#${tag}" is one more.`,
            `Keep the ${MOST_HASHTAGS} that people look for.`,
          )
        : [];
    }
    const readable = readableTag(tag, phrases);
    if (!last) {
      const words = inSentence(hashtagsAsWords(`#${readable ?? tag}`), tag);
      return say(
        `"#${tag}" stands inside a sentence, where it is hard to hear.`,
        `Write "${words}" there, and put the hashtag at the end.`,
      );
    }
    return readable === undefined ? [] : say(unread(tag), `Write "#${readable}".`);
  });
}

/** Words as they stand in a sentence: small where the hashtag was written small, abbreviations apart. */
function inSentence(words: string, tag: string): string {
  if (tag !== tag.toLowerCase()) return words;
  return words.replaceAll(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}

function unread(tag: string): string {
  return `A screen reader cannot tell the words of "#${tag}".`;
}

/** What an item says, and the names of the hub: words that stand together there stand together in its hashtags. */
function phrasesOf({ blocks, hub }: Words): string {
  const own = blocks.filter(({ kind }) => kind !== 'post').map(({ text }) => text);
  return [...hub.places.map(({ name }) => name), ...own].join('\n').toLowerCase();
}

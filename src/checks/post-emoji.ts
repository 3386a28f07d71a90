import type { Position } from '../hub/content-error.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { emojiIn, type EmojiRun } from './text/emoji-in-text.ts';
import { postTexts, type PostText } from './text/post-texts.ts';
import type { Words } from './words.ts';

/**
 * Emoji in a post, at most. Source: Government Communication Service, "Planning, creating and publishing accessible
 * social media campaigns": few, never in a row, never in place of words.
 */
const MOST = 3;

/** Emoji that a screen reader reads out one by one, between the words or in their place. */
export const postEmoji: Check = {
  name: 'post-emoji',
  subject: 'Posts',
  severity: 'warns',
  finds: `More than ${MOST} emoji in a post, a title or a summary, the same one several times in a row, and emoji as bullets. A screen reader reads out the name of each.`,
  bad: [
    {
      front: 'social:\n  text: Flu vaccines are here! 💉💉💉 Walk in on Saturday.',
      says: '7:32 A screen reader reads out the name of 💉 3 times in a row. Write it once.',
    },
    {
      front: 'title: 🎉 Our new health centre is open 🎉 come and see 🏥 us 👋',
      says: '5:8 There are 4 emoji, and a screen reader reads out the name of each. Keep 3 at most, at the end of a sentence.',
    },
    {
      front:
        'social:\n  text: |\n    The clinic has:\n    ✅ free parking\n    ✅ a hearing loop\n    ✅ level access',
      says: '9:5 These 3 lines begin with an emoji, and a screen reader reads out its name each time. Begin each line with its first word.',
    },
  ],
  good: [
    { front: 'social:\n  text: Flu vaccines are here! Walk in on Saturday. 💉' },
    { front: 'social:\n  text: 👋 Meet the team at Millmere Market Hall on Saturday 🩺' },
    { front: 'social:\n  text: Dydd Gŵyl Dewi Hapus 🏴󠁧󠁢󠁷󠁬󠁳󠁿 from a family of nurses 👩‍👩‍👧‍👦' },
    { front: 'social:\n  text: Ask for the Friends and Family Test™ on ward 3. © Marsh Trust®, 2026.' },
  ],
  inWords: (words) => texts(words).flatMap(({ text, at }) => judge(words.file, text, at)),
};

function texts(words: Words): readonly Pick<PostText, 'text' | 'at'>[] {
  return [
    ...words.blocks.filter(
      ({ kind, path }) => (kind === 'title' || kind === 'summary') && path?.length === 1,
    ),
    ...postTexts(words),
  ];
}

function judge(file: string, text: string, at: (index: number) => Position): readonly Found[] {
  const emoji = emojiIn(text);
  const starts = emoji.filter(({ offset }) => /(?:^|\n)[^\S\n]*$/.test(text.slice(0, offset)));
  const bullets = starts.length > 1 ? starts : [];
  const others = emoji.filter((one) => !bullets.includes(one));
  const say = ({ offset }: EmojiRun, what: string, instead: string) => warns(file, at(offset), what, instead);
  return [
    ...emoji
      .filter(({ times }) => times > 1)
      .map((one) =>
        say(
          one,
          `A screen reader reads out the name of ${one.text} ${one.times} times in a row.`,
          'Write it once.',
        ),
      ),
    ...bullets
      .slice(0, 1)
      .map((one) =>
        say(
          one,
          `These ${bullets.length} lines begin with an emoji, and a screen reader reads out its name each time.`,
          'Begin each line with its first word.',
        ),
      ),
    ...(others.length > MOST ? others : [])
      .slice(0, 1)
      .map((one) =>
        say(
          one,
          `There are ${others.length} emoji, and a screen reader reads out the name of each.`,
          `Keep ${MOST} at most, at the end of a sentence.`,
        ),
      ),
  ];
}

import { expect, test } from 'vitest';
import { emojiIn } from './emoji-in-text.ts';

test.each([
  ['A family 👨‍👩‍👧‍👦 is one', ['👨‍👩‍👧‍👦 1']],
  ['A flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and another 🇬🇧', ['🏴󠁧󠁢󠁷󠁬󠁳󠁿 1', '🇬🇧 1']],
  ['Clap 👏🏽👏🏽 👏🏽', ['👏🏽 3']],
  ['A star ⭐ and a star ⭐', ['⭐ 1', '⭐ 1']],
  ['In 2 lines ⭐\n⭐', ['⭐ 1', '⭐ 1']],
  ['Boxes 1️⃣ and ❤️', ['1️⃣ 1', '❤️ 1']],
  ['© 2026 Test™, brand®, 24 hours, #1, 21°C, → and •', []],
])('%j has %j', (text, emoji) => {
  expect(emojiIn(text).map(({ text: one, times }) => `${one} ${times}`)).toEqual(emoji);
});

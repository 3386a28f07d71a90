import { otherLanguage } from './reading/languages.ts';
import { MOST_READ, type Reading } from './reading/reading.ts';
import type { Finding, Rule } from './rule.ts';
import type { Said } from './said.ts';

/** What the rules cannot read: another language, or more than anybody writes. It may be urgent, so it comes early. */
export const unreadable: Rule = { id: 'unreadable', name: 'Not read: another language', finds };

function finds({ words }: Reading, { text, language }: Said): Finding | undefined {
  if (text.length >= MOST_READ) {
    return {
      why: [],
      advice: [
        'It is longer than any message, and only its beginning was read. A person must look at all of it.',
      ],
    };
  }
  const written = otherLanguage(
    text,
    words.map(({ word }) => word),
  );
  if (written === undefined) return undefined;
  const said = language && !/^en\b/i.test(language) ? ` Its network says that it is in "${language}".` : '';
  return {
    why: [],
    advice: [
      `We cannot read this: it seems to be in another language (${written}).${said}`,
      'Have somebody who knows the language read it today, for it may be urgent. Do not put it into a translation site: it may be about somebody’s health.',
    ],
    say: 'other-language',
  };
}

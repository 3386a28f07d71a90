import { cut, eachText, type Message } from './message.ts';

/** The longest that one text of a message may be in a chat, in UTF-16 units. */
const LONGEST_TEXT = 600;

/** How many lines of a section are tried, most first. */
const MOST_LINES = [12, 6, 3, 1, 0] as const;

/** A message cut so far that what is made of it takes at most so many bytes as JSON. */
export function fitted<T>(message: Message, make: (message: Message) => T, maxBytes: number): T {
  const short = eachText(message, shortened);
  const made = MOST_LINES.map((most) => () => make(cut(short, most)));
  const fits = (body: T) => Buffer.byteLength(JSON.stringify(body)) <= maxBytes;
  for (const one of made) {
    const body = one();
    if (fits(body)) return body;
  }
  return make(cut(short, 0));
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).toWellFormed()}…`;
}

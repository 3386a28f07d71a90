import { cut, eachText, type Message } from './message.ts';

/** The longest that one text of a message may be in a chat, in UTF-16 units. */
const LONGEST_TEXT = 600;

/** How many lines a section has in a chat at most. */
const MOST_LINES = 12;

/** A message cut so far that what is made of it takes at most so many bytes as JSON. */
export function fitted<T>(message: Message, make: (message: Message) => T, maxBytes: number): T {
  const short = eachText(message, shortened);
  const withLines = (most: number): T => {
    const body = make(cut(short, most));
    const fits = most === 0 || Buffer.byteLength(JSON.stringify(body)) <= maxBytes;
    return fits ? body : withLines(Math.floor(most / 2));
  };
  return withLines(MOST_LINES);
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).toWellFormed()}…`;
}

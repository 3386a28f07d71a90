import type { Position } from '../../hub/content-error.ts';

const SPACE = /\s/;

/**
 * Where each UTF-16 unit of a text of front matter stands in the file, whether it was written plain, in quotation marks
 * or over several lines. Empty when it was written in a way that cannot be followed, such as `"\u00e9"`.
 * @param from where the field's value begins: after its quotation mark, if it has one.
 */
export function placesOf(text: string, source: string, from: Position): readonly number[] {
  const start = offsetOf(source, from);
  const quote = source[start - 1];
  const places: number[] = [];
  let at = start;
  for (const unit of text.split('')) {
    if (SPACE.test(unit)) {
      places.push(at);
      if (source.startsWith('\\n', at)) at += 2;
      else if (SPACE.test(source[at] ?? '')) at++;
      continue;
    }
    while (SPACE.test(source[at] ?? '')) at++;
    // Inside quotation marks, a mark of the same kind is written twice, or after a backslash.
    if (quote === '"' && source[at] === '\\') at++;
    else if (quote === "'" && unit === "'" && source[at + 1] === "'") at++;
    if (source[at] !== unit) return [];
    places.push(at++);
  }
  return places;
}

function offsetOf(source: string, { line, column }: Position): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = endOfLine(source, start);
  return start + column - 1;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end + 1;
}

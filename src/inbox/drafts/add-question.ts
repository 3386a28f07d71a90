import { quoted } from '../../hub/quoted.ts';
import { frontMatterLines } from '../../news/front-matter-lines.ts';
import type { Question } from '../../news/questions.ts';

/**
 * Adds a question to `questions` in the front matter of a Markdown file, as the last one. All else stays as it is, byte
 * for byte, and the new lines end as the others do.
 * @param source a file that begins with front matter, one field a line. What is written in a more unusual way may come
 * out wrong: read the answer again.
 */
export function addQuestion(source: string, question: Question): string {
  const { begin, text: fields, indent, eol } = frontMatterLines(source);
  const { at, text } = addition(fields, indent, question, eol);
  return source.slice(0, begin + at) + text + source.slice(begin + at);
}

/** The lines to write, for a person who must do it by hand. */
export function questionLines({ question, answer, asked }: Question): readonly string[] {
  const [first = '', ...more] = answer.split('\n');
  const told =
    more.length === 0
      ? [`  answer: ${quoted(first)}`]
      : ['  answer: |-', ...[first, ...more].map((line) => (line === '' ? '' : `    ${line}`))];
  return [`- question: ${quoted(question)}`, ...told, ...(asked === undefined ? [] : [`  asked: ${asked}`])];
}

interface Addition {
  /** From where the fields begin. */
  readonly at: number;
  readonly text: string;
}

function addition(fields: string, indent: string, question: Question, eol: string): Addition {
  const written = (margin: string): string =>
    questionLines(question)
      .map((line) => (line === '' ? eol : `${margin}${line}${eol}`))
      .join('');
  const key = new RegExp(`^${indent}(["']?)questions\\1[ \\t]*:`, 'm').exec(fields);
  if (!key) return { at: fields.length, text: `${indent}questions:${eol}${written(`${indent}  `)}` };
  const field = fields.slice(key.index, key.index + lengthOfField(fields.slice(key.index), indent));
  const dash = /^([ \t]*)-(?=\s)/m.exec(field)?.[1];
  if (!/^.*?:[ \t]*\[/.test(field) && dash !== undefined) {
    return { at: key.index + field.length, text: written(dash) };
  }
  return between(field, key.index, question);
}

/** A question within `[` and `]`. */
function between(field: string, start: number, { question, answer, asked }: Question): Addition {
  const close = field.search(/\](?=[ \t]*(?:#[^\n]*)?\r?\n*$)/);
  const before = field.slice(0, close).trimEnd();
  const comma = /[[,]$/.test(before) ? '' : ',';
  const day = asked === undefined ? '' : `, asked: ${asked}`;
  const entry = `{ question: ${quoted(question)}, answer: ${quoted(answer)}${day} }`;
  const space = before.endsWith('[') ? '' : ' ';
  return { at: start + before.length, text: `${comma}${space}${entry}` };
}

/**
 * How long the field is with which a text begins: with the lines that are further in, and those of its list. Empty lines
 * and comments after it are not its own.
 */
function lengthOfField(text: string, indent: string): number {
  const own = new RegExp(`^${indent}(?:[ \\t]+\\S|-\\s)`);
  const passed = new RegExp(`^${indent}#|^\\s*$`);
  let length = 0;
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (at > 0 && !own.test(line) && !passed.test(line)) break;
    at += line.length;
    if (length === 0 || own.test(line)) length = at;
  }
  return length;
}

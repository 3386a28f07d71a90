import { bodyOf } from './front-matter-file.ts';

const ID_KEY = /^([ \t]*)["']?id["']?[ \t]*:/m;

/** The lines of a file's front matter, and how new ones are written between them. */
export interface FrontMatterLines {
  /** Where they begin in the file. */
  readonly begin: number;
  readonly text: string;
  /** What stands before each field: nothing, as a rule. */
  readonly indent: string;
  /** How lines end in this file. */
  readonly eol: string;
}

/** The lines between the two `---` of a Markdown file. @param source a file that begins with front matter, one field a line. */
export function frontMatterLines(source: string): FrontMatterLines {
  const head = source.slice(0, source.length - bodyOf(source).length);
  const begin = head.indexOf('\n') + 1;
  const text = head.slice(begin, head.lastIndexOf('---'));
  return {
    begin,
    text,
    indent: ID_KEY.exec(text)?.[1] ?? '',
    eol: head.slice(0, begin).endsWith('\r\n') ? '\r\n' : '\n',
  };
}

import { quoted } from '../hub/quoted.ts';
import { frontMatterLines } from '../news/front-matter-lines.ts';

/** What is written into an item's front matter. */
export interface WrittenWithdrawal {
  /** As front matter has it: `2026-11-22 12:00`. */
  readonly at: string;
  /** One line. */
  readonly reason: string;
}

/**
 * Adds `withdrawn` to the front matter of a Markdown file, or puts it in the place of the one that is there. All else
 * stays as it is, byte for byte, and the new lines end as the others do.
 * @param source a file that begins with front matter, one field a line.
 */
export function withdrawnFrontMatter(source: string, withdrawn: WrittenWithdrawal): string {
  const { begin, text: fields, indent, eol } = frontMatterLines(source);
  const lines = withdrawnLines(withdrawn).map((line) => `${indent}${line}${eol}`);
  const old = oldField(indent).exec(fields) ?? { index: fields.length, 0: '' };
  const at = begin + old.index;
  return source.slice(0, at) + lines.join('') + source.slice(at + old[0].length);
}

/** The lines to write, for a person who must do it by hand. */
export function withdrawnLines({ at, reason }: WrittenWithdrawal): readonly string[] {
  return ['withdrawn:', `  at: ${at}`, `  reason: ${quoted(reason)}`];
}

/** The field with the lines that belong to it: those further in, and empty ones between them. */
function oldField(indent: string): RegExp {
  return new RegExp(
    `^${indent}(["']?)withdrawn\\1[ \\t]*:.*\\r?\\n(?:(?:[ \\t]*\\r?\\n)*${indent}[ \\t]+\\S.*\\r?\\n)*`,
    'm',
  );
}

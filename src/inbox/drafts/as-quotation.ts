/** What Markdown or HTML would read as more than a letter, anywhere in a line. */
const MARKS = /[\\`*_{}[\]<>|~$^]|&(?=#?\w+;)/g;

/** Plain text as a quotation in Markdown: it reads as it was written, and nothing in it is a mark of Markdown or HTML. */
export function asQuotation(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line.trim())}`.trimEnd())
    .join('\n');
}

/** At its beginning, a line could be a heading, a list or a rule as well. */
function escaped(line: string): string {
  return line
    .replace(MARKS, String.raw`\$&`)
    .replace(/^[#+=:-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

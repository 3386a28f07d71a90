/** Text as code within a line: no Markdown in it counts, and nobody whom it names is told. */
export function inCode(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const fence = '`'.repeat(longestRun(line, 0) + 1);
  return line === '' ? '' : `${fence} ${line} ${fence}`;
}

/** Text of several lines as a quote, as it stands: no Markdown in it counts, and nobody whom it names is told. */
export function inQuote(text: string): string {
  const fence = '`'.repeat(longestRun(text, 2) + 1);
  return [`${fence}text`, ...text.split(/\r?\n/), fence].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** The length of the longest run of backticks, or `least`. */
function longestRun(text: string, least: number): number {
  return Math.max(least, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** A whole item file with nothing wrong with it; lines of `front` take the place of those of the same name, or are added. */
export function exampleItem(front = '', body = 'Come in.', id = 'fv7kq2mxw4'): string {
  const usual = [
    `id: ${id}`,
    'title: Walk in for your flu vaccine',
    'summary: Walk in.',
    'published: 2026-11-20',
  ];
  return `---\n${withLines(usual, front)}\n---\n\n${body}\n`;
}

/** Lines of YAML, each left out where `more` has one of the same name; then `more`. */
export function withLines(usual: readonly string[], more: string): string {
  const kept = usual.filter((line) => !new RegExp(`^${line.slice(0, line.indexOf(':'))}:`, 'm').test(more));
  return [...kept, ...(more === '' ? [] : [more])].join('\n');
}

import { describe, expect, test } from 'vitest';
import { ownersOf, parseCodeOwners } from './code-owners.ts';

/** Whether a pattern names a path. */
const names = (pattern: string, path: string) =>
  ownersOf(parseCodeOwners(`${pattern} @me`), path).includes('@me');

describe('a pattern of CODEOWNERS', () => {
  test.each([
    ['*', 'a.md'],
    ['*', 'content/news/2026/a.md'],
    ['*.md', 'a.md'],
    ['*.md', 'content/news/a.md'],
    ['/content/news/', 'content/news/2026/a.md'],
    ['content/news/', 'content/news/2026/a.md'],
    ['/content/news', 'content/news/2026/a.md'],
    ['news/', 'content/news/a.md'],
    ['news', 'content/news/a.md'],
    ['news', 'news'],
    ['docs/*', 'docs/a.md'],
    ['**/news', 'content/news/a.md'],
    ['**/news', 'news/a.md'],
    ['/content/**/a.md', 'content/a.md'],
    ['/content/**/a.md', 'content/news/2026/a.md'],
    ['/content/**', 'content/news/a.md'],
    ['/content/news/202?/', 'content/news/2026/a.md'],
    ['/content/news/*/alert-*.md', 'content/news/2026/alert-x.md'],
    ['/my\\ hub/news/', 'my hub/news/a.md'],
    ['/*.md', 'a.md'],
  ])('%s names %s', (pattern, path) => {
    expect(names(pattern, path)).toBe(true);
  });

  test.each([
    ['*.md', 'a.mdx'],
    ['/content/news/', 'other/content/news/a.md'],
    ['content/news/', 'other/content/news/a.md'],
    ['/content/news/', 'content/news'],
    ['/content/news', 'content/newsletter/a.md'],
    ['docs/*', 'docs/deep/a.md'],
    ['/*.md', 'content/a.md'],
    ['/content/**', 'content'],
    ['news', 'content/newspaper/a.md'],
    ['a.md', 'axmd'],
    ['/Content/', 'content/a.md'],
    ['!news', 'news/a.md'],
    ['[ab].md', 'a.md'],
    ['# news', 'news'],
  ])('%s does not name %s', (pattern, path) => {
    expect(names(pattern, path)).toBe(false);
  });
});

describe('who answers for a file', () => {
  const rules = parseCodeOwners(
    [
      '# The communications team answers for the news.',
      '*                    @engineers',
      '/content/news/       @comms @example/editors # and nobody else',
      '/content/news/drafts/',
      '',
      '*.yaml               officer@example.org',
    ].join('\r\n'),
  );

  test.each([
    ['content/news/2026/a.md', ['@comms', '@example/editors']],
    ['src/a.ts', ['@engineers']],
    ['content/hub.yaml', ['officer@example.org']],
    ['content/news/drafts/a.md', []],
  ])('%s: the last line that names it', (path, owners) => {
    expect(ownersOf(rules, path)).toEqual(owners);
  });

  test('is nobody where no line names it', () => {
    expect(ownersOf(parseCodeOwners('/src/ @engineers'), 'content/news/a.md')).toEqual([]);
  });
});

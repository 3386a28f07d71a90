/** A line of CODEOWNERS: files, and who answers for them. */
interface Rule {
  readonly matches: RegExp;
  /** `@name`, `@organisation/team`, or an email address; none where nobody answers for the files. */
  readonly owners: readonly string[];
}

/** Who answers for which files, in the order of the lines. */
export type CodeOwners = readonly Rule[];

/** Where GitHub looks for the file, in this order; only the first counts. */
export const CODE_OWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/**
 * Reads a CODEOWNERS file as GitHub does: patterns are those of `.gitignore` without `!`, `[ ]` and an escaped `#`,
 * which GitHub leaves out as well.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function parseCodeOwners(text: string): CodeOwners {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern = '', ...rest] = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
    if (pattern === '' || /^[#!]|^\\#|[[\]]/.test(pattern)) return [];
    const comment = rest.findIndex((word) => word.startsWith('#'));
    const owners = comment === -1 ? rest : rest.slice(0, comment);
    return [{ matches: pathsOf(pattern.replaceAll(/\\(.)/g, '$1')), owners }];
  });
}

/** Who answers for a file: the last line that names it wins. @param path from the top of the repository. */
export function ownersOf(rules: CodeOwners, path: string): readonly string[] {
  return rules.findLast(({ matches }) => matches.test(path))?.owners ?? [];
}

/** `/docs/*.md` → the paths that it names. */
function pathsOf(pattern: string): RegExp {
  const anchored = /\/./.test(pattern.replace(/^\*\*\//, ''));
  const parts = pattern.replace(/^\/|\/$/g, '').split('/');
  const inner = parts.map((part, place) => (part === '**' ? deep(place, parts.length) : `${words(part)}/`));
  const path = inner.join('').replace(/\/$/, '');
  const own = endsOpen(parts) ? '' : '(?:/.+)?';
  const below = pattern.endsWith('/') ? '/.+' : own;
  return new RegExp(`^${anchored || parts[0] === '**' ? '' : '(?:.+/)?'}${path}${below}$`);
}

/** Any folders between, none among them; at the end, whatever is below. */
function deep(place: number, count: number): string {
  return place === count - 1 ? '.+/' : '(?:.+/)?';
}

/** Whether the pattern ends in `*` after a folder, which names that folder's own files, or in `**`. */
function endsOpen(parts: readonly string[]): boolean {
  return (parts.at(-1) === '*' && parts.length > 1) || parts.at(-1) === '**';
}

/** A name with `*` and `?` in it, as part of a regular expression. */
function words(part: string): string {
  return part
    .replaceAll(/[$()+.[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, part === '*' ? '[^/]+' : '[^/]*')
    .replaceAll('?', '[^/]');
}

import { linkedFile } from './linked-file.ts';

/** Whatever may name a content file: in links of Markdown, HTML and MDX alike. */
const NAMED = /[^\s()<>[\]"'{}]+\.mdx?(?![\w-])/g;

/** The content files that a text may link to, as paths from the hub's folder, each once: rather one too many. */
export function contentLinksIn(source: string, file: string): readonly string[] {
  const named = source.match(NAMED) ?? [];
  return [...new Set(named.flatMap((target) => linkedFile(file, target) ?? []))].toSorted();
}

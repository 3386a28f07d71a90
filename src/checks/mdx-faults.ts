import { satteri } from '@astrojs/markdown-satteri';
import type { ItemFile } from '../news/item-files.ts';
import type { MdxFault } from './facts.ts';

/** What Astro's own processor cannot read as MDX, by file. */
export async function mdxFaults(items: readonly ItemFile[]): Promise<ReadonlyMap<string, MdxFault>> {
  const files = items.filter(({ file }) => file.endsWith('.mdx'));
  if (files.length === 0) return new Map();
  const renderer = await satteri().createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) return new Map();
  const faults = new Map<string, MdxFault>();
  for (const { file, body } of files) {
    try {
      await renderer.process(body, `/${file}`, {});
    } catch (error) {
      faults.set(file, faultFrom(error instanceof Error ? error.message : String(error)));
    }
  }
  return faults;
}

/** `5:1: Expected a closing tag for <Callout> (3:1) (mdx-jsx:…)` → its place and its words. */
function faultFrom(message: string): MdxFault {
  const [, line = '1', column = '1', why = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  return { line: Number(line), column: Number(column), why: why.replace(/\s*\([\w-]+:[\w-]+\)$/, '') };
}

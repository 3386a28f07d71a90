import { join } from 'node:path';

const NAME = 'virtual:freesheet-mdx';

/** A plugin of Vite: what it needs to be known by. */
interface VitePlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

/**
 * Makes the items that are MDX part of the site's program: Vite alone can compile them.
 * @param files their paths from the hub's folder.
 */
export function mdxOfHub(hubFolder: string, files: readonly string[]): VitePlugin {
  return {
    name: 'freesheet-mdx',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => {
      if (id !== `\0${NAME}`) return undefined;
      const lines = files.map(
        (file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(hubFolder, file))}),`,
      );
      return `export const mdx = {\n${lines.join('\n')}\n};\n`;
    },
  };
}

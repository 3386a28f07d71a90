/** What pages and the middleware tell each other. */
declare namespace App {
  interface Locals {
    /** Whether the page runs the site's own program: search, and no other. */
    hasProgram?: boolean;
  }
}

/** The items of the hub that are MDX, compiled: made by `mdxOfHub`. */
declare module 'virtual:freesheet-mdx' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** By the item's file, `news/2026/x.mdx`. */
  export const mdx: Readonly<Record<string, () => Promise<{ readonly default: AstroComponentFactory }>>>;
}

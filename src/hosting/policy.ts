/** What every page may load: its own pictures, fonts and styles, and nothing from anybody else. Styles are allowed by their hash. */
export const PAGE_DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "manifest-src 'self'",
] as const;

/** What lets a page run WebAssembly. Asked for by a page, it says that the page has a program of its own. */
export const WASM = "'wasm-unsafe-eval'";

/** The scripts of the one page that has any, search: the site's own, and Pagefind's WebAssembly. Every other page has none. */
export const PROGRAM = `'self' ${WASM}`;

/**
 * What that program does: it fetches its index from the site, and runs in a worker.
 * https://pagefind.app/docs/hosting/#content-security-policy
 */
export const PROGRAM_DIRECTIVES = ["connect-src 'self'", "worker-src 'self'"] as const;

/**
 * The policy that a host sends with every file: the widest that any page has, since a host's and a page's own are both
 * obeyed. It holds for what is no page, for the worker of search, and for what a page cannot say of itself: who may frame it.
 */
export function widestPolicy(): string {
  return [
    ...PAGE_DIRECTIVES,
    `script-src ${PROGRAM}`,
    "style-src 'self' 'unsafe-inline'",
    ...PROGRAM_DIRECTIVES,
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What every page may load: its own pictures, fonts and styles, and nothing from anybody else. Styles are allowed by
 * their hash. No page but search runs a program that could connect to anything; without the site itself Lighthouse may
 * not read robots.txt from a page, and counts it as broken.
 */
export const PAGE_DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "manifest-src 'self'",
  "connect-src 'self'",
] as const;

/** The scripts of the one page that has any, search: the site's own, and Pagefind's WebAssembly. Every other page has none. */
export const PROGRAM = "'self' 'wasm-unsafe-eval'";

/**
 * What that program does beside fetching its index from the site: it runs in a worker.
 * https://pagefind.app/docs/hosting/#content-security-policy
 */
export const PROGRAM_DIRECTIVES = ["worker-src 'self'"] as const;

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

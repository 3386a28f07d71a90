import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { ownStyles } from './html/own-styles.ts';
import { withPolicy } from './html/page-policy.ts';

/** Runs once for each page that is built. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  // Where pages are looked at while they are written, Vite puts programs of its own into them.
  if (import.meta.env.DEV) return new Response(html, response);
  return new Response(withPolicy(ownStyles(html), locals.hasProgram ?? false, sha256), response);
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { exactPolicy } from './html/exact-policy.ts';
import { ownStyles } from './html/own-styles.ts';

/** Runs once for each page that is built. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(exactPolicy(ownStyles(await response.text()), sha256), response);
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

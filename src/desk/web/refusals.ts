import { html } from 'hono/html';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DeskPage, Markup } from '../views/page.ts';
import type { DeskEnv } from './guard.ts';
import type { Session } from './sessions.ts';

/** Shows what was refused in words on a page like all others, with a way on. @param shown makes it whole. */
export function asPages(
  shown: (session: Session | undefined, page: DeskPage) => Markup,
): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    await next();
    const { status, headers } = context.res;
    if (status < 400 || !headers.get('content-type')?.startsWith('text/plain')) return;
    const page: DeskPage = {
      title: 'That did not work',
      back: { path: '/', name: 'Today' },
      body: html`<p>${await context.res.text()}</p>`,
    };
    context.res = await context.html(shown(context.get('session'), page), status as ContentfulStatusCode);
  };
}

import { html } from 'hono/html';
import { lines } from '../views/parts.ts';
import type { DeskPage } from '../views/page.ts';
import type { Job } from '../web/jobs.ts';

/** How often the page of work under way is loaded anew, in seconds. */
const AGAIN = 2;

/** Work under way, or what came of it. */
export function jobPage({ id, title, doing, done, result, back }: Job): DeskPage {
  if (result) {
    return {
      title,
      back: { path: back, name: 'Back' },
      said: { ok: result.ok, words: result.ok ? 'It is done.' : 'Not all of it could be done: see below.' },
      body: html`${lines(result.lines, 'There was nothing to do.')}<p><a class="nhsuk-button" href="${back}">Go on</a></p>`,
    };
  }
  const bar =
    done === undefined
      ? html`<progress class="desk-progress" aria-label="${title}"></progress>`
      : html`<progress class="desk-progress" aria-label="${title}" value="${done}" max="1">${Math.round(done * 100)}%</progress>`;
  return {
    title,
    again: AGAIN,
    body: html`<p role="status">${doing}…</p>${bar}<p>This page loads anew by itself. You may leave it: the work goes on. <a href="/jobs/${id}">Load it now</a></p>`,
  };
}

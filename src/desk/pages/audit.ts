import { html } from 'hono/html';
import { lastAudit } from '../../inbox/store/audit-files.ts';
import { messageBy } from '../../inbox/store/messages-files.ts';
import { when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { lines } from '../views/parts.ts';
import type { DeskPage } from '../views/page.ts';

/** How many lines are shown. */
const MOST = 200;

/** Who did what of late: roles, deeds and numbers, and not a word of what anybody wrote. */
export function auditPage({ db, now, hub }: Office): DeskPage {
  const all = lastAudit(db, MOST).map(({ at, by, what, message }) => {
    const about =
      message === undefined || !messageBy(db, message)
        ? ''
        : html` <a href="/in/${message}">message ${message}</a>`;
    return html`${when(at, now(), hub.timeZone)}: ${by} – ${what}${about}`;
  });
  return {
    title: 'Who did what',
    section: '/in',
    back: { path: '/in', name: 'All messages' },
    body: html`<p>The last ${MOST} things that were done here. It holds roles and deeds, never what anybody wrote.</p>${lines(all, 'Nothing was done yet.')}`,
  };
}

import { html } from 'hono/html';
import { CLOSINGS, type KeptMessage } from '../../inbox/kept-message.ts';
import type { Office } from '../office.ts';
import { button, details, form, input, select } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';
import { networkOf } from './in.ts';

/** Everything else that can be done about a message: close it, attach it, give it to somebody, keep it, hide it. */
export function moreToDo(office: Office, session: Session, message: KeptMessage): Markup {
  const path = `/in/${message.number}`;
  const items = office.manifest().items;
  const hides = office.inboxAccounts.find(({ id }) => id === message.account)?.network.inbox.hides;
  return html`<h2 class="nhsuk-heading-m">More to do</h2>
    ${
      message.closed
        ? form(session, `${path}/open`, button('Open it again', { secondary: true }))
        : form(
            session,
            `${path}/close`,
            html`<div class="desk-actions">
              ${select(
                'because',
                'Close it without an answer',
                CLOSINGS.filter((one) => one !== 'answered' && one !== 'taken away').map((one) => ({
                  value: one,
                  words: `${one.slice(0, 1).toUpperCase()}${one.slice(1)}`,
                })),
              )}${button('Close', { secondary: true, about: 'this message' })}
            </div>`,
          )
    }
    ${details(
      'Attach it to an item, or give it to somebody',
      html`${form(session, `${path}/item`, html`<div class="desk-actions">${select('item', 'The item that it is about', [{ value: '', words: 'None' }, ...items.map(({ id, title }) => ({ value: id, words: title }))], message.item)}${button('Attach', { secondary: true })}</div>`)}
      ${form(session, `${path}/assign`, html`<div class="desk-actions">${input('assignee', 'Who sees to it', { value: message.assignee ?? '', hint: 'A role, as in “PALS officer”. Never a name.' })}${button('Give it to them', { secondary: true })}</div>`)}`,
    )}
    ${details(
      'Keep it longer, or hide it',
      html`${form(session, `${path}/keep`, html`${input('reason', 'Why it is kept beyond its time', { value: message.keepBecause ?? '', hint: `Messages go ${office.hub.inbox.keepDays} days after they are closed, and at once when their author takes them away. Write a reason to keep this one, as in “Safeguarding, referral made”; empty it to let it go.` })}${button('Save the reason', { secondary: true })}`)}
      ${
        hides && message.hiddenAt === undefined && message.readers !== 'addressed'
          ? form(
              session,
              `${path}/hide`,
              html`<p>
                  Hiding keeps it from everybody but its author, where ${networkOf(office, message)} allows
                  that. Use it for personal details, and as the house rules say.
                </p>
                ${button('Hide it from others', { secondary: true })}`,
            )
          : ''
      }`,
    )}`;
}

import { html } from 'hono/html';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { answersToLookAt, openAnswers } from '../../inbox/store/answers-files.ts';
import { closedMessages, lastAsked, messageBy } from '../../inbox/store/messages-files.ts';
import { counted, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { button, details, form, lines, tag } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';
import { MOST_WAITING, whoWaits, type Waiting } from '../waiting.ts';
import { seen } from './marked-words.ts';
import { waitTag } from './wait-tag.ts';

/** How many closed messages are listed. */
const MOST_CLOSED = 20;

/** How much of a message stands in a list, in characters. */
const BEGINNING = 140;

/** Everything that people sent us and that waits, the most urgent first. */
export function inPage(office: Office, session: Session): DeskPage {
  const waiting = whoWaits(office);
  return {
    title: waiting.length === 0 ? 'Nobody is waiting' : `${counted(waiting.length, 'message')} waiting`,
    section: '/in',
    body: html`${asked(office, session)} ${lost(office)} ${toLookAt(office)}
      ${waiting.length === 0 ? html`<p>Everybody who wrote to you has been answered. New messages come when you collect them.</p>` : ''}
      <ol class="desk-list">
        ${waiting.slice(0, MOST_WAITING).map((one) => html`<li>${row(office, one)}</li>`)}
      </ol>
      ${waiting.length > MOST_WAITING ? html`<p>These are the ${MOST_WAITING} most urgent. ${waiting.length - MOST_WAITING} more wait after them.</p>` : ''}
      ${closed(office)} ${unseen(office)}
<p><a href="/audit">Who did what</a></p>`,
  };
}

/** A message in a list: who, where and by when; its beginning; what the rules make of it. */
export function row(office: Office, { message, advice, wait }: Waiting): Markup {
  const network = networkOf(office, message);
  const first = advice[0];
  return html`<p class="desk-kicker">
      ${network}, ${kindInWords(message)}, ${when(message.at, office.now(), office.hub.timeZone)}
    </p>
    <p><a href="/in/${message.number}" dir="auto">${beginning(message)}</a></p>
    <p>
      ${waitTag(wait, office)} ${first ? tag(first.name, first.rule === 'danger' ? 'red' : 'blue') : ''}
      ${message.assignee === undefined ? '' : html`<span class="desk-grey">With ${message.assignee}.</span>`}
    </p>`;
}

/** The network of a message, as people know it. */
export function networkOf({ accounts }: Office, { account }: KeptMessage): string {
  return accounts.find((one) => one.account.id === account)?.network?.name ?? account;
}

/** `a private message`, as the head of a message says it. */
export function kindInWords({ kind }: KeptMessage): string {
  return {
    reply: 'a reply',
    mention: 'a mention',
    quote: 'a quote of our post',
    comment: 'a comment',
    private: 'a private message',
  }[kind];
}

/** How a message begins. */
export function beginning({ text, attachments, goneAt }: KeptMessage): string {
  if (goneAt !== undefined && text === '') return 'Taken away by its author';
  const oneLine = seen(text.replaceAll(/\s+/g, ' ').trim());
  if (oneLine === '')
    return attachments[0] === undefined ? 'Without words' : `Without words: ${attachments[0]}`;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(oneLine.slice(0, 1000))];
  const shown = letters.slice(0, BEGINNING).map(({ segment }) => segment);
  return letters.length > BEGINNING ? `${shown.join('')}…` : shown.join('');
}

function asked(office: Office, session: Session): Markup {
  const last = [...lastAsked(office.db).values()]
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const words =
    last === undefined
      ? 'No account has been asked yet.'
      : `Collected last at ${when(last, office.now(), office.hub.timeZone)}.`;
  const failed = [...lastAsked(office.db).values()].filter(({ outcome }) => outcome !== '');
  return html`${form(
    session,
    '/collect',
    html`<p>${words}</p>
      ${button('Collect messages now', { secondary: true })}`,
  )}
  ${
    failed.length === 0
      ? ''
      : html`<div class="nhsuk-inset-text">
          <p>Some accounts did not answer, so there may be more:</p>
          ${lines(
            failed.map(({ account, outcome }) => `${account}: ${outcome}`),
            '',
          )}
        </div>`
  }`;
}

function lost(office: Office): Markup {
  const open = openAnswers(office.db);
  if (open.length === 0) return html``;
  return html`<h2 class="nhsuk-heading-m">Answers of which nobody knows whether they were sent</h2>
    <ul class="desk-list">
      ${open.map(
        ({ message, stands }) =>
          html`<li>
            <a href="/in/${message}">${nameOf(office, message)}</a>
            <p>${stands.why ?? 'The call was cut short. Collect messages: that looks for it.'}</p>
          </li>`,
      )}
    </ul>`;
}

function toLookAt(office: Office): Markup {
  const all = answersToLookAt(office.db);
  if (all.length === 0) return html``;
  return html`<h2 class="nhsuk-heading-m">Answers that somebody else is to look at</h2>
    <ul class="desk-list">
      ${all.map(
        ({ message, stands }) =>
          html`<li>
            <a href="/in/${message}">${nameOf(office, message)}</a>
            <p class="desk-grey">Asked for by ${stands.askedBy ?? ''}.</p>
          </li>`,
      )}
    </ul>`;
}

function nameOf(office: Office, number: number): string {
  const message = messageBy(office.db, number);
  return message ? beginning(message) : `Message ${number}`;
}

function closed(office: Office): Markup {
  const all = closedMessages(office.db, MOST_CLOSED);
  if (all.length === 0) return html``;
  return html`<h2 class="nhsuk-heading-m">Closed last</h2>
    <ul class="desk-list">
      ${all.map(
        (message) =>
          html`<li>
            <p class="desk-kicker">
              ${networkOf(office, message)}, ${message.closed?.because ?? ''},
              ${when(message.closed?.at ?? message.at, office.now(), office.hub.timeZone)}
            </p>
            <p><a href="/in/${message.number}" dir="auto">${beginning(message)}</a></p>
          </li>`,
      )}
    </ul>
    <p>Closed messages are kept for ${office.hub.inbox.keepDays} days.</p>`;
}

/** What the inbox cannot show, account by account: nobody should think that it is everything. */
function unseen(office: Office): Markup {
  const last = lastAsked(office.db);
  const all = office.accounts
    .filter(({ account: { enabled, parked }, network }) => enabled && !parked && network !== undefined)
    .map(({ account, network }) => ({
      name: `${network?.name ?? account.network} (${account.id})`,
      url: account.url,
      words: [...(network?.inbox.blind ?? []), ...(last.get(account.id)?.unseen ?? [])],
    }))
    .filter(({ words }) => words.length > 0);
  return details(
    'What this list cannot show',
    html`${all.map(
      ({ name, url, words }) =>
        html`<h2 class="nhsuk-heading-s"><a href="${url}">${name}</a></h2>
          ${lines(words, '')}`,
    )}`,
  );
}

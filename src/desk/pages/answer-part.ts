import { html } from 'hono/html';
import { fitAnswer, whyNotAnswerable, whyNotSendable } from '../../inbox/answering/may-answer.ts';
import { unfilled } from '../../inbox/replies/places.ts';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { answerToWrite, type KeptAnswer } from '../../inbox/store/answers-files.ts';
import { knownAccounts } from '../../syndication/known-accounts.ts';
import type { RunAccount } from '../../syndication/run-account.ts';
import type { Advice } from '../advice.ts';
import { when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { savedAs } from '../unsent.ts';
import { button, details, form, input, inset, quotation, textarea } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';
import type { FormFields } from '../web/guard.ts';
import type { Session } from '../web/sessions.ts';
import { networkOf } from './in.ts';
import { savedReplies } from './saved-replies.ts';

/** What a person is just writing, when the page is shown again with it. */
export interface Writing {
  readonly text?: string;
  /** What is wrong with it. */
  readonly error?: string;
  /** The form of a draft that was not made. */
  readonly draft?: FormFields;
}

/** The box for an answer; or why there is none, or what is to be settled first. */
export function answerPart(
  office: Office,
  session: Session,
  message: KeptMessage,
  answers: readonly KeptAnswer[],
  advice: readonly Advice[],
  writing: Writing,
): Markup {
  const account = office.inboxAccounts.find(({ id }) => id === message.account);
  const current = answers.findLast(({ stands }) => stands.sent === undefined);
  if (current && (current.stands.state === 'sending' || current.stands.state === 'unsure')) {
    return html`${settlePart(office, session, message, current)}${notLost(writing)}`;
  }
  const refused = whyNotAnswerable(message, account, office.now());
  if (refused !== undefined || !account) {
    return html`<h2 class="nhsuk-heading-m">Answering</h2>
      ${inset(html`<p>${refused ?? ''}</p>`)}${notLost(writing)}`;
  }
  const text = writing.text ?? current?.text ?? '';
  const fitted = fitAnswer(text, message, account, limitsOf(office, message));
  const until = account.network.inbox.until?.(message);
  const price = account.network.inbox.price;
  const blocked =
    current && current.text === text && text !== '' ? whyNotSendable(current, fitted) : unfilled(text);
  const withName = fitted.text !== text.trim() && text !== '';
  return html`<h2 class="nhsuk-heading-m" id="answer-part">
      ${answers.some(({ stands }) => stands.sent) ? 'Answer again' : 'Answer'}
    </h2>
    ${secondLook(session, message, current)}
    ${until === undefined ? '' : html`<p>${account.network.name} lets us answer until ${when(until, office.now(), office.hub.timeZone)}.</p>`}
    ${price === undefined ? '' : html`<p>${price}</p>`}
    ${current?.stands.state === 'failed' ? inset(html`<p><strong>It was not sent.</strong> ${current.stands.why ?? ''} Your words are below.</p>`) : ''}
    ${savedReplies(office, message, advice)} ${savedBefore(current, text)}
    ${form(
      session,
      `/in/${message.number}/answer`,
      html`<input type="hidden" name="n" value="${answerToWrite(answers)}" /><input
          type="hidden"
          name="was"
          value="${savedAs(current)}"
        />${textarea('text', 'What we say', {
          value: text,
          hint: `${fitted.max} ${fitted.unit} at most${account.network.inbox.written ? ', with their name before it' : ''}. ${message.readers === 'addressed' ? 'Only they will see it.' : 'Everybody can read it: name nobody, and say nothing of their health.'}`,
          ...(writing.error !== undefined && { error: writing.error }),
        })}
        ${text === '' ? '' : html`<p class="desk-count">${fitted.count} of ${fitted.max} ${fitted.unit}${fitted.fits ? '' : html`: <strong>too long</strong>`}.${withName ? html` It will be sent as: <bdi>${beginningOf(fitted.text)}</bdi>` : ''}</p>`}
        ${blocked === undefined ? '' : inset(html`<p>${blocked}</p>`)}
        <div class="desk-actions">
          ${button('Send answer', { name: 'do', value: 'send' })}${button('Save and count', { name: 'do', value: 'save', secondary: true })}${button('Ask somebody to look', { name: 'do', value: 'look', secondary: true })}
        </div>`,
    )}`;
}

/** What is saved, where the box holds something else: it is written over by what is saved or sent next. */
function savedBefore(current: KeptAnswer | undefined, text: string): Markup {
  return current === undefined || current.text === text
    ? html``
    : html`<p>${current.madeBy} wrote this before, and it is saved still:</p>
        ${quotation(current.text, { ours: true })}`;
}

/** What was written where there is no box for it: to be copied. */
function notLost({ text = '' }: Writing): Markup {
  return text.trim() === ''
    ? html``
    : html`<p>These are the words that you wrote. They were not saved: copy them.</p>
        ${quotation(text, { ours: true })}`;
}

function beginningOf(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
}

function limitsOf({ accounts, ledger }: Office, { account }: KeptMessage): RunAccount['limits'] {
  return knownAccounts(accounts, ledger).find((one) => one.account.id === account)?.limits;
}

function secondLook(session: Session, message: KeptMessage, current: KeptAnswer | undefined): Markup {
  if (!current) return html``;
  const { state, askedBy, lookedBy, why } = current.stands;
  if (state === 'looked')
    return inset(
      html`<p>${lookedBy ?? ''} looked at it and finds it fine${why === undefined ? '' : `: ${why}`}.</p>`,
    );
  if (state === 'change')
    return inset(html`<p><strong>${lookedBy ?? ''} wants it changed.</strong> ${why ?? ''}</p>`);
  if (state !== 'asked') return html``;
  const own = session.role === askedBy || session.role === current.madeBy;
  if (own)
    return inset(
      html`<p>
        You asked somebody else to look at it. They sign in with their own role, and find it under In.
      </p>`,
    );
  return html`<div class="nhsuk-inset-text">
    <p><strong>${askedBy ?? ''} asks you to look at this answer:</strong></p>
    ${quotation(current.text, { ours: true })}
    ${form(
      session,
      `/in/${message.number}/looked`,
      html`${input('note', 'What you say about it', { hint: 'Needed when you want it changed.' })}
        <div class="desk-actions">
          ${button('It is fine', { name: 'says', value: 'fine' })}${button('Ask for a change', { name: 'says', value: 'change', secondary: true })}
        </div>`,
    )}
  </div>`;
}

function settlePart(office: Office, session: Session, message: KeptMessage, current: KeptAnswer): Markup {
  const network = networkOf(office, message);
  return html`<h2 class="nhsuk-heading-m">Was it sent?</h2>
    ${quotation(current.stands.open?.text ?? current.text, { ours: true })}
    ${inset(
      html`<p>
          ${current.stands.why ?? `The call to ${network} was cut short, so nobody knows whether this answer was sent.`}
        </p>
        <p>Nothing else is sent to this person until that is known.</p>`,
    )}
    ${form(session, `/in/${message.number}/lost`, button('Look for it on the network'))}
    ${details(
      'I have looked myself',
      html`<p>
          Open the message on
          ${network}${message.url === undefined ? '' : html`: <a href="${message.url}" rel="noreferrer">see it there</a>`}.
          Is our answer below it?
        </p>
        ${form(session, `/in/${message.number}/settle`, html`<div class="desk-actions">${button('Yes, it is there', { name: 'outcome', value: 'sent', secondary: true })}${button('No, it is not there', { name: 'outcome', value: 'not sent', secondary: true })}</div>`)}`,
    )}`;
}

import { html } from 'hono/html';
import { standing } from '../../inbox/clock/standing.ts';
import { teamOf } from '../../inbox/clock/team.ts';
import { workedBetween } from '../../inbox/clock/worked-between.ts';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { answersTo, type KeptAnswer } from '../../inbox/store/answers-files.ts';
import { auditOf } from '../../inbox/store/audit-files.ts';
import { around } from '../../inbox/store/messages-files.ts';
import { adviceOn } from '../advice.ts';
import { minutesInWords, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { details, facts, lines, quotation, tag } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';
import { adviceShown } from './advice-part.ts';
import { answerPart, type Writing } from './answer-part.ts';
import { draftsPart } from './drafts-part.ts';
import { beginning, kindInWords, networkOf } from './in.ts';
import { markedWords, seen } from './marked-words.ts';
import { moreToDo } from './more-part.ts';
import { waitTag } from './wait-tag.ts';

/** One message, what was said around it, what the rules make of it, and everything that can be done. */
export function messagePage(
  office: Office,
  session: Session,
  message: KeptMessage,
  writing: Writing = {},
): DeskPage {
  const answers = answersTo(office.db, message.number);
  const advice = adviceOn(office, message);
  return {
    title: titleOf(message),
    section: '/in',
    back: { path: '/in', name: 'All messages' },
    body: html`${head(office, message, answers)}
      ${quotation(markedWords(message.text, advice), message.language === undefined ? {} : { language: message.language })}
      ${message.attachments.length === 0 ? '' : html`<p>With it: ${message.attachments.join('; ')}. Look at it on ${networkOf(office, message)}.</p>`}
      ${message.goneAt === undefined ? adviceShown(advice) : ''} ${said(office, message, answers)}
      ${answerPart(office, session, message, answers, advice, writing)}
      ${draftsPart(office, session, message, answers, writing.draft)} ${moreToDo(office, session, message)}
      ${aroundIt(office, message)}
      ${details(
        'Who did what',
        lines(
          auditOf(office.db, message.number).map(
            ({ at, by, what }) =>
              `${when(at, office.now(), office.hub.timeZone)}: ${by} ${by === 'collect' ? '' : ''}– ${what}`,
          ),
          'Nothing was done yet.',
        ),
      )}`,
  };
}

function titleOf(message: KeptMessage): string {
  const who = seen(message.author.shown || message.author.name);
  const kind = kindInWords(message).replace(/^an? /, '');
  return who === ''
    ? 'A message that was taken away'
    : `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} from ${who}`;
}

function head(office: Office, message: KeptMessage, answers: readonly KeptAnswer[]): Markup {
  const { hub } = office;
  const now = office.now();
  const team = teamOf(hub);
  const item = office.manifest().items.find(({ id }) => id === message.item);
  const answered = answers.find(({ stands }) => stands.sent)?.stands.sent?.at;
  const state =
    answered === undefined
      ? message.closed
        ? html`${tag('Closed', 'grey')} ${message.closed.because},
          ${when(message.closed.at, now, hub.timeZone)}`
        : waitTag(standing(message.at, now, team), office)
      : html`${tag('Answered', 'green')} after ${minutesInWords(workedBetween(message.at, answered, team))} of
        work`;
  return facts([
    [
      'Came',
      html`${when(message.at, now, hub.timeZone)}, on ${networkOf(office, message)}
      (${message.account})${message.editedAt === undefined ? '' : html`; changed by its author ${when(message.editedAt, now, hub.timeZone)}`}`,
    ],
    ['From', html`<bdi>${message.author.shown ?? ''}</bdi> <bdi>${message.author.name}</bdi>`],
    ['Who can read it', READERS[message.readers]],
    ['State', state],
    ...(message.goneAt === undefined
      ? []
      : [['Taken away', `Its author took it away ${when(message.goneAt, now, hub.timeZone)}.`] as const]),
    ...(message.hiddenAt === undefined
      ? []
      : [['Hidden', `Hidden from others ${when(message.hiddenAt, now, hub.timeZone)}.`] as const]),
    ['About', item ? html`<a href="${item.url}">${item.title}</a>` : 'No item yet'],
    ...(message.assignee === undefined ? [] : [['With', message.assignee] as const]),
    ...(message.url === undefined
      ? []
      : [
          [
            'There',
            html`<a href="${message.url}" rel="noreferrer">See it on ${networkOf(office, message)}</a>`,
          ] as const,
        ]),
  ]);
}

const READERS = {
  everybody: 'Everybody',
  followers: 'Its author’s followers, and us',
  addressed: 'Only its author and us: it stays private',
} as const;

/** Our answers that were sent, or of which nobody knows. */
function said(office: Office, message: KeptMessage, answers: readonly KeptAnswer[]): Markup {
  const sent = answers.filter(({ stands }) => stands.sent);
  return html`${sent.map(
    ({ text, madeBy, stands }) =>
      html`<h2 class="nhsuk-heading-m">Our answer</h2>
        ${quotation(text, { ours: true })}
        <p class="desk-grey">
          By ${madeBy}, ${when(stands.sent?.at ?? '', office.now(), office.hub.timeZone)}.
          ${stands.sent?.url === undefined ? '' : html`<a href="${stands.sent.url}" rel="noreferrer">See it on ${networkOf(office, message)}</a>`}
        </p>`,
  )}`;
}

function aroundIt(office: Office, message: KeptMessage): Markup {
  const others = around(office.db, message);
  if (others.length === 0) return html``;
  return html`<h2 class="nhsuk-heading-m">
      ${message.kind === 'private' ? 'Other private messages of theirs' : 'Others under the same post'}
    </h2>
    <ul class="desk-list">
      ${others.map(
        (other) =>
          html`<li>
            <p class="desk-kicker">${when(other.at, office.now(), office.hub.timeZone)}</p>
            <p><a href="/in/${other.number}" dir="auto">${beginning(other)}</a></p>
          </li>`,
      )}
    </ul>`;
}

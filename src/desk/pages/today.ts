import { html } from 'hono/html';
import { answersToLookAt, openAnswers } from '../../inbox/store/answers-files.ts';
import { openDrafts } from '../../inbox/store/drafts-files.ts';
import { dayOf, writeDay } from '../../news/times.ts';
import type { Step } from '../../syndication/plan/step.ts';
import { accountsNow, type AccountNow } from '../accounts/accounts-now.ts';
import { counted, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { outFacts, stillToCome, type OutFacts } from '../out-facts.ts';
import { button, form, lines, tag } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';
import { whoWaits, type Waiting } from '../waiting.ts';
import { row } from './in.ts';
import { troublesOf, troublesPart } from './troubles.ts';

/** How many messages stand on the page of the day. */
const MOST_MESSAGES = 5;

/** The day at a glance: who waits, what goes out, what failed, and which account goes quiet. */
export function todayPage(office: Office, session: Session): DeskPage {
  const waiting = whoWaits(office);
  const out = outFacts(office);
  const troubles = troublesOf(out);
  const quiet = accountsNow(office, out).filter(
    ({ life, planned }) => life.goesQuiet || (life.state !== 'active' && planned === undefined),
  );
  return {
    title: writeDay(office.now(), office.hub.timeZone),
    section: '/',
    body: html`<p class="nhsuk-lede-text">${inOneLine(waiting, out, troubles.length, quiet)}</p>
      ${whoWaitsPart(office, session, waiting)} <h2 class="nhsuk-heading-m">What failed, and what to do</h2>
${troublesPart(office, session, troubles)} ${goesOutPart(office, out)}
      ${quietPart(quiet)}`,
  };
}

function inOneLine(
  waiting: readonly Waiting[],
  { summary }: OutFacts,
  wrong: number,
  quiet: readonly AccountNow[],
): string {
  const danger = waiting.filter(({ advice }) => advice.some(({ rule }) => rule === 'danger')).length;
  const missed = waiting.filter(({ wait }) => wait.state === 'missed').length;
  const parts = [
    ...(danger > 0
      ? [
          `${counted(danger, 'message')} may be about danger to life: read ${danger === 1 ? 'it' : 'them'} first`,
        ]
      : []),
    waiting.length === 0
      ? 'nobody is waiting for an answer'
      : `${counted(waiting.length, 'message')} waiting`,
    ...(missed > 0 ? [`${missed} of them longer than you promise`] : []),
    ...(wrong > 0 ? [`${counted(wrong, 'thing')} to see to about posts`] : []),
    ...(summary.byHand && summary.byHand.posts.length > 0
      ? [`${counted(summary.byHand.posts.length, 'post')} to do by hand`]
      : []),
    ...(quiet.length > 0 ? [`${counted(quiet.length, 'account')} going quiet`] : []),
  ];
  const words = parts.join(', ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function whoWaitsPart(office: Office, session: Session, waiting: readonly Waiting[]): Markup {
  const more = waiting.length - MOST_MESSAGES;
  const looks = answersToLookAt(office.db).length;
  const lost = openAnswers(office.db).length;
  const drafts = openDrafts(office.db);
  const also = [
    ...(looks > 0 ? [html`<a href="/in">${counted(looks, 'answer')} to look at for somebody else</a>`] : []),
    ...(lost > 0
      ? [html`<a href="/in">${counted(lost, 'answer')} of which nobody knows whether it was sent</a>`]
      : []),
    ...drafts.map(
      ({ message, draft }) => html`<a href="/in/${message}#drafts">A draft to approve: ${draft.file}</a>`,
    ),
  ];
  return html`<h2 class="nhsuk-heading-m">Who waits</h2>
    ${waiting.length === 0 ? html`<p>Nobody. Everybody who wrote has been answered.</p>` : ''}
    <ol class="desk-list">
      ${waiting.slice(0, MOST_MESSAGES).map((one) => html`<li>${row(office, one)}</li>`)}
    </ol>
    ${more > 0 ? html`<p><a href="/in">See all ${waiting.length}</a></p>` : ''}
    ${also.length > 0 ? lines(also, '') : ''}
    ${form(session, '/collect', button('Collect messages now', { secondary: true }))}`;
}

function goesOutPart(office: Office, out: OutFacts): Markup {
  const { timeZone } = office.hub;
  const today = dayOf(office.now(), timeZone);
  const due = stillToCome(out.steps).filter(
    ({ action, until }) => action !== 'hold' && (until === undefined || dayOf(until, timeZone) === today),
  );
  const went = out.summary.out.length;
  return html`<h2 class="nhsuk-heading-m">What goes out today</h2>
    ${
      due.length === 0
        ? html`<p>Nothing more is due today.</p>`
        : html`<ul class="desk-list">
            ${groups(due).map((group) => html`<li>${grouped(office, group)}</li>`)}
          </ul>`
    }
    <p>
      <a href="/out">See every post as it will look</a
      >${went > 0 ? `. Since yesterday morning: ${counted(went, 'post')} made or changed.` : ''}
    </p>`;
}

/** The steps of one item at one time, together. */
function groups(steps: readonly Step[]): readonly (readonly Step[])[] {
  return [
    ...Map.groupBy(
      steps,
      ({ item, until, action }) => `${item} ${action === 'wait' ? (until ?? '') : ''}`,
    ).values(),
  ];
}

function grouped({ now, hub }: Office, group: readonly Step[]): Markup {
  const [first] = group;
  const at =
    first?.action === 'wait' && first.until !== undefined
      ? when(first.until, now(), hub.timeZone)
      : 'Due now';
  return html`<p class="desk-kicker">${at}, on ${group.map(({ account }) => account).join(', ')}</p>
    <p><strong>${first?.title ?? ''}</strong></p>`;
}

function quietPart(quiet: readonly AccountNow[]): Markup {
  return html`<h2 class="nhsuk-heading-m">Accounts going quiet</h2>
    ${quiet.length === 0 ? html`<p>None. Every account has posted or answered lately, or will soon.</p>` : ''}
    <ul class="desk-list">
      ${quiet.map(
        ({ id, network, life, proposal }) =>
          html`<li>
            <p>
              <strong>${network}</strong>
              <span class="desk-grey">${id}</span>
              ${life.state === 'active' ? tag(`Quiet in ${counted(life.quietIn, 'day')}`, 'yellow') : tag(life.state === 'quiet' ? 'Quiet' : 'Inactive', 'orange')}
            </p>
            <p>
              ${proposal ? html`Post again: ${proposal.item.title}. ` : 'No seasonal item is ready for it. '}<a
                href="/accounts#${id}"
                >See what to do</a
              >
            </p>
          </li>`,
      )}
    </ul>`;
}

import { html, raw } from 'hono/html';
import { postShown } from '../../reports/post-shown.ts';
import { inWordsOf } from '../../syndication/wanted.ts';
import { fittedTo } from '../../syndication/plan/situation.ts';
import { writeDate } from '../../news/times.ts';
import { accountsNow, type AccountNow } from '../accounts/accounts-now.ts';
import { counted, minutesInWords, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { outFacts } from '../out-facts.ts';
import { details, facts, lines, tag } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';

/** How alive each account is, and what would keep it so. */
export function accountsPage(office: Office): DeskPage {
  const all = accountsNow(office, outFacts(office));
  return {
    title: 'Accounts',
    section: '/accounts',
    body: html`<p>
        An account counts as quiet after 14 days without a post or an answer, and as inactive after 30.
      </p>
      ${all.length === 0 ? html`<p>No account is in use. Add one to hub.yaml: the README says how.</p>` : ''}
      <div class="desk-columns">${all.map((account) => shown(office, account))}</div>`,
  };
}

function shown(office: Office, account: AccountNow): Markup {
  const {
    id,
    network,
    url,
    lastPost,
    lastAnswer,
    life,
    planned,
    answers,
    token,
    unsure,
    asked,
    asks,
    blind,
  } = account;
  const at = (moment: string): string => when(moment, office.now(), office.hub.timeZone);
  return html`<section aria-labelledby="${id}">
    <h2 class="nhsuk-heading-m" id="${id}">
      <a href="${url}" rel="noreferrer">${network}</a> <span class="desk-grey">${id}</span>
    </h2>
    ${facts([
      ['State', stateOf(life)],
      ['Last post', lastPost === undefined ? 'None in the ledger yet' : at(lastPost)],
      ['Last answer', lastAnswer === undefined ? 'None yet' : at(lastAnswer)],
      [
        'Planned',
        planned ? `${planned.title}, ${planned.at <= office.now() ? 'due now' : at(planned.at)}` : 'Nothing',
      ],
      [
        'Time to an answer',
        answers
          ? `${minutesInWords(answers.median)} of work in the middle, ${minutesInWords(answers.worst)} at worst, of ${counted(answers.count, 'message')}`
          : 'Nobody was answered yet',
      ],
      ...(token
        ? [
            [
              'Password or token',
              html`${tag(token.ended ? 'Ended' : 'Ends', token.ended ? 'red' : 'orange')} on
              ${writeDate(token.on)}`,
            ] as const,
          ]
        : []),
      ...(unsure > 0
        ? [['Unsure', html`<a href="/">${counted(unsure, 'post')} to see to</a>`] as const]
        : []),
      [
        'Messages',
        asked
          ? asked.outcome === ''
            ? `Asked ${at(asked.at)}`
            : html`${tag('Not asked', 'red')} ${asked.outcome}`
          : asks
            ? 'Not asked yet'
            : 'Cannot be asked from here',
      ],
    ])}
    ${planned ? '' : proposed(office, account)}
    ${blind.length > 0 ? details(`What we cannot see on ${network}`, lines(blind, '')) : ''}
  </section>`;
}

function stateOf({ state, quietIn, inactiveIn }: AccountNow['life']): Markup {
  if (state === 'active')
    return html`${tag('Active', 'green')} Quiet in ${counted(quietIn, 'day')}, unless something is posted or
    answered.`;
  if (state === 'quiet') return html`${tag('Quiet', 'yellow')} Inactive in ${counted(inactiveIn, 'day')}.`;
  return tag('Inactive', 'red');
}

function proposed(office: Office, { id, proposal }: AccountNow): Markup {
  if (!proposal) {
    return html`<p>
      Nothing is planned, and no seasonal item is ready to be posted again. Give an item words for that:
      <code>social: repeat:</code> in its front matter.
    </p>`;
  }
  const account = office.accounts.find((one) => one.account.id === id);
  const fitted = account && fittedTo(account);
  if (!fitted) return html``;
  const { item, text, lastPosted } = proposal;
  const post = inWordsOf(item, text, fitted);
  const picture = post.attachment?.picture.url;
  return html`<h3 class="nhsuk-heading-s">Nothing is planned: a next post</h3>
    <p>
      ${lastPosted === undefined ? 'Not posted here yet.' : `Posted here last ${when(lastPosted, office.now(), office.hub.timeZone)}.`}
      To post it, write a day into <code>social: repeat: dates:</code> of “${item.title}”, and commit it.
    </p>
    ${raw(postShown({ key: `proposed-${id}`, post, by: office.hub.name, under: '', ...(picture !== undefined && { picture: pictureAt(office, picture) }) }))}`;
}

/** Where a picture of the site is shown from: here the site may lie elsewhere than it is published. */
export function pictureAt({ site }: Pick<Office, 'site'>, url: string): string {
  const { pathname } = new URL(url);
  return `${site}${pathname}`;
}

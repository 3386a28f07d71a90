import { html, raw } from 'hono/html';
import { isInUse } from '../../hub/out-of-use.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import type { HandedPost } from '../../reports/handed-post.ts';
import { countShown, postShown } from '../../reports/post-shown.ts';
import type { Step } from '../../syndication/plan/step.ts';
import { counted, when } from '../in-words.ts';
import type { Office } from '../office.ts';
import { outFacts, postOf, stillToCome, type OutFacts } from '../out-facts.ts';
import { button, details, form, input, lines, tag } from '../views/parts.ts';
import type { DeskPage, Markup } from '../views/page.ts';
import type { Session } from '../web/sessions.ts';
import { pictureAt } from './accounts.ts';

/** How many items are drawn on the page; a hub that begins has hundreds. */
const MOST_DRAWN = 20;

/** The plan: each post as it will look, what is posted by hand, and what went out. */
export function outPage(office: Office, session: Session): DeskPage {
  const out = outFacts(office);
  const steps = stillToCome(out.steps).filter(({ account }) => !isByHand(office, account));
  const groups = groupsOf(steps);
  const due = steps.filter(({ action }) => action !== 'wait' && action !== 'hold');
  return {
    title: 'What goes out',
    section: '/out',
    body: html`${
      due.length > 0
        ? form(
            session,
            '/post',
            html`<p>
                  ${counted(due.length, 'post')} due now. The workflow posts them by itself; post them from
                  here when it does not run.
                </p>
                ${button('Post what is due now')}`,
          )
        : html`<p>Nothing is due now.</p>`
    }
      ${byHand(office, session, out)}
      <h2 class="nhsuk-heading-m">The plan</h2>
      ${steps.length === 0 ? html`<p>Nothing is planned. Publish an item, and it stands here.</p>` : ''}
      <ul class="desk-list">${groups.slice(0, MOST_DRAWN).map((group, place) => html`<li>${groupShown(office, out, group, place)}</li>`)}</ul>
      ${groups.length > MOST_DRAWN ? html`<p>${groups.length - MOST_DRAWN} more follow. <code>npm run syndicate -- --plan</code> lists all.</p>` : ''}
      <h2 class="nhsuk-heading-m">What went out</h2>
      ${lines(
        out.summary.out.map(
          ({ title, account, at, url }) =>
            html`${when(at, office.now(), office.hub.timeZone)}, ${account}:
            ${url === undefined ? title : html`<a href="${url}" rel="noreferrer">${title}</a>`}`,
        ),
        'Nothing since yesterday morning.',
      )}`,
  };
}

function isByHand({ accounts }: Office, id: string): boolean {
  const account = accounts.find((one) => one.account.id === id);
  return account === undefined || !isInUse(account.account) || account.network?.byHand === true;
}

const DOES: Readonly<Partial<Record<Step['action'], string>>> = {
  publish: 'Due now',
  correct: 'To be corrected',
  'take-down': 'To be deleted',
  'look-first': 'To be looked for',
  hold: 'Held',
  ask: 'Needs you',
};

/** The steps of one item at one time and in one state, account by account. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  return [...Map.groupBy(steps, ({ item, action, until }) => `${item} ${action} ${until ?? ''}`).values()];
}

function groupShown(office: Office, out: OutFacts, group: readonly Step[], place: number): Markup {
  const [first] = group;
  if (!first) return html``;
  const item = office.manifest().items.find(({ id }) => id === first.item);
  const at =
    first.action === 'wait' && first.until !== undefined
      ? when(first.until, office.now(), office.hub.timeZone)
      : (DOES[first.action] ?? '');
  const reasons = [...Map.groupBy(group, ({ reason }) => reason)];
  return html`<p class="desk-kicker">${at}</p>
<p><strong>${item ? html`<a href="${item.url}">${first.title}</a>` : first.title}</strong> ${first.urgent ? tag('Alert', 'red') : ''}</p>
${reasons.map(([reason, steps]) => html`<p class="desk-one-line">${new Intl.ListFormat('en-GB').format(steps.map(({ account }) => account))}: ${reason}</p>`)}
${details('See each post as it will look', html`${group.map((step, one) => drawn(office, out, step, item, `${place}-${one}`))}`)}`;
}

function drawn(
  office: Office,
  out: OutFacts,
  step: Step,
  item: ManifestItem | undefined,
  key: string,
): Markup {
  const made = postOf(out, step, item);
  if (!made) return html``;
  const picture = made.post.attachment?.picture.url;
  const shown = { key: `post-${key}`, post: made.post, by: office.hub.name, under: step.account };
  return html`${raw(postShown({ ...shown, ...(picture !== undefined && { picture: pictureAt(office, picture) }) }))}${raw(countShown(made))}`;
}

function byHand(office: Office, session: Session, { handOver }: OutFacts): Markup {
  const { posts } = handOver;
  if (posts.length === 0) return html``;
  return html`<h2 class="nhsuk-heading-m">To post by hand</h2>
    <ul class="desk-list">
      ${posts.map((handed, place) => html`<li>${handedShown(office, session, handed, place)}</li>`)}
    </ul>`;
}

const TO_DO = { post: 'Post it on', correct: 'Correct it on', delete: 'Delete it on' } as const;

function handedShown(office: Office, session: Session, handed: HandedPost, place: number): Markup {
  const { kind, account, title, since, until, late, alert, post, former, item, ledgerId, correction } =
    handed;
  const picture = post?.attachment?.picture.url;
  const hidden = html`<input type="hidden" name="posts" value="${item} ${ledgerId}" />`;
  return html`<p class="desk-kicker">
      ${TO_DO[kind]} ${account.network} (${account.id}). Waits since
      ${since}.${until === undefined ? '' : ` Do it before ${until}.`}
    </p>
    <p><strong>${title}</strong> ${alert ? tag('Alert', 'red') : ''} ${late ? tag('Late', 'orange') : ''}</p>
    ${former?.text === undefined ? '' : html`<p>It says now: <bdi>${former.text}</bdi></p>`}
    ${post ? details('The post, to copy', html`${raw(postShown({ key: `hand-${place}`, post, by: office.hub.name, under: '', ...(picture !== undefined && { picture: pictureAt(office, picture) }) }))}${post.attachment ? html`<p class="desk-grey">Alt text: ${post.attachment.alt}</p>` : ''}`) : ''}
    <p><a href="${account.url}" rel="noreferrer">Open the account</a></p>
    ${form(
      session,
      '/settle',
      kind === 'post'
        ? html`${hidden}${input('url', `The address of the post on ${account.network}, once it is there`, { id: `url-${place}` })}
            <div class="desk-actions">
              ${button('It is posted', { name: 'outcome', value: 'posted' })}${button('Leave it', { name: 'outcome', value: 'skip', secondary: true, about: `: ${title} on ${account.network}` })}
            </div>`
        : html`${hidden}${correction === undefined ? '' : html`<input type="hidden" name="correction" value="${correction}" />`}${button(kind === 'delete' ? 'It is deleted' : 'It is corrected', { name: 'outcome', value: kind === 'delete' ? 'deleted' : 'skip' })}`,
    )}`;
}

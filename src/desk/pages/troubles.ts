import { html } from 'hono/html';
import type { Matter } from '../../reports/summary.ts';
import type { Office } from '../office.ts';
import type { OutFacts } from '../out-facts.ts';
import { button, form, input, tag } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';
import { waysToSettle, type WayToSettle } from '../ways-to-settle.ts';
import type { Session } from '../web/sessions.ts';

/** Posts of one item, or of one account, that are in the same trouble. */
export interface Trouble {
  /** What they are, as a heading. */
  readonly title: string;
  /** Where, or which. */
  readonly about: string;
  readonly words: string;
  readonly ways: readonly WayToSettle[];
  readonly matters: readonly Matter[];
  /** Whether only a person can end it. */
  readonly needsYou: boolean;
}

/** How many titles are named of many posts in one trouble. */
const MOST_NAMED = 3;

/** All that went wrong, each trouble once: of one item on several accounts, or of many items on one account. */
export function troublesOf({ summary }: OutFacts): readonly Trouble[] {
  return [
    ...grouped(summary.needs, true),
    ...grouped(
      summary.late.filter(({ failed }) => failed),
      false,
    ),
  ];
}

/** A matter, in words for a page. */
interface Cleaned {
  readonly matter: Matter;
  readonly words: string;
  readonly ways: readonly WayToSettle[];
}

function grouped(matters: readonly Matter[], needsYou: boolean): readonly Trouble[] {
  const cleaned = matters.map((matter): Cleaned => ({ matter, ...waysToSettle(matter.words) }));
  const [ofPeople, ofNetworks] = [
    cleaned.filter(({ ways }) => ways.length > 0),
    cleaned.filter(({ ways }) => ways.length === 0),
  ];
  const byAccount = [
    ...Map.groupBy(ofNetworks, ({ words, matter }) => `${matter.account}~${words}`).values(),
  ];
  const [ofAccounts, others] = [
    byAccount.filter(({ length }) => length > 1),
    byAccount.filter(({ length }) => length === 1),
  ];
  const byItem = [
    ...Map.groupBy(
      [...ofPeople, ...others.flat()],
      ({ words, matter }) => `${matter.item}~${words}`,
    ).values(),
  ];
  return [
    ...ofAccounts.map((group) => ofAccount(group, needsYou)),
    ...byItem.map((group) => ofItem(group, needsYou)),
  ];
}

function ofItem(group: readonly Cleaned[], needsYou: boolean): Trouble {
  const matters = group.map(({ matter }) => matter);
  const accounts = new Intl.ListFormat('en-GB').format(matters.map(({ account }) => account));
  const { words = '', ways = [] } = group[0] ?? {};
  return { title: matters[0]?.title ?? '', about: `on ${accounts}`, words, ways, matters, needsYou };
}

function ofAccount(group: readonly Cleaned[], needsYou: boolean): Trouble {
  const matters = group.map(({ matter }) => matter);
  const titles = matters.slice(0, MOST_NAMED).map(({ title }) => title);
  const more = matters.length - titles.length;
  const { words = '', ways = [] } = group[0] ?? {};
  return {
    title: `${matters.length} posts on ${matters[0]?.account ?? ''}`,
    about: `${titles.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    words,
    ways,
    matters,
    needsYou,
  };
}

/** What went wrong, what to do, and buttons where a person's word ends it. */
export function troublesPart(office: Office, session: Session, troubles: readonly Trouble[]): Markup {
  if (troubles.length === 0) return html`<p>Nothing. All that was due is out.</p>`;
  return html`<ul class="desk-list">${troubles.map((one, place) => html`<li>${shown(office, session, one, place)}</li>`)}</ul>`;
}

function shown(
  office: Office,
  session: Session,
  { title, about, words, ways, matters, needsYou }: Trouble,
  place: number,
): Markup {
  const posts = matters.map(({ item, account }) => {
    const ledgerId = office.accounts.find((one) => one.account.id === account)?.ledgerId ?? account;
    return `${item} ${ledgerId}`;
  });
  const correction = ways.find((way) => way.correction !== undefined)?.correction;
  return html`<p><strong>${title}</strong> ${needsYou ? tag('Needs you', 'red') : tag('Tried again by itself', 'grey')}</p>
<p class="desk-grey desk-one-line">${about}</p><p class="desk-one-line">${words}</p>
${
  ways.length === 0
    ? ''
    : form(
        session,
        '/settle',
        html`<input type="hidden" name="posts" value="${posts.join(',')}">${correction === undefined ? '' : html`<input type="hidden" name="correction" value="${correction}">`}
${ways.some(({ outcome }) => outcome === 'posted') ? input('url', 'The address of the post, if it is there', { id: `trouble-${place}` }) : ''}
<div class="desk-actions">${ways.map(({ outcome, label }) => button(label, { name: 'outcome', value: outcome, secondary: true, about: `: ${title}` }))}</div>`,
      )
}`;
}

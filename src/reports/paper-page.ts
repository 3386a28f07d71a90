import { escapeHtml } from '../news/text.ts';
import { paperPost, type PaperShown } from './paper-post.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { postsPage } from './posts-page.ts';

/** What the page of paper posts shows. */
export interface PaperFacts {
  readonly hub: { readonly name: string; readonly site: string };
  readonly accounts: readonly PaperAccount[];
  /** Items that have a post, or should have; a cell for each account, in the order of `accounts`. */
  readonly items: readonly PaperItem[];
  /** Items that go to no account. */
  readonly others: readonly { readonly title: string; readonly url: string; readonly reason: string }[];
}

/** A column of the page. */
export interface PaperAccount {
  readonly id: string;
  /** The network, as people know it. */
  readonly network: string;
  readonly url: string;
}

/** A row of the page. */
export interface PaperItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly cells: readonly PaperCell[];
}

/** An item on an account: its posts, oldest first, or why there is none. */
export type PaperCell = { readonly posts: readonly PaperShown[] } | { readonly held: string };

/** The page of everything that was posted to paper, as readers of the real networks would see it. */
export function paperPage(facts: PaperFacts): string {
  const { hub, accounts, items, others } = facts;
  return postsPage({
    hub,
    title: 'Posts on paper',
    lead: `${escapeHtml(counted(facts))} Nothing here was sent to a real account.`,
    main: [...items.map((item) => row(item, facts)), ...(others.length > 0 ? [leftOut(others)] : [])].join(
      '\n',
    ),
    foot: `Each post is shown as ${accounts.length === 1 ? escapeHtml(accounts[0]?.network ?? '') : 'its network'} would show it, within the same limits. The alt text under a picture is read to people who cannot see it.`,
    style: PAPER_STYLE,
    pictures: 'beside',
  });
}

function row(item: PaperItem, { hub, accounts }: PaperFacts): string {
  const cells = accounts.map((account, column) => {
    const cell = item.cells[column];
    if (!cell) return '';
    if ('held' in cell) return held(account, cell.held);
    const posts = cell.posts.map((post) =>
      paperPost(post, account, { title: item.title, hubName: hub.name }),
    );
    return `<div class="account">\n${posts.join('\n')}\n</div>`;
  });
  return `<section class="item" aria-labelledby="item-${item.id}">
<h2 id="item-${item.id}"><a href="${escapeHtml(item.url)}">${escapeHtml(item.title)}</a></h2>
<div class="accounts">
${cells.join('\n')}
</div>
</section>`;
}

function held({ network, id }: PaperAccount, reason: string): string {
  return `<div class="account held">
<h3>${escapeHtml(network)} <span class="grey">${escapeHtml(id)}</span></h3>
<p><strong>Not posted.</strong> ${escapeHtml(reason)}</p>
</div>`;
}

function leftOut(others: PaperFacts['others']): string {
  const lines = others.map(
    ({ title, url, reason }) =>
      `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a> <span class="grey">${escapeHtml(reason)}</span></li>`,
  );
  return `<section class="others" aria-labelledby="others">
<h2 id="others">Not for posting</h2>
<ul>
${lines.join('\n')}
</ul>
</section>`;
}

function counted({ accounts, items }: PaperFacts): string {
  const cells = items.flatMap((item) => item.cells);
  const posts = cells.flatMap((cell) => ('held' in cell ? [] : cell.posts)).length;
  const names = accounts.map(({ network }) => network);
  const where = names.length === 0 ? '' : ` for ${new Intl.ListFormat('en-GB').format([...new Set(names)])}`;
  return `${posts} ${posts === 1 ? 'post' : 'posts'}${where}.`;
}

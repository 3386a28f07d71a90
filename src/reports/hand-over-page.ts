import { escapeHtml } from '../news/text.ts';
import { handedKey, type HandedPost, type HandOverFacts } from './handed-post.ts';
import { handOverPost } from './hand-over-post.ts';
import { HAND_OVER_SCRIPT } from './hand-over-script.ts';
import { HAND_OVER_STYLE } from './hand-over-style.ts';
import { postsPage } from './posts-page.ts';

/** Where the pictures of a page are. */
export interface ShownPictures {
  /** Whether they lie beside the page, or are part of it. */
  readonly where: 'beside' | 'inside';
  /** By the name of a picture's file, its address on the page. One that is not here is a link to its public address. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The page from which a person posts by hand: good on a phone, and without JavaScript, which only its buttons need. Not part
 * of the public site.
 */
export function handOverPage(facts: HandOverFacts, { where, sources }: ShownPictures): string {
  const { hub, posts } = facts;
  const sections = posts.map((handed) => {
    const src = handed.picture && sources.get(handed.picture.file);
    return handOverPost(handed, facts, { beside: where === 'beside', ...(src !== undefined && { src }) });
  });
  return postsPage({
    hub,
    title: 'To post by hand',
    lead: posts.length === 0 ? 'Nothing waits to be posted by hand.' : escapeHtml(counted(posts)),
    main: [
      ...(posts.length > 1 ? [contents(posts)] : []),
      ...(posts.length === 0 ? [NOTHING] : sections),
    ].join('\n'),
    foot: 'Nothing here is public until somebody posts it. Use the newest page that you were sent: what is marked as done is on no later one. It is not for the public, so do not pass it on.',
    style: HAND_OVER_STYLE,
    script: HAND_OVER_SCRIPT,
    pictures: where,
  });
}

const NOTHING =
  '<p class="nothing">When something is to be posted by hand, it stands on the page that you are sent next.</p>';

/** `3 posts wait for you: 2 for Nextdoor and 1 for WhatsApp. 1 is an alert. 2 are late.` */
function counted(posts: readonly HandedPost[]): string {
  const networks = Map.groupBy(posts, ({ account }) => account.network);
  const each = [...networks].map(([name, own]) => `${own.length} for ${name}`);
  const alerts = posts.filter(({ alert }) => alert).length;
  const late = posts.filter((one) => one.late).length;
  const all = `${posts.length} ${posts.length === 1 ? 'post waits' : 'posts wait'} for you`;
  return [
    `${all}: ${new Intl.ListFormat('en-GB').format(each)}.`,
    ...(alerts > 0 ? [alerts === 1 ? '1 is an alert.' : `${alerts} are alerts.`] : []),
    ...(late > 0 ? [late === 1 ? '1 is late.' : `${late} are late.`] : []),
  ].join(' ');
}

function contents(posts: readonly HandedPost[]): string {
  const lines = posts.map((handed) => {
    const { kind, title, account, alert, late } = handed;
    const to = kind === 'post' ? '' : `, to ${kind} there`;
    const marks = [...(alert ? ['alert'] : []), ...(late ? ['late'] : [])].join(', ');
    return `<li><a href="#${escapeHtml(handedKey(handed))}">${escapeHtml(title)}</a> <span class="grey small">${escapeHtml(account.network)}${to}${marks === '' ? '' : `, <strong>${marks}</strong>`}</span></li>`;
  });
  return `<nav class="contents" aria-label="What waits">
<ol>
${lines.join('\n')}
</ol>
</nav>`;
}

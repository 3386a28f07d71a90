import { escapeHtml } from '../news/text.ts';
import type { Post, Span } from '../networks/network.ts';
import type { PaperAccount } from './paper-page.ts';

/** From this share of the limit on, the count is amber. */
const NEARLY_FULL = 0.9;

/** A post on paper, with what is shown around it. */
export interface PaperShown {
  readonly key: string;
  readonly post: Post;
  /** Where its picture lies, from the page; nothing for a post without one. */
  readonly picture?: string;
  readonly count: number;
  readonly max: number;
  readonly unit: string;
  /** When it would have gone out: `midday on Sunday 22 November 2026`. */
  readonly when: string;
  /** Whether it was edited after it had been posted. */
  readonly edited?: boolean;
  /** The key of the post that it answers, and whether that one is still there. */
  readonly answers?: { readonly key: string; readonly isThere: boolean };
}

/** One post as its network's readers would see it, with its count, its alt text and a button to copy it. */
export function paperPost(
  shown: PaperShown,
  account: PaperAccount,
  { title, hubName }: { readonly title: string; readonly hubName: string },
): string {
  const { key, post, count, max, unit, when } = shown;
  const full = count >= max * NEARLY_FULL;
  const alt =
    post.attachment && `<p class="alt grey small"><b>Alt text:</b> ${escapeHtml(post.attachment.alt)}</p>`;
  return `<article id="${escapeHtml(key)}">
<h3>${escapeHtml(account.network)} <span class="grey">${escapeHtml(account.id)}</span></h3>
<div class="post">
<div class="by"><span class="avatar" aria-hidden="true">${escapeHtml(initials(hubName))}</span>
<div><p class="name">${escapeHtml(hubName)}</p>
<p class="grey small">${escapeHtml(when)}${shown.edited ? ', edited since' : ''}</p></div></div>
${answered(shown)}
<p class="text" lang="${escapeHtml(post.language)}" dir="auto">${markedText(post)}</p>
${attached(shown)}
</div>
${alt ?? ''}
<div class="foot"><p class="count${full ? ' full' : ''}">${count} of ${max} ${escapeHtml(unit)}${full ? ', nearly full' : ''}</p>
<button type="button" hidden>Copy text<span class="hide"> of ${escapeHtml(title)} for ${escapeHtml(account.network)}</span></button></div>
</article>`;
}

/** The text with its link and its hashtags marked; read back without marks, it is the text to the letter. */
function markedText({ text, linkSpan, hashtags }: Post): string {
  const spans: readonly Span[] = [...(linkSpan ? [linkSpan] : []), ...hashtags].toSorted(
    (a, b) => a.start - b.start,
  );
  const ends = [0, ...spans.map(({ end }) => end)];
  const marked = spans.map(({ start, end }, at) => {
    const before = escapeHtml(text.slice(ends[at], start));
    return `${before}<span class="mark">${escapeHtml(text.slice(start, end))}</span>`;
  });
  return `${marked.join('')}${escapeHtml(text.slice(ends.at(-1)))}`;
}

function answered({ answers }: PaperShown): string {
  if (!answers) return '';
  return answers.isThere
    ? `<p class="grey small">Answers <a href="#${escapeHtml(answers.key)}">the post it corrects</a></p>`
    : '<p class="grey small">Answers a post that is no longer here</p>';
}

function attached({ post: { attachment, link }, picture }: PaperShown): string {
  if (!attachment || picture === undefined) return '';
  const { width, height } = attachment.picture;
  const image = `<img src="${escapeHtml(picture)}" alt="${escapeHtml(attachment.alt)}" width="${width}" height="${height}" loading="lazy">`;
  if (attachment.kind === 'picture') return `<div class="picture">${image}</div>`;
  const host = link === null ? '' : `<p class="grey small">${escapeHtml(new URL(link).host)}</p>`;
  return `<div class="card">${image}
<div class="words"><p class="title">${escapeHtml(attachment.title)}</p>
<p class="small">${escapeHtml(attachment.description)}</p>
${host}</div></div>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');
}

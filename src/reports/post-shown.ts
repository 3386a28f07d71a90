import { direction } from '../news/direction.ts';
import { escapeHtml } from '../news/text.ts';
import type { Post, Span } from '../networks/post.ts';

/** From this share of the limit on, the count is amber. */
const NEARLY_FULL = 0.9;

/** A post with what is shown around it. */
export interface PostShown {
  /** Of the page, and of nothing else on it: its text and its picture are `<key>-text` and `<key>-picture`. */
  readonly key: string;
  readonly post: Post;
  /** Who posts it, as readers see it. */
  readonly by: string;
  /** Beneath the name: HTML. */
  readonly under: string;
  /** Above the text: HTML. */
  readonly above?: string;
  /** Where its picture is, from the page; nothing for a post without one. */
  readonly picture?: string;
}

/** How much of what its network takes a text uses. */
export interface Counted {
  readonly count: number;
  readonly max: number;
  readonly unit: string;
}

/** One post as its network's readers would see it. */
export function postShown(shown: PostShown): string {
  const { key, post, by, under, above = '' } = shown;
  return `<div class="post">
<div class="by"><span class="avatar" aria-hidden="true">${escapeHtml(initials(by))}</span>
<div><p class="name">${escapeHtml(by)}</p>
<p class="grey small">${under}</p></div></div>
${above}
<p class="text" id="${escapeHtml(key)}-text" lang="${escapeHtml(post.language)}" dir="${direction(post.language)}">${markedText(post)}</p>
${attached(shown)}
</div>`;
}

/** `212 of 300 characters`, and from nine tenths on that it is nearly full. */
export function countShown({ count, max, unit }: Counted): string {
  const full = count >= max * NEARLY_FULL;
  return `<p class="count${full ? ' full' : ''}">${count} of ${max} ${escapeHtml(unit)}${full ? ', nearly full' : ''}</p>`;
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

function attached({ key, post: { attachment, link }, picture }: PostShown): string {
  if (!attachment || picture === undefined) return '';
  const { width, height } = attachment.picture;
  const image = `<img id="${escapeHtml(key)}-picture" src="${escapeHtml(picture)}" alt="${escapeHtml(attachment.alt)}" width="${width}" height="${height}" loading="lazy">`;
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

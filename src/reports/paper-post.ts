import type { Post } from '../networks/post.ts';
import { escapeHtml } from '../news/text.ts';
import { copyButton } from './copy-button.ts';
import type { PaperAccount } from './paper-page.ts';
import { countShown, postShown, type Counted } from './post-shown.ts';

/** A post on paper, with what is shown around it. */
export interface PaperShown extends Counted {
  readonly key: string;
  readonly post: Post;
  /** Where its picture lies, from the page; nothing for a post without one. */
  readonly picture?: string;
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
  const { key, post, when, edited, picture } = shown;
  const drawn = postShown({
    key,
    post,
    by: hubName,
    under: `${escapeHtml(when)}${edited ? ', edited since' : ''}`,
    above: answered(shown),
    ...(picture !== undefined && { picture }),
  });
  const alt =
    post.attachment && `<p class="alt grey small"><b>Alt text:</b> ${escapeHtml(post.attachment.alt)}</p>`;
  return `<article id="${escapeHtml(key)}">
<h3>${escapeHtml(account.network)} <span class="grey">${escapeHtml(account.id)}</span></h3>
${drawn}
${alt ?? ''}
<div class="foot">${countShown(shown)}
${copyButton(`${key}-text`, 'text', `of ${title} for ${account.network}`)}</div>
</article>`;
}

function answered({ answers }: PaperShown): string {
  if (!answers) return '';
  return answers.isThere
    ? `<p class="grey small">Answers <a href="#${escapeHtml(answers.key)}">the post it corrects</a></p>`
    : '<p class="grey small">Answers a post that is no longer here</p>';
}

import { direction } from '../news/direction.ts';
import { escapeHtml } from '../news/text.ts';
import { handedKey, type HandedPost, type HandOverFacts } from './handed-post.ts';
import { handOverSteps, type PictureAt } from './hand-over-steps.ts';
import { countShown, postShown } from './post-shown.ts';

/** What is to be done, before the name of the network. */
const TO_DO = { post: 'Post it on', correct: 'Correct it on', delete: 'Delete it on' } as const;

/** One thing to do by hand: what, until when, the post as it will look, and the steps. */
export function handOverPost(
  handed: HandedPost,
  { hub, settle }: Pick<HandOverFacts, 'hub' | 'settle'>,
  picture: PictureAt,
): string {
  const { kind, title, itemUrl, account, post, alert, late } = handed;
  const key = handedKey(handed);
  const language = post ? ` lang="${escapeHtml(post.language)}" dir="${direction(post.language)}"` : '';
  return `<article class="item" id="${escapeHtml(key)}" aria-labelledby="${escapeHtml(key)}-title">
<p class="kicker">${TO_DO[kind]} ${escapeHtml(account.network)} <span class="grey">${escapeHtml(account.id)}</span></p>
<h2 id="${escapeHtml(key)}-title"><a href="${escapeHtml(itemUrl)}"${language}>${escapeHtml(title)}</a></h2>
<p class="waits${alert || late ? ' urgent' : ''}">${urgency(handed)}${times(handed)}</p>
<div class="sides">
<div class="side">
${former(handed)}
${post ? drawn(handed, hub.name, picture) : ''}
</div>
${handOverSteps(handed, settle, picture)}
</div>
</article>`;
}

/** How urgent it is, in a word or two that stand before everything else. */
function urgency({ alert, late }: HandedPost): string {
  const words = [...(alert ? ['Alert: do this at once.'] : []), ...(late ? ['Late.'] : [])];
  return words.length > 0 ? `<strong>${words.join(' ')}</strong> ` : '';
}

function times({ since, until }: HandedPost): string {
  return `Waits since ${escapeHtml(since)}.${until === undefined ? '' : ` Do it before ${escapeHtml(until)}.`}`;
}

function former({ kind, former: was, post }: HandedPost): string {
  if (kind === 'post' || was?.text === undefined) return '';
  const language = post ? ` lang="${escapeHtml(post.language)}"` : '';
  return `<p class="says">It says now:</p>
<blockquote class="former text"${language} dir="auto">${escapeHtml(was.text)}</blockquote>${post ? '\n<p class="says">It is to say:</p>' : ''}`;
}

/** The post with its picture as a picture, large, whatever a network with an interface would make of it. */
function drawn(handed: HandedPost, by: string, { src }: PictureAt): string {
  const { post, picture, count, max, unit } = handed;
  if (!post) return '';
  const { attachment, ...words } = post;
  const large =
    picture && attachment
      ? ({
          kind: 'picture',
          alt: picture.alt,
          picture: { ...attachment.picture, ...sizeOf(picture) },
        } as const)
      : undefined;
  const shown = postShown({
    key: handedKey(handed),
    post: { ...words, ...(large && { attachment: large }) },
    by,
    under: `for ${escapeHtml(handed.account.network)}`,
    ...(src !== undefined && { picture: src }),
  });
  const counted =
    count !== undefined && max !== undefined && unit !== undefined
      ? `\n<div class="foot">${countShown({ count, max, unit })}</div>`
      : '';
  return `${shown}${counted}`;
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  return { width, height };
}

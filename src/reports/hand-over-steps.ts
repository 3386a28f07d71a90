import { escapeHtml } from '../news/text.ts';
import { copyButton } from './copy-button.ts';
import { handedKey, type HandedPost, type HandOverFacts } from './handed-post.ts';
import { markDone } from './hand-over-mark.ts';

/** A step: what to do, and what it takes, as HTML. */
interface HandStep {
  readonly heading: string;
  readonly body: string;
}

/** Where the picture of a post is shown: on the page itself, or only at its public address. */
export interface PictureAt {
  /** From the page: `k7m2p9q4wd-square.png`, or its bytes as `data:`. Nothing where it is not shown. */
  readonly src?: string;
  /** Whether it lies beside the page, so that a link can save it. */
  readonly beside: boolean;
}

/** The numbered steps by which a person posts, corrects or deletes by hand: HTML. */
export function handOverSteps(
  handed: HandedPost,
  settle: HandOverFacts['settle'],
  picture: PictureAt,
): string {
  const steps = STEPS[handed.kind](handed, picture);
  const mark = {
    heading: MARKED[handed.kind],
    body: `${ADDRESS[handed.kind](handed)}${markDone(handed, settle)}`,
  };
  const lines = [...steps, mark].map(({ heading, body }) => `<li><h3>${heading}</h3>\n${body}</li>`);
  return `<ol class="steps">\n${lines.join('\n')}\n</ol>`;
}

const MARKED = { post: 'Mark it posted', correct: 'Mark it corrected', delete: 'Mark it deleted' } as const;

const ADDRESS: Readonly<Record<HandedPost['kind'], (handed: HandedPost) => string>> = {
  post: ({ account }) =>
    `<p>Copy the address of your post there. If ${escapeHtml(account.network)} shows none, give that of the account.</p>\n`,
  correct: () => '',
  delete: () => '',
};

const STEPS: Readonly<
  Record<HandedPost['kind'], (handed: HandedPost, picture: PictureAt) => readonly HandStep[]>
> = {
  post: (handed, picture) => [
    { heading: 'Copy the text', body: copyText(handed) },
    ...pictureSteps(handed, picture),
    ...linkSteps(handed),
    {
      heading: 'Open the account',
      body: `${openAccount(handed)}\n<p class="small">Look whether somebody has posted it already. If so, go on to the last step.</p>`,
    },
    {
      heading: 'Post it',
      body: `<p>${handed.picture ? 'Paste the text, add the picture, and' : 'Paste the text, and'} read it once more before you post.</p>`,
    },
  ],
  correct: (handed, picture) => [
    { heading: 'Copy the new text', body: copyText(handed) },
    ...pictureSteps(handed, picture),
    ...linkSteps(handed),
    { heading: 'Open the post', body: openPost(handed) },
    {
      heading: 'Correct it',
      body: `<p>Edit it, so that it says the new text. If ${escapeHtml(handed.account.network)} lets nobody edit a post, delete it and post the new text.</p>`,
    },
  ],
  delete: (handed) => [
    { heading: 'Open the post', body: openPost(handed) },
    {
      heading: 'Delete it',
      body: '<p>If it is not there, nobody has posted it, or somebody has deleted it already: go on to the last step.</p>',
    },
  ],
};

function copyText(handed: HandedPost): string {
  const { post, picture } = handed;
  if (!post) return '';
  const key = handedKey(handed);
  const ofPost = `of ${handed.title} for ${handed.account.network}`;
  const link = post.link !== null && !post.linkSpan ? ` data-link="${escapeHtml(post.link)}"` : '';
  const file = picture
    ? ` data-picture="${escapeHtml(`${key}-picture`)}" data-file="${escapeHtml(picture.file)}"`
    : '';
  return `<p class="buttons">${copyButton(`${key}-text`, 'text', ofPost)}
<button type="button" data-shares="${escapeHtml(`${key}-text`)}"${link}${file} hidden>Share<span class="hide"> the post ${escapeHtml(ofPost)}</span></button></p>
<p class="small shares" hidden>“Share” hands text and picture to an app of your phone. Some apps take the picture only: copy the text first.</p>
<noscript><p>Press on the text above and hold, or select it with the mouse, and choose “Copy”.</p></noscript>`;
}

function pictureSteps(handed: HandedPost, at: PictureAt): readonly HandStep[] {
  const { picture, account } = handed;
  if (!picture) return [];
  const key = handedKey(handed);
  const ofPicture = `of ${handed.title} for ${account.network}`;
  const alt = `<p class="small"><b>Alt text</b>, for people who cannot see it. Paste it where ${escapeHtml(account.network)} asks for a description of the picture, if it does.</p>
<p class="value"><span id="${escapeHtml(key)}-alt" lang="${escapeHtml(handed.post?.language ?? 'en')}" dir="auto">${escapeHtml(picture.alt)}</span>
${copyButton(`${key}-alt`, 'alt text', ofPicture)}</p>`;
  return [{ heading: 'Save the picture', body: `${savePicture(handed, at, ofPicture)}\n${alt}` }];
}

/** By a link where the picture lies beside the page; by the script where it is part of it; else at its public address. */
function savePicture(handed: HandedPost, { src, beside }: PictureAt, ofPicture: string): string {
  const { picture, post } = handed;
  if (!picture) return '';
  const name = `<span class="hide"> ${escapeHtml(ofPicture)}</span>`;
  if (src !== undefined && beside) {
    return `<p><a class="button" href="${escapeHtml(src)}" download="${escapeHtml(picture.file)}">Save picture${name}</a></p>`;
  }
  if (src !== undefined) {
    return `<p><a class="button" data-saves="${escapeHtml(handedKey(handed))}-picture" download="${escapeHtml(picture.file)}" hidden>Save picture${name}</a></p>
<p class="small">Or press on the picture above and hold, or click on it with the right button, and choose to save it.</p>`;
  }
  const url = post?.attachment?.picture.url;
  if (url === undefined) return '<p>The picture is not on this page.</p>';
  return `<p><a class="button" href="${escapeHtml(url)}">Open the picture${name}</a></p>
<p class="small">It is too large for this page, or could not be had: save it from there.</p>`;
}

function linkSteps(handed: HandedPost): readonly HandStep[] {
  const { post, account } = handed;
  if (!post || post.link === null || post.linkSpan) return [];
  const id = `${handedKey(handed)}-link`;
  const body = `<p class="small">The text does not hold it. Put it where ${escapeHtml(account.network)} asks for a link.</p>
<p class="value"><code id="${escapeHtml(id)}">${escapeHtml(post.link)}</code>
${copyButton(id, 'link', `of ${handed.title} for ${account.network}`)}</p>`;
  return [{ heading: 'Copy the link', body }];
}

function openAccount({ account }: HandedPost): string {
  return `<p><a class="button" href="${escapeHtml(account.url)}">Open ${escapeHtml(account.id)} on ${escapeHtml(account.network)}</a></p>`;
}

function openPost(handed: HandedPost): string {
  const url = handed.former?.url;
  if (url === undefined) {
    return `${openAccount(handed)}\n<p class="small">Its address is not known: look for it among the posts there.</p>`;
  }
  return `<p><a class="button" href="${escapeHtml(url)}">Open the post on ${escapeHtml(handed.account.network)}</a></p>
<p class="value small"><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
}

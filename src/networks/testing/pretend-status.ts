import { PRETEND_MASTODON, shownAccount } from './pretend-answers.ts';

/** A picture as the pretend Mastodon has taken it in. */
export interface PretendMedia {
  readonly id: string;
  readonly type: string;
  readonly description: string;
}

/** A post as the pretend Mastodon keeps it. */
export interface PretendStatus {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt?: number;
  readonly language: string;
  readonly visibility: string;
  readonly replyTo?: string;
  /** The account that is answered, when it is not the own one. */
  readonly answers?: string;
  readonly media: readonly PretendMedia[];
  /** Who made it, where that was not us: their name on another server. */
  readonly author?: string;
  /** The post within it. */
  readonly quotes?: string;
  readonly spoiler?: string;
  /** Its HTML, where it is not made from its text. */
  readonly html?: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How Mastodon counts, word by word: an address with a protocol is 23, `@name@server` is `@name`. */
export function pretendLength(text: string): number {
  const words = text.split(/(\s+)/).map((word) => {
    const address = /^https?:\/\/[^/\s]+\.[a-z]{2,}[^\s]*?(?=[.,;:!?)]*$)/.exec(word)?.[0];
    if (address !== undefined) return word.replace(address, 'x'.repeat(23));
    return word.replace(/^(@\w+)@[\w.-]+\w/, '$1');
  });
  return [...graphemes.segment(words.join(''))].length;
}

/** A post as the server shows it: https://docs.joinmastodon.org/entities/Status/ */
export function shownStatus(status: PretendStatus): object {
  const { id, text, createdAt, editedAt, language, visibility, replyTo, media, author, quotes } = status;
  const { origin, username } = PRETEND_MASTODON;
  const isReply = replyTo !== undefined || status.answers !== undefined;
  return {
    id,
    uri: `${origin}/users/${username}/statuses/${id}`,
    url: `${origin}/@${username}/${id}`,
    created_at: new Date(createdAt).toISOString(),
    edited_at: editedAt === undefined ? null : new Date(editedAt).toISOString(),
    in_reply_to_id: replyTo ?? null,
    in_reply_to_account_id: isReply ? (status.answers ?? PRETEND_MASTODON.id) : null,
    account: shownAccount(author),
    content: status.html ?? htmlOf(text),
    visibility,
    language,
    sensitive: false,
    spoiler_text: status.spoiler ?? '',
    reblog: null,
    card: null,
    poll: null,
    quote: quotes === undefined ? null : { state: 'accepted', quoted_status: { id: quotes } },
    application: { name: 'Freesheet', website: null },
    media_attachments: media.map(shownMedia),
    ...Object.fromEntries(['mentions', 'tags', 'emojis'].map((name) => [name, []])),
    ...Object.fromEntries(['replies', 'reblogs', 'favourites'].map((name) => [`${name}_count`, 0])),
    ...Object.fromEntries(['favourited', 'reblogged', 'muted', 'bookmarked'].map((name) => [name, false])),
  };
}

/** https://docs.joinmastodon.org/entities/MediaAttachment/ */
export function shownMedia({ id, description }: PretendMedia): object {
  const url = `${PRETEND_MASTODON.origin}/media/${id}.png`;
  return { id, type: 'image', url, preview_url: url, remote_url: null, meta: {}, description };
}

/** Text as the server marks it up: paragraphs, lines, an address of which only the middle is seen, hashtags and names. */
function htmlOf(text: string): string {
  const marked = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll(/(https?:\/\/)([^\s]{1,30})([^\s]*)/g, (url, protocol, shown, rest) => {
      const hidden = (part: string) => `<span class="invisible">${part}</span>`;
      const words = `${hidden(protocol)}<span class="ellipsis">${shown}</span>${hidden(rest)}`;
      return `<a href="${url}" target="_blank" rel="nofollow noopener" translate="no">${words}</a>`;
    })
    .replaceAll(/(?<=^|\s)#([\p{L}\p{N}_]+)/gu, '<a href="/tags/$1" class="hashtag">#<span>$1</span></a>')
    .replaceAll(/(?<=^|\s)@(\w+)@([\w.-]+\w)/g, '<a href="https://$2/@$1">@<span>$1</span></a>');
  const paragraphs = marked.split('\n\n').map((part) => `<p>${part.replaceAll('\n', '<br />')}</p>`);
  return paragraphs.join('');
}

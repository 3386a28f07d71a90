import type { Post, Span } from '../post.ts';

/** A picture that the server has taken in; handed back as it came. */
export type Blob = Readonly<Record<string, unknown>>;

/** Whether an answer's field is a picture taken in. */
export function isBlob(value: unknown): value is Blob {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

/** The post that another answers, and the first of their thread, as the server gave them. */
export interface Reply {
  readonly root: unknown;
  readonly parent: unknown;
}

/**
 * A post as Bluesky stores it: https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json
 * The same post and blob give the same record, byte for byte.
 */
export function recordOf(post: Post, blob: Blob | undefined, createdAt: string, reply?: Reply) {
  const embed = embedOf(post, blob);
  return {
    $type: 'app.bsky.feed.post',
    text: post.text,
    createdAt,
    langs: [post.language],
    facets: facetsOf(post),
    ...(embed && { embed }),
    ...(reply && { reply }),
  };
}

/** The link and the hashtags, by the bytes of the text in UTF-8 at which they stand. */
function facetsOf({ text, link, linkSpan, hashtags }: Post) {
  const links =
    link !== null && linkSpan
      ? [facet(text, linkSpan, { $type: 'app.bsky.richtext.facet#link', uri: link })]
      : [];
  const tags = hashtags.map((hashtag) =>
    facet(text, hashtag, { $type: 'app.bsky.richtext.facet#tag', tag: hashtag.tag }),
  );
  return [...links, ...tags].toSorted((a, b) => a.index.byteStart - b.index.byteStart);
}

/** A stretch of a text that leads somewhere, by the bytes at which it stands. */
export function facet(text: string, { start, end }: Span, feature: Readonly<Record<string, string>>) {
  return {
    index: {
      byteStart: Buffer.byteLength(text.slice(0, start)),
      byteEnd: Buffer.byteLength(text.slice(0, end)),
    },
    features: [feature],
  };
}

/**
 * A link card, which has no field for alt text; for a picture of its own or a post without a link, the picture with its
 * alt; nothing for a post without a picture.
 */
function embedOf({ attachment, link }: Post, blob: Blob | undefined) {
  if (!attachment || !blob) return undefined;
  if (attachment.kind === 'card' && link !== null) {
    const { title, description } = attachment;
    return {
      $type: 'app.bsky.embed.external',
      external: { uri: link, title, description, thumb: blob },
    };
  }
  const { alt, picture } = attachment;
  const aspectRatio = { width: picture.width, height: picture.height };
  return { $type: 'app.bsky.embed.images', images: [{ image: blob, alt, aspectRatio }] };
}

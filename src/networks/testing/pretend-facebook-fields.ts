import { askedFields, type AskedField } from './asked-fields.ts';
import { FACEBOOK_FIELDS } from './contracts/facebook.ts';
import type { PretendFacebookPost } from './pretend-facebook-posts.ts';
import { graphRefuses } from './pretend-graph.ts';
import { graphMoment } from './pretend-medias.ts';

/**
 * The fields of a post or comment that a call asks for, `id,attachments{url}`; a refusal for one that there is not.
 * @param comments what stands under a post, for a call that asks for it too.
 */
export function facebookFields(
  post: PretendFacebookPost,
  asked: string,
  comments?: (field: AskedField) => object,
): object | Response {
  const type = post.isComment ? 'Comment' : 'PagePost';
  const known: readonly string[] =
    type === 'PagePost' ? [...FACEBOOK_FIELDS.PagePost, 'attachments', 'comments'] : FACEBOOK_FIELDS.Comment;
  const fields = askedFields(asked);
  const unknown = fields.find(({ name }) => !known.includes(name));
  if (unknown !== undefined) {
    return graphRefuses(100, `Tried accessing nonexisting field (${unknown.name}) on node type (${type})`);
  }
  const all: Readonly<Record<string, (field: AskedField) => unknown>> = {
    id: () => post.id,
    message: () => post.text,
    from: () => ({ id: post.from, name: post.name ?? 'Somebody' }),
    created_time: () => graphMoment(post.createdAt),
    permalink_url: () => `https://www.facebook.com/${post.id}`,
    attachments: () => attachmentsOf(post),
    attachment: () => post.attachment,
    parent: () => (post.parent === undefined ? undefined : { id: post.parent }),
    is_hidden: () => post.isHidden === true,
    comments: (field) => comments?.(field),
  };
  return Object.fromEntries(fields.map((field) => [field.name, all[field.name]?.(field)]));
}

/** What stands under a post: nothing, pictures, or the card of its link, whose address is hidden in one of Facebook's. */
function attachmentsOf({ photos, link }: PretendFacebookPost): object | undefined {
  const pictures = photos.map((id) => ({
    media_type: 'photo',
    target: { id, url: `https://www.facebook.com/photo.php?fbid=${id}` },
    unshimmed_url: `https://www.facebook.com/photo.php?fbid=${id}`,
    url: `https://www.facebook.com/photo.php?fbid=${id}`,
  }));
  const shim = `https://l.facebook.com/l.php?u=${encodeURIComponent(link ?? '')}&h=AT0`;
  const card = { media_type: 'link', target: { url: shim }, unshimmed_url: link, url: shim };
  const data = link === undefined ? pictures : [card];
  return data.length > 0 ? { data } : undefined;
}

import { FACEBOOK_FIELDS } from './contracts/facebook.ts';
import type { PretendFacebookPost } from './pretend-facebook-posts.ts';
import { graphRefuses } from './pretend-graph.ts';

/** The fields of a post or comment that a call asks for, `id,attachments{url}`; a refusal for one that there is not. */
export function facebookFields(post: PretendFacebookPost, asked: string): object | Response {
  const type = post.under === undefined ? 'PagePost' : 'Comment';
  const known: readonly string[] =
    type === 'PagePost' ? [...FACEBOOK_FIELDS.PagePost, 'attachments'] : FACEBOOK_FIELDS.Comment;
  const names = asked.replace(/\{.*\}/, '').split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return graphRefuses(100, `Tried accessing nonexisting field (${unknown}) on node type (${type})`);
  }
  const all: Readonly<Record<string, unknown>> = {
    id: post.id,
    message: post.text,
    from: { id: post.from, name: 'Somebody' },
    created_time: new Date(post.createdAt).toISOString().replace('.000Z', '+0000'),
    permalink_url: `https://www.facebook.com/${post.id}`,
    attachments: attachmentsOf(post),
  };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
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

import { facebookFields } from './pretend-facebook-fields.ts';
import { graphRefuses } from './pretend-graph.ts';

/** The Page of the pretend Facebook. */
export const PRETEND_PAGE = {
  id: '104857600001234',
  name: 'Brackenshire NHS',
  link: 'https://www.facebook.com/brackenshire',
} as const;

/** A post or comment on the pretend Page. */
export interface PretendFacebookPost {
  readonly id: string;
  readonly text: string;
  readonly link?: string;
  readonly photos: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Who made it. */
  readonly from: string;
  /** The post under which it is a comment. */
  readonly under?: string;
}

/** Ways in which the pretend Facebook may be. */
export interface FacebookWays {
  readonly clock?: () => number;
  /** Whether an edit changes the picture of a post, or passes over it. */
  readonly editsPictures?: boolean;
  /** For how long a post is not listed, in milliseconds. */
  readonly lag?: number;
  /** Whether it can read the page behind a link. */
  readonly readsLinks?: boolean;
}

/** What came with a call, by name. */
export type Parameters = Readonly<Record<string, unknown>>;

const MAX = 63_206;

/** The posts, comments and pictures of a pretend Page, and what it answers about them. */
export function pretendFacebookPosts({
  clock = () => Date.UTC(2026, 10, 22, 12),
  editsPictures = true,
  lag = 0,
  readsLinks = true,
}: FacebookWays) {
  const posts = new Map<string, PretendFacebookPost>();
  const photos = new Map<string, { readonly alt: string; readonly url: string }>();
  let made = 0;
  const nextId = () => String(122_100_000_000_000 + (made += 1));

  const put = (fields: Partial<PretendFacebookPost> & { readonly text: string }) => {
    const id = `${fields.under?.split('_')[1] ?? PRETEND_PAGE.id}_${nextId()}`;
    posts.set(id, { id, photos: [], createdAt: clock(), from: PRETEND_PAGE.id, ...fields });
    return id;
  };
  const remove = (id: string) => {
    [...posts.values()].filter(({ under }) => under === id).forEach((each) => posts.delete(each.id));
    posts.delete(id);
  };

  /** What is wrong with words and pictures; nothing when they can be taken. */
  const fault = ({ message, link, attached_media }: Parameters): Response | undefined => {
    const text = String(message ?? '');
    const units = [...text].reduce(
      (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff_ff ? 2 : 1),
      0,
    );
    if (units > MAX) return graphRefuses(100, 'Your message is too long');
    if (link !== undefined && attached_media !== undefined)
      return graphRefuses(100, 'link and attached_media');
    if (link !== undefined && !URL.canParse(String(link))) return graphRefuses(100, 'Invalid link URL');
    if (text === '' && link === undefined && !attached_media)
      return graphRefuses(100, 'Missing message or attachment');
    const isKnown = mediaOf(attached_media).every((id) => photos.has(id));
    if (!isKnown) return graphRefuses(100, 'Invalid photo id');
    return link !== undefined && !readsLinks
      ? graphRefuses(1_609_005, 'The link could not be scraped')
      : undefined;
  };

  const post = (body: Parameters): Response => {
    const wrong = fault(body);
    if (wrong) return wrong;
    if (body['published'] !== true) return graphRefuses(100, 'This pretend Page has no drafts');
    const text = String(body['message'] ?? '');
    const last = [...posts.values()].findLast(({ under, from }) => !under && from === PRETEND_PAGE.id);
    if (last?.text === text) return graphRefuses(506, 'Duplicate posts cannot be published consecutively');
    const { link } = body;
    const id = put({
      text,
      photos: mediaOf(body['attached_media']),
      ...(link ? { link: String(link) } : {}),
    });
    return shown(id, body);
  };

  const comment = (under: string, body: Parameters): Response => {
    if (!posts.has(under)) return notThere(under);
    return fault(body) ?? shown(put({ text: String(body['message']), under }), body);
  };

  const edit = (id: string, body: Parameters): Response => {
    const former = posts.get(id);
    if (!former) return notThere(id);
    const wrong = fault(body);
    if (wrong) return wrong;
    const media = editsPictures ? mediaOf(body['attached_media']) : [];
    const under = media.length > 0 && { photos: media, link: undefined };
    posts.set(id, { ...former, text: String(body['message']), ...under });
    return Response.json({ success: true });
  };

  const shown = (id: string, { fields }: Parameters): Response => {
    const found = posts.get(id);
    return found ? answerOf(facebookFields(found, String(fields ?? 'id'))) : notThere(id);
  };

  const list = (all: readonly PretendFacebookPost[], { fields, limit, after }: Parameters): Response => {
    const newest = all.toReversed();
    const from = after === undefined ? 0 : newest.findIndex(({ id }) => id === atob(String(after))) + 1;
    const page = newest.slice(from, from + Number(limit ?? 25));
    const last = btoa(page.at(-1)?.id ?? '');
    const next = `https://graph.facebook.com/next?access_token=pretend-token-of-the-page&after=${last}`;
    const data = page.map((each) => facebookFields(each, String(fields)));
    const isMore = from + page.length < newest.length;
    const paging = { cursors: { before: 'x', after: last }, ...(isMore && { next }) };
    const unfit = data.find((each) => each instanceof Response);
    return unfit ?? Response.json({ data, ...(page.length > 0 && { paging }) });
  };

  return {
    put,
    remove,
    posts: () => [...posts.values()],
    altsOf: ({ photos: of }: PretendFacebookPost) => of.map((id) => photos.get(id)?.alt ?? ''),
    answers: {
      post,
      comment,
      edit,
      read: shown,
      photo: ({ url, published, alt_text_custom }: Parameters): Response => {
        if (published !== false || typeof url !== 'string')
          return graphRefuses(100, 'Missing or public picture');
        const id = nextId();
        photos.set(id, { url, alt: String(alt_text_custom ?? '') });
        return Response.json({ id });
      },
      list: (query: Parameters) =>
        list(
          [...posts.values()].filter(
            ({ under, from, createdAt }) => !under && from === PRETEND_PAGE.id && createdAt + lag <= clock(),
          ),
          query,
        ),
      comments: (under: string, query: Parameters) =>
        posts.has(under)
          ? list(
              [...posts.values()].filter((each) => each.under === under),
              query,
            )
          : notThere(under),
      delete: (id: string): Response => {
        if (!posts.has(id)) return notThere(id);
        remove(id);
        return Response.json({ success: true });
      },
    },
  };
}

function mediaOf(attached: unknown): readonly string[] {
  return Array.isArray(attached) ? attached.map(({ media_fbid }) => String(media_fbid)) : [];
}

function answerOf(fields: object | Response): Response {
  return fields instanceof Response ? fields : Response.json(fields);
}

function notThere(id: string): Response {
  const words = `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`;
  return graphRefuses(100, words, { subcode: 33 });
}

import { facebookFields } from './pretend-facebook-fields.ts';
import { notThere } from './pretend-containers-answers.ts';
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
  /** Their name: somebody, when left out. */
  readonly name?: string;
  /** The post or comment under which it is a comment. */
  readonly under?: string;
  /** The comment that it answers, for a comment under one. */
  readonly parent?: string;
  readonly isComment?: boolean;
  readonly isHidden?: boolean;
  readonly attachment?: object;
  /** Where a post of somebody's is listed: on the Page, or among those that name it. */
  readonly list?: 'visitor_posts' | 'tagged';
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
    const above = posts.get(fields.under ?? '');
    posts.set(id, {
      id,
      photos: [],
      createdAt: clock(),
      from: PRETEND_PAGE.id,
      ...(fields.under !== undefined && { isComment: true }),
      ...(above?.isComment && { parent: above.id }),
      ...fields,
    });
    return id;
  };
  const remove = (id: string) => {
    [...posts.values()].filter(({ under }) => under === id).forEach((each) => remove(each.id));
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
    if (body['is_hidden'] !== undefined) {
      posts.set(id, { ...former, isHidden: body['is_hidden'] === true });
      return Response.json({ success: true });
    }
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

  /** Everything under a post or comment, on whatever level. */
  const stream = (under: string): readonly PretendFacebookPost[] =>
    [...posts.values()]
      .flatMap((each) => (each.under === under ? [each, ...stream(each.id)] : []))
      .toSorted((a, b) => a.createdAt - b.createdAt);

  const pageOf = (
    all: readonly PretendFacebookPost[],
    { fields, limit, after }: Parameters,
  ): object | Response => {
    const newest = all.toReversed();
    const from = after === undefined ? 0 : newest.findIndex(({ id }) => id === atob(String(after))) + 1;
    const page = newest.slice(from, from + Number(limit ?? 25));
    const last = btoa(page.at(-1)?.id ?? '');
    const next = `https://graph.facebook.com/next?access_token=pretend-token-of-the-page&after=${last}`;
    const data = page.map((each) =>
      facebookFields(each, String(fields), ({ how, within }) =>
        pageOf(stream(each.id), { ...how, fields: within }),
      ),
    );
    const isMore = from + page.length < newest.length;
    const paging = { cursors: { before: 'x', after: last }, ...(isMore && { next }) };
    const unfit = data.find((each) => each instanceof Response);
    return unfit ?? { data, ...(page.length > 0 && { paging }) };
  };
  const list = (all: readonly PretendFacebookPost[], query: Parameters) => answerOf(pageOf(all, query));

  return {
    put,
    remove,
    posts: () => [...posts.values()],
    find: (id: string) => posts.get(id),
    change: (id: string, changes: Partial<PretendFacebookPost>) => {
      const former = posts.get(id);
      if (former) posts.set(id, { ...former, ...changes });
    },
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
        posts.has(under) ? list(stream(under), query) : notThere(under),
      bySomebody: (which: PretendFacebookPost['list'], query: Parameters) =>
        list(
          [...posts.values()].filter((each) => each.list === which),
          query,
        ),
      /** Many by their ids: where one is not there, there is no answer at all. */
      many: ({ ids, fields }: Parameters): Response => {
        const wanted = String(ids).split(',');
        const missing = wanted.find((id) => !posts.has(id));
        if (missing !== undefined) return notThere(missing);
        if (wanted.length > 50) return graphRefuses(100, 'Too many IDs. Maximum: 50.');
        const found = wanted.flatMap((id) => posts.get(id) ?? []);
        const shownAs = found.map((each) => facebookFields(each, String(fields)));
        const unfit = shownAs.find((each) => each instanceof Response);
        return unfit ?? Response.json(Object.fromEntries(found.map(({ id }, at) => [id, shownAs[at]])));
      },
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

/** A post, comment or reply on a pretend server of containers. */
export interface PretendMedia {
  readonly id: string;
  readonly text: string;
  /** The id of what it answers. */
  readonly replyTo?: string;
  /** In which list it is shown. */
  readonly list: string;
  readonly link?: string;
  readonly alts?: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly username: string;
  readonly type: string;
}

export type PretendMedias = ReturnType<typeof pretendMedia>;

/** The posts of a pretend account, and the pages in which they are shown. */
export function pretendMedia(clock: () => number, username: string) {
  const medias = new Map<string, PretendMedia>();
  let made = 0;

  const newestFirst = () => [...medias.values()].toReversed();

  return {
    all: () => [...medias.values()],
    find: (id: string) => medias.get(id),
    /** Puts one there, as a person would. @returns its id. */
    put: (media: Partial<PretendMedia> & Pick<PretendMedia, 'text'>): string => {
      made += 1;
      const id = String(17_900_000_000_000 + made);
      medias.set(id, { list: 'posts', createdAt: clock(), username, type: 'IMAGE', ...media, id });
      return id;
    },
    change: (id: string, changes: Partial<PretendMedia>): void => {
      const former = medias.get(id);
      if (former) medias.set(id, { ...former, ...changes });
    },
    /** Takes one away, and the comments under it; replies stay where they are. */
    remove: (id: string): void => {
      medias.delete(id);
      for (const { replyTo, list, id: under } of medias.values()) {
        if (replyTo === id && list === 'comments') medias.delete(under);
      }
    },
    listed: (list: string) =>
      newestFirst().filter((media) => media.list === list || (media.list === 'posts' && list !== 'replies')),
    under: (id: string) => newestFirst().filter(({ replyTo }) => replyTo === id),
    page: (
      url: URL,
      from: readonly PretendMedia[],
      shown: (media: PretendMedia) => Readonly<Record<string, unknown>>,
    ): Response => {
      const limit = Math.min(Number(url.searchParams.get('limit') ?? 25), 100);
      const after = url.searchParams.get('after');
      const start = after === null ? 0 : from.findIndex(({ id }) => id === after) + 1;
      const data = from.slice(start, start + limit);
      const last = data.at(-1)?.id;
      const isLast = start + limit >= from.length;
      return Response.json({
        data: data.map((media) => ({ ...shown(media), id: media.id })),
        ...(last !== undefined && {
          paging: {
            cursors: { before: data[0]?.id, after: last },
            ...(!isLast && { next: `${url.origin}${url.pathname}?access_token=SECRET&after=${last}` }),
          },
        }),
      });
    },
  };
}

/** As the Graph interface writes moments: `2026-11-22T12:00:00+0000`. */
export function graphMoment(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+0000');
}

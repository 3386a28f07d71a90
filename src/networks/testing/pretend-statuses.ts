import { answerWith, idOfStranger, refuse, shownAccount } from './pretend-answers.ts';
import type { PretendBody } from './pretend-body.ts';
import {
  pretendLength,
  shownMedia,
  shownStatus,
  type PretendMedia,
  type PretendStatus,
} from './pretend-status.ts';
import type { Ways } from './pretend-ways.ts';

/** One call of a client: of which post or picture, and what came with it. */
export interface Asked {
  readonly id: string;
  readonly body: PretendBody;
  readonly url: URL;
  /** Its `Idempotency-Key`. */
  readonly key: string | null;
}

/** A picture, how often it was asked for, and the post that has it. */
type Held = PretendMedia & { readonly asked: number; readonly status?: string };

/** From here on a picture is ready: it was asked for this often. */
const READY = 2;

const HOUR = 60 * 60 * 1000;

/** The posts and pictures of a pretend Mastodon, and what it answers about them. */
export function pretendStatuses({
  keys,
  ids,
  linkHeader,
  pictures,
  edits,
  maxCharacters,
  types,
  clock,
}: Required<Ways>) {
  const statuses = new Map<string, PretendStatus>();
  const media = new Map<string, Held>();
  const notices: {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly at: number;
  }[] = [];
  const kept = new Map<string, { readonly at: number; readonly id: string; readonly answer: object }>();
  let made = 0;

  const own = () => [...statuses.values()].filter(({ author }) => author === undefined);

  const json = (body: object, status = 200, headers: HeadersInit = {}) =>
    answerWith(body, { status, headers, numbers: ids === 'number' });

  const nextId = () => {
    made += 1;
    const number = `1160000000000${String(made).padStart(5, '0')}`;
    return ids === 'uuid' ? `5b1a9d6e-0000-4000-8000-0${number.slice(-11)}` : number;
  };

  /** The fields of a post, or why it is not taken. */
  const read = (body: PretendBody, id: string): Omit<PretendStatus, 'createdAt'> | Response => {
    const text = String(body['status'] ?? '');
    const wanted = [body['media_ids'] ?? []].flat().map(String);
    const found = wanted.flatMap((each) => media.get(each) ?? []);
    const replyTo = body['in_reply_to_id'];
    const answered = statuses.get(String(replyTo))?.author;
    const faults: readonly (readonly [wrong: boolean, status: number, words: string])[] = [
      [pretendLength(text) > maxCharacters, 422, `Text character limit of ${maxCharacters} exceeded`],
      [text.trim() === '' && found.length === 0, 422, "Text can't be blank"],
      [found.length < wanted.length, 422, 'Media could not be found'],
      [found.some(({ status = id }) => status !== id), 422, 'Media could not be found'],
      [
        found.some(({ asked }) => asked < READY),
        422,
        'Cannot attach files that have not finished processing',
      ],
      [Boolean(replyTo) && !statuses.has(String(replyTo)), 404, 'The post you reply to does not exist'],
    ];
    const fault = faults.find(([wrong]) => wrong);
    if (fault) return refuse(fault[1], `Validation failed: ${fault[2]}`);
    found.forEach((each) => media.set(each.id, { ...each, status: id }));
    const { language = 'en', visibility = 'public' } = body;
    return {
      id,
      text,
      language: String(language),
      visibility: String(visibility),
      media: found,
      ...(replyTo ? { replyTo: String(replyTo) } : {}),
      ...(answered !== undefined && { answers: idOfStranger(answered) }),
    };
  };

  const post = ({ body, key }: Asked): Response => {
    const before = key === null || keys === 'ignored' ? undefined : kept.get(key);
    if (before && keys === 'for ever') return json(before.answer);
    const there = before && clock() < before.at + HOUR ? statuses.get(before.id) : undefined;
    if (there && keys === 'repeat fails') return refuse(500, 'Internal Server Error');
    if (there) return json(shownStatus(there));
    const fields = read(body, nextId());
    if (fields instanceof Response) return fields;
    const status = { ...fields, createdAt: clock() };
    statuses.set(status.id, status);
    if (key !== null) kept.set(key, { at: clock(), id: status.id, answer: shownStatus(status) });
    return json(shownStatus(status));
  };

  const edit = ({ id, body }: Asked): Response => {
    const former = statuses.get(id);
    if (!former || former.author !== undefined) return notFound();
    if (!edits) return refuse(405, 'Method Not Allowed');
    const fields = read(body, id);
    if (fields instanceof Response) return fields;
    const changes = [body['media_attributes'] ?? []].flat() as readonly Partial<PretendMedia>[];
    const changed = fields.media.map((each) => ({ ...each, ...changes.find((one) => one.id === each.id) }));
    const { createdAt, visibility } = former;
    const status = { ...former, ...fields, visibility, createdAt, media: changed, editedAt: clock() };
    statuses.set(id, status);
    return json(shownStatus(status));
  };

  const list = ({ url }: Asked): Response => {
    const all = own().toReversed();
    const max = url.searchParams.get('max_id');
    const older = max === null ? all : all.slice(all.findIndex(({ id }) => id === max) + 1);
    const page = older.slice(0, Number(url.searchParams.get('limit') ?? 20));
    const next = new URL(url);
    next.searchParams.set('max_id', page.at(-1)?.id ?? '');
    const headers: HeadersInit = linkHeader && page.length > 0 ? { link: `<${next.href}>; rel="next"` } : {};
    return json(page.map(shownStatus), 200, headers);
  };

  const upload = ({ body }: Asked): Response => {
    const { file, description } = body;
    if (!(file instanceof Blob)) return refuse(422, "Validation failed: File can't be blank");
    const picture = { id: nextId(), type: file.type, description: String(description ?? '') };
    media.set(picture.id, { ...picture, asked: pictures === 'at once' ? READY : 0 });
    return json(shownMedia(picture), pictures === 'at once' ? 200 : 202);
  };

  const picture = ({ id }: Asked): Response => {
    const there = media.get(id);
    if (!there || there.status !== undefined) return notFound();
    const asked = pictures === 'never' ? 0 : there.asked + 1;
    media.set(id, { ...there, asked });
    return json(shownMedia(there), asked < READY ? 206 : 200);
  };

  const shown = ({ id }: Asked): Response => {
    const status = statuses.get(id);
    return status ? json(shownStatus(status)) : notFound();
  };

  const context = ({ id }: Asked): Response => {
    if (!statuses.has(id)) return notFound();
    const under = (parent: string): readonly PretendStatus[] =>
      [...statuses.values()]
        .filter(({ replyTo }) => replyTo === parent)
        .flatMap((status) => [status, ...under(status.id)]);
    return json({ ancestors: [], descendants: under(id).map(shownStatus) });
  };

  const notifications = ({ url }: Asked): Response => {
    const wanted = url.searchParams.getAll('types[]');
    if (types === 'refused' && wanted.includes('quote')) return refuse(400, 'Unknown notification type');
    const all = notices
      .filter(({ type, status }) => statuses.has(status) && (wanted.length === 0 || wanted.includes(type)))
      .toSorted((a, b) => a.at - b.at)
      .toReversed();
    const max = url.searchParams.get('max_id');
    const older = max === null ? all : all.slice(all.findIndex(({ id }) => id === max) + 1);
    const limit = Math.min(80, Number(url.searchParams.get('limit') ?? 40));
    const page = older.slice(0, limit);
    const next = new URL(url);
    next.searchParams.set('max_id', page.at(-1)?.id ?? '');
    const links = [
      `<${url.href}>; rel="prev"`,
      ...(page.length === limit ? [`<${next.href}>; rel="next"`] : []),
    ];
    const shownNotice = ({ id, type, status, at }: (typeof notices)[number]) => {
      const of = statuses.get(status);
      const created = new Date(at).toISOString();
      return {
        id,
        type,
        created_at: created,
        account: shownAccount(of?.author),
        status: of && shownStatus(of),
      };
    };
    return json(page.map(shownNotice), 200, linkHeader && page.length > 0 ? { link: links.join(', ') } : {});
  };

  const remove = ({ id }: Asked): Response => {
    const status = statuses.get(id);
    if (!status || status.author !== undefined) return notFound();
    statuses.delete(id);
    return json(shownStatus(status));
  };

  const describe = ({ id, body }: Asked): Response => {
    const there = media.get(id);
    if (!there || there.status !== undefined) return notFound();
    const described = { ...there, description: String(body['description'] ?? '') };
    media.set(id, described);
    return json(shownMedia(described));
  };
  return {
    answers: {
      post,
      edit,
      delete: remove,
      read: shown,
      context,
      list,
      upload,
      picture,
      describe,
      notifications,
    },
    posts: own,
    all: () => [...statuses.values()],
    change: (id: string, fields: Partial<PretendStatus>) => {
      const there = statuses.get(id);
      if (there) statuses.set(id, { ...there, ...fields });
    },
    notify: (type: string, status: string, at: number) =>
      void notices.push({ id: nextId(), type, status, at }),
    put: (fields: Partial<PretendStatus> & { readonly text: string }) => {
      const id = nextId();
      const usual = { createdAt: clock(), language: 'en', visibility: 'public', media: [] };
      statuses.set(id, { id, ...usual, ...fields });
      return id;
    },
    remove: (id: string) => void statuses.delete(id),
  };
}

function notFound(): Response {
  return refuse(404, 'Record not found');
}

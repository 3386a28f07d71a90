import { comparableAddress } from '../comparable-address.ts';
import { idOf, isWebAddress, recordOf, type Fields } from '../fields.ts';
import type { Post } from '../post.ts';
import { sameWords } from '../same-words.ts';

/** What we ask of a post or a comment: https://developers.facebook.com/docs/graph-api/reference/page-post */
export const FIELDS = 'id,message,from,created_time,permalink_url';

/** What we ask of a post besides: what stands under its words. The names within are not verified. */
export const WITH_ATTACHMENTS = `${FIELDS},attachments{media_type,target{id},unshimmed_url,url}`;

/** A post of a Page, or a comment, as much of it as Facebook says. */
export interface FacebookPost {
  /** `1234_5678` */
  readonly id: string;
  readonly message: string;
  /** The Page or person that made it, when Facebook says. */
  readonly from?: string;
  /** Where readers find it, when Facebook says. */
  readonly url?: string;
  /** In milliseconds since 1970; not a number when Facebook does not say. */
  readonly createdAt: number;
  /** The addresses of its link card. */
  readonly links: readonly string[];
  /** Whether a picture stands under it. */
  readonly hasPicture: boolean;
  /** The ids of what stands under it: of its pictures. */
  readonly targets: readonly string[];
}

/** Reads a post or a comment, whatever it leaves out; nothing when it is none. */
export function postOf(value: unknown): FacebookPost | undefined {
  const fields = recordOf(value);
  const id = idOf(fields['id']);
  if (id === undefined) return undefined;
  const attachments = attachmentsIn(fields);
  const { message, permalink_url: url } = fields;
  return {
    id,
    message: typeof message === 'string' ? message : '',
    from: idOf(recordOf(fields['from'])['id']),
    url: isWebAddress(url) ? url : undefined,
    createdAt: Date.parse(String(fields['created_time'])),
    links: attachments.flatMap(({ unshimmed_url, url: shown }) => [unshimmed_url, shown]).flatMap(linksIn),
    hasPicture: attachments.some(({ media_type }) => media_type === 'photo' || media_type === 'album'),
    targets: attachments.flatMap(({ target }) => idOf(recordOf(target)['id']) ?? []),
  };
}

/** Whether a post is about a link, by its words or by its card; or, without a link, has exactly the words. */
export function isAbout(post: FacebookPost, { link, text }: Pick<Post, 'link' | 'text'>): boolean {
  if (link === null) return sameWords(post.message, text);
  const wanted = comparableAddress(link);
  return [...post.links, ...addressesIn(post.message)].some(
    (address) => comparableAddress(withoutClick(address)) === wanted,
  );
}

/** An address without the mark by which Facebook tells one click from the next; people who copy a link copy it too. */
function withoutClick(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.searchParams.delete('fbclid');
  return url.href;
}

function attachmentsIn(fields: Fields): readonly Fields[] {
  const { data } = recordOf(fields['attachments']);
  return Array.isArray(data) ? data.map(recordOf) : [];
}

/** An address, and the one that Facebook hides in its own: `https://l.facebook.com/l.php?u=…` (not verified). */
function linksIn(value: unknown): readonly string[] {
  if (!isWebAddress(value)) return [];
  return [value, new URL(value).searchParams.get('u') ?? ''].filter(isWebAddress);
}

/** The addresses in words, each with and without what may end a sentence. */
function addressesIn(message: string): readonly string[] {
  return [...message.matchAll(/https?:\/\/[^\s<>"]+/gi)].flatMap(([address]) => [
    address,
    address.replace(/[^\p{L}\p{N}/]+$/u, ''),
  ]);
}

import { isWebAddress, recordOf, type Fields } from '../fields.ts';
import { linksInText } from '../links-in-text.ts';
import type { Message } from '../message.ts';

/** What Graph's words for what is attached are called here: the first that stands in the word. */
const KINDS: readonly (readonly [word: RegExp, said: string])[] = [
  [/sticker/i, 'a sticker'],
  [/video|reel|clip/i, 'a video'],
  [/audio/i, 'a recording'],
  [/photo|image|album|carousel|cover/i, 'a picture'],
  [/file|application|text/i, 'a file'],
];

/** What a message carries, for staff, and the addresses that it leads to. */
export type Carried = Pick<Message, 'links' | 'attachments'>;

/** What is in a message. @param attached what Graph says is attached to it, each by whatever fields it has. */
export function carriedIn(text: string, attached: readonly Fields[]): Carried {
  const addresses = linksInText(text).map((link) => (/^https?:/i.test(link) ? link : `https://${link}`));
  const links = attached.filter((each) => kindOf(each) === undefined).flatMap(addressesOf);
  return {
    links: [...new Set([...addresses, ...links])],
    attachments: attached.flatMap((each) => kindOf(each) ?? []),
  };
}

/** What is attached, as a list, whether Graph gave one thing, a list, or none. */
export function attachedIn(value: unknown): readonly Fields[] {
  const { data } = recordOf(value);
  if (Array.isArray(data)) return data.map(recordOf);
  const one = recordOf(value);
  return Object.keys(one).length > 0 ? [one] : [];
}

function kindOf(attached: Fields): string | undefined {
  const { media_type: media, mime_type: mime, type } = attached;
  const word = [media, mime, type].find((each) => typeof each === 'string' && each !== '');
  if (word !== undefined) return KINDS.find(([known]) => known.test(String(word)))?.[1];
  return attached['image_data'] === undefined ? undefined : 'a picture';
}

/** The addresses of a link, and the one that Facebook hides in its own: `https://l.facebook.com/l.php?u=…` (not verified). */
export function addressesOf({ unshimmed_url: plain, url, link }: Fields): readonly string[] {
  const shown = [plain, url, link].find(isWebAddress);
  if (shown === undefined) return [];
  const hidden = new URL(shown).searchParams.get('u');
  return [isWebAddress(hidden) ? hidden : shown];
}

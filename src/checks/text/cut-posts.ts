import { compose, type PostAccount, type Postable } from '../../compose/compose.ts';
import { fullUrl, type Hub } from '../../hub/hub.ts';
import type { Post, PostPicture } from '../../networks/post.ts';
import type { Item } from '../../news/item.ts';

/** A post that has not room for all that belongs to it. */
export interface Cut {
  /** The account's id. */
  readonly account: string;
  /** `319 of 300 characters, with its link`. */
  readonly size: string;
  /** How many characters are too many; 0 when the text is too heavy in another way. */
  readonly over: number;
  /** What goes: words of staff, or hashtags only. */
  readonly lost: 'words' | 'hashtags';
}

/** Which picture goes with a post changes none of its words; whether there is one does. */
const PICTURE: PostPicture = { url: '', type: 'image/jpeg', width: 3, height: 2 };

/** An item as a post with these words is made of it. */
export function postableOf(
  item: Item,
  hub: Hub,
  { text, hashtags = [] }: { readonly text: string; readonly hashtags?: readonly string[] },
): Postable {
  const { id, title, summary, language, image } = item;
  return {
    id,
    url: fullUrl(hub, item.path),
    title,
    summary,
    language,
    cards: { landscape: PICTURE },
    cardAlt: '',
    ...(image && image.alt !== '' && { picture: { ...PICTURE, alt: image.alt } }),
    social: { text, accounts: {}, hashtags },
  };
}

/** What of a post an account has no room for; nothing when all of it fits. */
export function cutOn(item: Postable, account: PostAccount): Cut | undefined {
  const { id, limits } = account;
  const whole = compose(item, { ...account, limits: { ...limits, fits: () => true } });
  if (limits.fits(whole.text)) return undefined;
  const post = compose(item, account);
  const count = limits.count(whole.text);
  return {
    account: id,
    size: `${count} of ${limits.max} ${limits.unit}${withWhat(whole)}`,
    over: Math.max(0, count - limits.max),
    lost: proseOf(post) === proseOf(whole) ? 'hashtags' : 'words',
  };
}

function withWhat({ linkSpan, hashtags }: Post): string {
  const more = [...(linkSpan ? ['link'] : []), ...(hashtags.length > 0 ? ['hashtags'] : [])];
  return more.length === 0 ? '' : `, with its ${more.join(' and ')}`;
}

/** A post without the hashtags after it. */
function proseOf({ text, hashtags }: Post): string {
  return text.slice(0, hashtags[0]?.start).trimEnd();
}

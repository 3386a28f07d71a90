import type { Kind } from '../hub/kinds.ts';
import type { Limits, Pictures, Shape } from '../networks/network.ts';
import type { Post, PostPicture } from '../networks/post.ts';
import type { Change } from '../news/item.ts';
import { xmlSafe } from '../news/text.ts';
import { alertNews, sentence, type AlertNews } from './alert-news.ts';
import { fitSentences, fitText, fitWords, type Fits } from './fit-text.ts';
import { hashtagsAsWords, liftHashtags, tidyHashtags } from './hashtags.ts';
import { showLink, spanOf } from './own-link.ts';

/** What a post is made of. An item of the manifest is one. */
export interface Postable {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly kind?: Kind;
  /** Oldest first. */
  readonly changes?: readonly Pick<Change, 'what' | 'minor' | 'state'>[];
  readonly language: string;
  /** Cards by shape; those of the other shapes where an account wants them. */
  readonly cards: { readonly landscape: PostPicture } & Partial<Readonly<Record<Shape, PostPicture>>>;
  readonly cardAlt: string;
  readonly picture?: PostPicture & { readonly alt: string };
  readonly social: {
    readonly text?: string;
    readonly accounts: Readonly<Record<string, string>>;
    readonly hashtags: readonly string[];
  };
}

/** Of an account, what decides how a post is fitted to it. */
export interface PostAccount {
  readonly id: string;
  readonly limits: Limits;
  /** What its network takes; any picture and the landscape card, when left out. */
  readonly pictures?: Pictures;
  /** The shape of our card there, in place of the network's own. */
  readonly shape?: Shape;
  /** Whether its posts go without their link, because each link costs money there. */
  readonly link?: 'none';
}

/** In place of a link that would cost money: it names no address, because that would count as one. */
const IN_PROFILE = 'The link to our news is in our profile.';

/** Between the parts of a post. */
const GAP = '\n\n';

/**
 * Fits an item to one account: its own text for the account, else its own text, else title and summary; then the link, if
 * the network needs it in the text; then two hashtags at most. Hashtags give way before the title or staff's words do.
 * News of an alert stands before them: "Update: …"; of one that is over, "Stood down: …" stands in their place.
 * Without its link, which only an alert may be while the site does not answer, it has no card or picture either.
 */
export function compose(
  item: Postable,
  account: PostAccount,
  { withLink = true }: { readonly withLink?: boolean } = {},
): Post {
  const { id, limits } = account;
  const attachment = withLink ? attachmentOf(item, account) : undefined;
  const linked = withLink && account.link !== 'none';
  const shown = linked ? limits.shownLink(item.url) : '';
  const needsLink = linked && (limits.linkInText || attachment?.kind === 'picture');
  const inProfile = withLink && !linked ? [IN_PROFILE] : [];
  const own = item.social.accounts[id] ?? item.social.text;
  const lifted = liftHashtags(tidy(own ?? ''));
  const words = withNews(alertNews(item), {
    own: tidy(showLink(lifted.text, item.url, shown)),
    title: hashtagsAsWords(tidy(item.title)),
    summary: hashtagsAsWords(tidy(item.summary)),
  });
  const hashtags = tidyHashtags([...item.social.hashtags, ...lifted.hashtags]);

  const write = (prose: string, count: number, alt: string) => {
    const link = needsLink && !spanOf(prose, shown) ? [shown] : [];
    const tags = hashtags.slice(0, count).map((tag) => `#${tag}`);
    return [prose, alt, ...link, ...inProfile, tags.join(' ')].filter((part) => part !== '').join(GAP);
  };
  const must = words.own || words.title;
  const said = limits.altInText && attachment?.kind === 'picture' ? `Picture: ${tidy(attachment.alt)}` : '';
  const alt = fitText(said, (part) => limits.fits(write(must, 0, part)));
  const most = [2, 1].filter((tags) => tags <= (limits.hashtags ?? 2));
  const count = most.find((tags) => limits.fits(write(must, tags, alt))) ?? 0;
  const fits: Fits = (prose) => limits.fits(write(prose, count, alt));
  const prose = (words.own && fitText(words.own, fits)) || fitTitleAndSummary(words, fits);
  return {
    item: item.id,
    account: id,
    ...spans(write(prose, count, alt), hashtags.slice(0, count), shown),
    title: item.title,
    language: item.language,
    link: linked ? item.url : null,
    ...(attachment && { attachment }),
  };
}

interface Words {
  readonly own: string;
  readonly title: string;
  readonly summary: string;
}

/** The news of an alert in place of the title, and what still holds below it. */
function withNews(news: AlertNews | undefined, words: Words): Words {
  const { own, title, summary } = words;
  if (news === undefined) return words;
  const before = own || `${sentence(title)} ${summary}`;
  return { own: '', title: hashtagsAsWords(tidy(news.text)), summary: news.over ? '' : before };
}

/** The title, always; then as many sentences of the summary as fit, else as many of its words. */
function fitTitleAndSummary({ title, summary }: Words, fits: Fits): string {
  const both = (part: string) => `${title}${GAP}${part}`;
  if (!fits(title)) return fitWords(title, fits);
  const fitsBelow: Fits = (part) => fits(both(part));
  const part = fitSentences(summary, fitsBelow) ?? fitWords(summary, fitsBelow);
  return part === '' ? title : both(part);
}

/** The text, and where its link and its hashtags stand. */
function spans(
  text: string,
  tags: readonly string[],
  shown: string,
): Pick<Post, 'text' | 'linkSpan' | 'hashtags'> {
  const linkSpan = shown === '' ? undefined : spanOf(text, shown);
  const line = text.length - tags.map((tag) => `#${tag}`).join(' ').length;
  const hashtags = tags.map((tag, place) => {
    const from = line + tags.slice(0, place).reduce((length, former) => length + former.length + 2, 0);
    return { tag, start: from, end: from + tag.length + 1 };
  });
  return { text, ...(linkSpan && { linkSpan }), hashtags };
}

/**
 * Its own picture, when somebody who cannot see it is told what it shows and the network takes its shape; else a link
 * card with our card on it. Where a post has no link, or there is none without a picture, our card is the picture; where
 * there are no pictures at all, there is nothing.
 */
function attachmentOf(
  { title, summary, cards, cardAlt, picture }: Postable,
  { pictures, shape, link }: PostAccount,
): Post['attachment'] {
  if (pictures?.types.length === 0) return undefined;
  if (picture && picture.alt !== '' && takes(pictures, picture)) {
    const { alt, ...file } = picture;
    return { kind: 'picture', picture: file, alt };
  }
  const card = cards[shape ?? pictures?.shape ?? 'landscape'] ?? cards.landscape;
  return link === 'none' || pictures?.needed
    ? { kind: 'picture', picture: card, alt: cardAlt }
    : { kind: 'card', title, description: summary, picture: card, alt: cardAlt };
}

function takes(pictures: Pictures | undefined, { type, width, height }: PostPicture): boolean {
  const [least, most] = pictures?.ratio ?? [0, Infinity];
  const ratio = width / height;
  return (pictures?.types.includes(type) ?? true) && ratio >= least && ratio <= most;
}

/** Staff's words with single spaces, no more than one empty line, and no character that cannot be seen to do harm. */
function tidy(text: string): string {
  return xmlSafe(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

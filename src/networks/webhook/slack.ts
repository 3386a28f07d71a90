import { cutAtWord } from '../cut-at-word.ts';
import type { Post } from '../post.ts';
import { aboutEarlier, type Dialect, type Message } from './message.ts';
import { escaped, paragraph, richText, wordsAndLinks } from './slack-text.ts';

/** The most of an alt text, in characters: https://docs.slack.dev/reference/block-kit/blocks/image-block */
const MAX_ALT = 2000;

/** How Slack is written to. Of a link it makes a card by itself; an item's own picture goes along with its alt text. */
export const slack: Dialect = {
  name: 'Slack',
  knowsIds: false,
  fetches: ({ attachment }) => attachment?.kind === 'picture',
  bodyOf: (message) => (message.kind === 'post' ? bodyOf(message) : undefined),
};

function bodyOf({ post }: Message & { readonly kind: 'post' }): object {
  const about =
    post.replyTo === undefined
      ? []
      : [{ type: 'context', elements: [{ type: 'plain_text', text: aboutEarlier(post) }] }];
  return {
    text: escaped(post.text),
    unfurl_links: true,
    blocks: [richText([paragraph(wordsAndLinks(post.text))]), ...about, ...pictureOf(post)],
  };
}

function pictureOf({ attachment }: Post): readonly object[] {
  if (attachment?.kind !== 'picture') return [];
  const { picture, alt } = attachment;
  return [{ type: 'image', image_url: picture.url, alt_text: cutAtWord(alt, MAX_ALT) }];
}

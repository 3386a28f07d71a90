import type { Post } from '../post.ts';
import { adaptiveCard, block, runs } from './adaptive-card.ts';
import { aboutEarlier, type Dialect, type Message } from './message.ts';

/** Teams takes messages of up to 28 KB; a little less leaves room for what a workflow adds. */
const MAX_BYTES = 25_000;

/** How a workflow of Teams is written to: an Adaptive Card, a block for each line, with the card or picture of the post under it. */
export const teams: Dialect = {
  name: 'Teams',
  knowsIds: false,
  fetches: ({ attachment }) => attachment !== undefined,
  bodyOf: (message) => (message.kind === 'post' ? bodyOf(message) : undefined),
};

/** A text of very many lines or links would be too large in blocks of its own, so it goes out in one. */
function bodyOf({ post }: Message & { readonly kind: 'post' }): object {
  const { text } = post;
  const below = [...aboutOf(post), ...pictureOf(post)];
  const whole = adaptiveCard(text, [...paragraphs(text), ...below]);
  return Buffer.byteLength(JSON.stringify(whole)) <= MAX_BYTES
    ? whole
    : adaptiveCard(text, [block([{ type: 'TextRun', text }]), ...below]);
}

/** A block for each line; lines of one paragraph stand close together. */
function paragraphs(text: string): readonly object[] {
  return text
    .split(/\n{2,}/)
    .flatMap((paragraph) =>
      paragraph
        .split('\n')
        .map((line, place) => ({ ...block(runs(line)), ...(place > 0 && { spacing: 'None' }) })),
    );
}

function aboutOf(post: Post): readonly object[] {
  if (post.replyTo === undefined) return [];
  return [block([{ type: 'TextRun', text: aboutEarlier(post), isSubtle: true }])];
}

function pictureOf({ attachment, link }: Post): readonly object[] {
  if (!attachment) return [];
  const open = link === null ? {} : { selectAction: { type: 'Action.OpenUrl', url: link } };
  return [{ type: 'Image', url: attachment.picture.url, altText: attachment.alt, size: 'Stretch', ...open }];
}

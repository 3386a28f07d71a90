import { z } from 'zod';
import type { PretendPost } from './pretend.ts';

/** What was made of a body: a post that readers see, which may follow on an earlier one; a withdrawal; or what is wrong with it. */
export type Taken =
  | { readonly post: PretendPost; readonly follows: boolean }
  | { readonly withdraws: string }
  | { readonly fault: string };

type Body = Record<string, unknown>;

const envelope = { version: z.literal(1), id: z.string(), at: z.iso.datetime({ precision: 0 }) };
const picture = z.strictObject({
  kind: z.enum(['card', 'picture']),
  url: z.url(),
  type: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
});
const post = {
  ...envelope,
  item: z.string(),
  account: z.string(),
  text: z.string(),
  link: z.url().nullable(),
  title: z.string().optional(),
  language: z.string(),
  hashtags: z.array(z.string()),
  picture: picture.optional(),
};
const ownBody = z.discriminatedUnion('type', [
  z.strictObject({ ...post, type: z.literal('post.published') }),
  z.strictObject({ ...post, type: z.literal('post.corrected'), answers: z.string() }),
  z.strictObject({ ...envelope, type: z.literal('post.withdrawn'), withdraws: z.string() }),
]);

/** As docs/accounts/webhook.md says it, field by field. */
export function takenByOwn(body: Body, id: string): Taken {
  const read = ownBody.safeParse(body);
  if (!read.success) return { fault: z.prettifyError(read.error) };
  const { data } = read;
  if (data.id !== id) return { fault: 'The id is not that of the header.' };
  if (data.type === 'post.withdrawn') return { withdraws: data.withdraws };
  if (units(data.text) > 3000) return { fault: 'The text is too long.' };
  const replyTo = data.type === 'post.corrected' ? { replyTo: data.answers } : {};
  const alts = data.picture ? [data.picture.alt] : [];
  return { post: { id, text: data.text, alts, ...replyTo }, follows: false };
}

const slackElement = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('link'), url: z.url() }),
]);
const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(slackElement).min(1),
});
const words = z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(2000) });
const slackBody = z.strictObject({
  text: z.string().regex(/^[^<>]*$/),
  unfurl_links: z.boolean(),
  blocks: z.array(
    z.union([
      z.strictObject({ type: z.literal('rich_text'), elements: z.array(section) }),
      z.strictObject({ type: z.literal('context'), elements: z.array(words) }),
      z.strictObject({ type: z.literal('image'), image_url: z.url(), alt_text: z.string().min(1).max(2000) }),
    ]),
  ),
});

/** As Slack's reference has it: https://docs.slack.dev/reference/block-kit/blocks */
export function takenBySlack(body: Body, id: string): Taken {
  const read = slackBody.safeParse(body);
  if (!read.success) return { fault: 'invalid_payload' };
  const { blocks } = read.data;
  const text = blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap(({ elements }) => elements.map((one) => (one.type === 'text' ? one.text : one.url)))
    .join('');
  if (units(text) > 3000) return { fault: 'msg_blocks_too_long' };
  const alts = blocks.flatMap((block) => (block.type === 'image' ? [block.alt_text] : []));
  return { post: { id, text, alts }, follows: blocks.some(({ type }) => type === 'context') };
}

const open = z.strictObject({ type: z.literal('Action.OpenUrl'), url: z.url() });
const run = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  isSubtle: z.boolean().optional(),
  selectAction: open.optional(),
});
const teamsBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing: z.literal('None').optional(),
  inlines: z.array(run).min(1),
});
const image = z.strictObject({
  type: z.literal('Image'),
  url: z.url(),
  altText: z.string().min(1),
  size: z.literal('Stretch'),
  selectAction: open.optional(),
});
const card = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.4'),
  fallbackText: z.string(),
  msteams: z.strictObject({ width: z.literal('Full') }),
  body: z.array(z.union([teamsBlock, image])),
});
const attachment = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  contentUrl: z.null(),
  content: card,
});
const teamsBody = z.strictObject({ type: z.literal('message'), attachments: z.tuple([attachment]) });

/** The most of a message, in bytes: https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using */
const TEAMS_BYTES = 28 * 1024;

/** As the schema of Adaptive Cards has it: https://adaptivecards.io/explorer/ */
export function takenByTeams(json: Body, id: string): Taken {
  const read = teamsBody.safeParse(json);
  if (!read.success) return { fault: 'The schema validation failed.' };
  if (Buffer.byteLength(JSON.stringify(json)) > TEAMS_BYTES) return { fault: 'RequestEntityTooLarge' };
  const { body } = read.data.attachments[0].content;
  const blocks = body.flatMap((one) => (one.type === 'RichTextBlock' ? [one] : []));
  const shown = blocks.filter(({ inlines }) => !inlines.some(({ isSubtle }) => isSubtle));
  const text = shown
    .map(({ inlines, spacing }, at) => {
      const gap = spacing === 'None' ? '\n' : '\n\n';
      return `${at === 0 ? '' : gap}${inlines.map((one) => one.text).join('')}`;
    })
    .join('');
  if (units(text) > 3000) return { fault: 'The text is too long.' };
  const alts = body.flatMap((one) => (one.type === 'Image' ? [one.altText] : []));
  return { post: { id, text, alts }, follows: shown.length < blocks.length };
}

/** UTF-16 units, reckoned from code points. */
function units(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff_ff ? 2 : 1), 0);
}

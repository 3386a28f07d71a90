import { inCode, inQuote } from './markdown.ts';

/** A post as it would go to one account. */
export interface PreviewPost {
  /** The account's id in `hub.yaml`. */
  readonly account: string;
  /** The network as people know it. */
  readonly network: string;
  readonly text: string;
  readonly count: number;
  readonly max: number;
  /** What is counted: `characters`. */
  readonly unit: string;
  readonly link: string | null;
  /** The alt text of the picture that goes with it. */
  readonly alt?: string;
}

/** What a pull request does to one item, as far as it is posted. */
export interface PreviewItem {
  readonly id: string;
  readonly title: string;
  /** From the hub's folder. */
  readonly file: string;
  /** When it goes out, or why it does not, in full sentences. */
  readonly state: string;
  readonly posts: readonly PreviewPost[];
  /** Accounts to which it does not go, and why. */
  readonly not: readonly { readonly account: string; readonly why: string }[];
  /** The file of its card, those of the card in other shapes, and what all of them say. */
  readonly card: { readonly file: string; readonly others?: readonly string[]; readonly alt: string };
}

/** What one file lets pass of what a check finds. */
export interface Allowance {
  readonly file: string;
  readonly check: string;
  readonly reason: string;
}

/** What is previewed: items that are new or changed, and item files that cannot be read. */
export interface Preview {
  readonly items: readonly PreviewItem[];
  readonly faulty: readonly string[];
  /** What is let pass in what was changed, and why. */
  readonly allowed?: readonly Allowance[];
  /** Where the pictures of the cards are to be had, if anywhere. */
  readonly cards?: string;
}

/** The most characters of a comment on GitHub is 65,536; the rest is kept free. */
const MOST = 60_000;

/** By this line the comment is found again, so that there is one, and the newest. */
export const PREVIEW_MARK = '<!-- freesheet: preview of posts -->';

/** A preview as the comment on a pull request: Markdown, in which no word of an item counts as Markdown. */
export function previewText({ items, faulty, allowed = [], cards }: Preview): string {
  const head = [PREVIEW_MARK, '## What would be posted'];
  const files = faulty.map(
    (file) => `${inCode(file)} cannot be read yet: the annotations of this pull request say why.`,
  );
  const nothing = items.length + faulty.length === 0 ? ['This changes no item.'] : [];
  const where =
    cards !== undefined && items.length > 0 ? [`The cards are pictures in [${CARDS}](${cards}).`] : [];
  return cut([...head, ...nothing, ...files, ...letPass(allowed), ...items.map(ofItem)], where);
}

const CARDS = 'the files of this run, under Artifacts';

/** Whoever reviews this decides whether the reasons hold. */
function letPass(allowed: readonly Allowance[]): readonly string[] {
  if (allowed.length === 0) return [];
  const rows = allowed.map(
    ({ file, check, reason }) => `- ${inCode(file)} lets pass what ${inCode(check)} finds: ${inCode(reason)}`,
  );
  return [
    `**Check the reasons.** ${rows.length === 1 ? 'A problem is' : 'Problems are'} let pass:\n\n${rows.join('\n')}`,
  ];
}

function ofItem({ id, title, file, state, posts, not, card }: PreviewItem): string {
  return [
    `### ${inCode(title)}`,
    `${state} (${inCode(file)}, id ${inCode(id)})`,
    ...posts.map(ofPost),
    ...not.map(({ account, why }) => `**${account}**: not posted. ${why}`),
    `Card ${inCode(card.file)}${inOtherShapes(card.others)}, which says: ${inCode(card.alt)}`,
  ].join('\n\n');
}

function inOtherShapes(files: readonly string[] = []): string {
  return files.length === 0 ? '' : ` (and ${files.map(inCode).join(', ')})`;
}

function ofPost({ account, network, text, count, max, unit, link, alt }: PreviewPost): string {
  return [
    `**${account}** (${network}): ${count} of ${max} ${unit}`,
    inQuote(text),
    [
      link === null ? 'No link.' : `Link: ${inCode(link)}`,
      ...(alt === undefined ? [] : [`Alt text: ${inCode(alt)}`]),
    ].join('  \n'),
  ].join('\n\n');
}

/** As many parts as a comment may hold, and a word on the others. */
function cut(parts: readonly string[], last: readonly string[]): string {
  let length = 0;
  const kept = parts.filter((part) => (length += part.length + 2) <= MOST);
  const left = parts.length - kept.length;
  const more = left === 0 ? [] : [`${left} more would make this too long: "npm run preview" shows them.`];
  return `${[...kept, ...more, ...last].join('\n\n')}\n`;
}

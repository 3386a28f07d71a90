import { isWebAddress } from '../fields.ts';
import { htmlParts, type HtmlPart } from './html-parts.ts';

/** What a status in HTML says. */
export interface PlainText {
  readonly text: string;
  /** The addresses behind its words, in full, without those of names and hashtags. */
  readonly links: readonly string[];
}

/** What stands around elements that have lines of their own. */
const LINES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['p', 'blockquote', 'pre', 'ul', 'ol', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [
      name,
      '\n\n',
    ]),
  ),
  br: '\n',
};

/** Elements whose words nobody sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'title']);

/**
 * The HTML of a status as readers see it, in plain text: paragraphs with a free line between them, lines, names as
 * `@user`, and links in full, of which servers show the middle only.
 */
export function plainText(html: string): PlainText {
  const links = new Set<string>();
  const said: string[] = [];
  let unseen: string | undefined;
  let link: { readonly href: string; words: string } | undefined;
  const endLink = () => {
    if (link) said.push(shownLink(link.words, link.href));
    link = undefined;
  };
  for (const part of htmlParts(html)) {
    if (unseen !== undefined) {
      if (part.kind === 'ends' && part.name === unseen) unseen = undefined;
      continue;
    }
    if (part.kind === 'words') {
      if (link) link.words += part.words;
      else said.push(part.words);
      continue;
    }
    const isLink = part.name === 'a';
    if (isLink || part.name in LINES) endLink();
    if (part.kind === 'begins' && isUnseen(part)) unseen = part.name;
    const href = isLink ? hrefOf(part) : undefined;
    if (href !== undefined) {
      links.add(href);
      link = { href, words: '' };
    }
    said.push(part.kind === 'begins' && part.name === 'li' ? '\n- ' : (LINES[part.name] ?? ''));
  }
  endLink();
  return { text: tidied(said.join('')), links: [...links] };
}

/** Mastodon writes the address of a quoted post for servers that do not know of quotes. */
function isUnseen({ name, classes }: Extract<HtmlPart, { kind: 'begins' }>): boolean {
  return UNSEEN.has(name) || classes.includes('quote-inline');
}

/** Where a link leads; nothing for names, hashtags, and what is no link to a page. */
function hrefOf(part: HtmlPart): string | undefined {
  if (part.kind !== 'begins' || !isWebAddress(part.href)) return undefined;
  return part.classes.some((each) => each === 'mention' || each === 'hashtag') ? undefined : part.href;
}

/** The address in full; before it the words that lead there, where they are not the address themselves. */
function shownLink(words: string, href: string): string {
  const said = words.trim();
  const isAddress = bare(href).startsWith(bare(said));
  return isAddress ? href : `${said} (${href})`;
}

function bare(address: string): string {
  const short = address.replace(/^https?:\/\//i, '').toLowerCase();
  return /[/…]$/.test(short) ? short.slice(0, -1) : short;
}

/** Lines without spaces at their ends, and never more than one free line. */
function tidied(text: string): string {
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

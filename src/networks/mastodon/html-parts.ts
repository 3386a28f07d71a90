import { decoded } from './words.ts';

/** A part of HTML: words, or where an element begins or ends. */
export type HtmlPart =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'begins';
      readonly name: string;
      readonly classes: readonly string[];
      readonly href?: string;
    }
  | { readonly kind: 'ends'; readonly name: string };

const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;

/** The two attributes that say anything to us. */
const ATTRIBUTE = /(?<=[\s"'])(class|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * The parts of HTML that a stranger may have written, each character of it read once: trees take hours to be built of
 * some texts that are made for that. What is no tag is words, so that none is lost.
 */
export function* htmlParts(html: string): Generator<HtmlPart> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const from = next === -1 ? html.length : next;
    if (from > at) yield wordsOf(html.slice(at, from));
    if (next === -1) return;
    const tag = TAG.exec(html.slice(from, from + LONGEST_NAME));
    const isHidden = /^<[!?]/.test(html.slice(from, from + 2));
    if (tag || isHidden) {
      const end = isHidden ? endOfHidden(html, from) : endOfTag(html, from);
      if (end === undefined) return yield wordsOf(html.slice(from));
      if (tag) yield partOf(html.slice(from, end), tag);
      at = end;
    } else {
      yield wordsOf('<');
      at = from + 1;
    }
  }
}

const LONGEST_NAME = 20;

/** Where a tag ends, which may hold a `>` between quotation marks; nothing when it does not end. */
function endOfTag(html: string, from: number): number | undefined {
  let quote = '';
  for (let at = from + 1; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if ((letter === '"' || letter === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = letter;
  }
  return undefined;
}

/** Where a comment ends, or an instruction to programs. */
function endOfHidden(html: string, from: number): number | undefined {
  const mark = html.startsWith('<!--', from) ? '-->' : '>';
  const end = html.indexOf(mark, from + 2);
  return end === -1 ? undefined : end + mark.length;
}

function partOf(whole: string, [, slash, found = '']: RegExpExecArray): HtmlPart {
  const name = found.toLowerCase();
  if (slash === '/') return { kind: 'ends', name };
  const attributes = Object.fromEntries(
    [...whole.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
  const { class: classes = '', href } = attributes;
  return { kind: 'begins', name, classes: classes.split(/\s+/), ...(href !== undefined && { href }) };
}

function wordsOf(html: string): HtmlPart {
  return { kind: 'words', words: decoded(html).replaceAll(/\s+/g, ' ') };
}

/** A part of a style sheet: a rule, a condition with rules inside it, or what is neither. */
export type StylePart =
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly body: string }
  | { readonly kind: 'condition'; readonly head: string; readonly parts: readonly StylePart[] }
  | { readonly kind: 'other'; readonly text: string };

/** A selector, and what a page must hold for it to apply to anything: `a`, `.story`, `dir=rtl`. */
export interface Selector {
  readonly text: string;
  readonly needs: readonly string[];
}

/** At-rules that hold rules. */
const CONDITION = /^@(media|supports|layer|container)\b/;

/** Minified CSS without comments, as the build makes it → its parts, in order. */
export function styleRules(css: string): readonly StylePart[] {
  const parts: StylePart[] = [];
  let at = 0;
  while (at < css.length) {
    const open = indexOfEither(css, at);
    const end = css[open] === '{' ? closing(css, open) : open;
    const head = css.slice(at, open);
    const body = css.slice(open + 1, end);
    if (css[open] !== '{' || (head.startsWith('@') && !CONDITION.test(head))) {
      parts.push({ kind: 'other', text: css.slice(at, end + 1) });
    } else if (head.startsWith('@')) {
      parts.push({ kind: 'condition', head, parts: styleRules(body) });
    } else {
      parts.push({ kind: 'rule', selectors: selectorsOf(head), body });
    }
    at = end + 1;
  }
  return parts;
}

/** Where the next block begins or the next statement ends. */
function indexOfEither(css: string, from: number): number {
  const found = css.slice(from).search(/[{;]/);
  return found === -1 ? css.length : from + found;
}

/** The brace that closes the one at `open`; braces in quotation marks do not count. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (const { 0: sign, index } of css.slice(open).matchAll(/"(?:\\.|[^"\\])*"|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return open + index;
  }
  return css.length;
}

/** What stands in round brackets, brackets inside them included. */
const BRACKETS = /\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
const SELECTOR = new RegExp(`(?:${BRACKETS.source}|[^,(])+`, 'g');

function selectorsOf(head: string): readonly Selector[] {
  return [...head.matchAll(SELECTOR)].map(([text]) => ({ text, needs: needsOf(text) }));
}

/** What a selector says in brackets (`:not(…)`, `:has(…)`) is no need: a page without it may be meant. */
function needsOf(selector: string): readonly string[] {
  const bare = selector.replace(BRACKETS, '');
  const classes = [...bare.matchAll(/\.((?:\\.|[\w-])+)/g)].map(
    ([, name = '']) => `.${name.replaceAll('\\', '')}`,
  );
  const attributes = [...bare.matchAll(/\[([\w-]+)="?([\w-]+)"?\]/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
  const elements = [...bare.matchAll(/(?<![\w\\.:#-])[a-z][a-z0-9]*(?![\w=\]^$*~|]|-)/g)].map(
    ([name]) => name,
  );
  return [...classes, ...attributes, ...elements];
}

import { styleRules, type StylePart } from './style-rules.ts';

/** Scripts may add classes as they run; data in scripts runs not. */
const RUNNING_SCRIPT = /<script(?![^>]*application\/ld\+json)/;

const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g;

const known = new Map<string, readonly StylePart[]>();

/**
 * A page → the same page with those styles only that some part of it can use: a third of what a page would carry.
 * A page on which a script runs stays as it is.
 */
export function ownStyles(html: string): string {
  if (RUNNING_SCRIPT.test(html)) return html;
  const holds = partsOf(html.replaceAll(STYLE, ''));
  return html.replaceAll(STYLE, (_, open: string, css: string, close: string) => {
    return `${open}${written(partsOfStyle(css), holds)}${close}`;
  });
}

/** A style sheet goes with thousands of pages: each is read once. */
function partsOfStyle(css: string): readonly StylePart[] {
  const parts = known.get(css) ?? styleRules(css);
  known.set(css, parts);
  return parts;
}

/** The elements, classes and attributes of a page: `a`, `.story`, `dir=rtl`. */
function partsOf(html: string): ReadonlySet<string> {
  const holds = new Set<string>();
  for (const [, name = '', attributes = ''] of html.matchAll(TAG)) {
    holds.add(name);
    for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? '';
      if (key === 'class') value.split(/\s+/).forEach((one) => holds.add(`.${one}`));
      else holds.add(`${key}=${value}`);
    }
  }
  return holds;
}

function written(parts: readonly StylePart[], holds: ReadonlySet<string>): string {
  return parts.map((part) => writtenPart(part, holds)).join('');
}

function writtenPart(part: StylePart, holds: ReadonlySet<string>): string {
  if (part.kind === 'other') return part.text;
  if (part.kind === 'condition') {
    const inside = written(part.parts, holds);
    return inside && `${part.head}{${inside}}`;
  }
  const used = part.selectors.filter(({ needs }) => needs.every((need) => holds.has(need)));
  return used.length === 0 ? '' : `${used.map(({ text }) => text).join(',')}{${part.body}}`;
}

/** The start of an element, as a stranger's page has it. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  /** By their names in lower case, with character references read. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements whose inside is text. */
const TEXT_INSIDE = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const NAME = /[a-z][^\s/>]*/iy;
const BETWEEN = /[\s/=]*/y;
const ATTRIBUTE = /[^\s/>=]+/y;
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))/y;

/**
 * The start tags of a page in their order; what stands in a comment or a script is none.
 * It takes time in proportion to the page, whatever stands in it: strangers write it.
 */
export function* startTags(html: string): Generator<StartTag> {
  let at = html.indexOf('<');
  while (at !== -1) {
    const name = match(NAME, html, at + 1)?.[0];
    if (name === undefined) {
      at = html.indexOf('<', afterNoTag(html, at));
      continue;
    }
    const { attributes, end } = attributesFrom(html, at + 1 + name.length);
    if (end >= html.length) return;
    const tag = { name: name.toLowerCase(), attributes };
    yield tag;
    at = html.indexOf('<', TEXT_INSIDE.has(tag.name) ? endOfText(html, tag.name, end) : end);
  }
}

/** Where to go on after a `<` that begins no start tag. */
function afterNoTag(html: string, at: number): number {
  if (html.startsWith('<!--', at)) return after('-->', html, at + 2);
  return /[!?/]/.test(html[at + 1] ?? '') ? after('>', html, at) : at + 1;
}

function after(end: string, html: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + end.length;
}

function attributesFrom(
  html: string,
  start: number,
): Pick<StartTag, 'attributes'> & { readonly end: number } {
  const attributes: Record<string, string> = Object.create(null);
  let at = start;
  while (at < html.length) {
    at += match(BETWEEN, html, at)?.[0].length ?? 0;
    const name = match(ATTRIBUTE, html, at)?.[0];
    if (name === undefined) break;
    at += name.length;
    const value = match(VALUE, html, at);
    at += value?.[0].length ?? 0;
    attributes[name.toLowerCase()] ??= unescaped(value?.[1] ?? value?.[2] ?? value?.[3] ?? '');
  }
  return { attributes, end: at };
}

function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (...[whole, hex, decimal, name]) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

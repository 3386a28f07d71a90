import { sameWords } from '../same-words.ts';

/** The entities that servers write for what HTML keeps for itself, and the space that does not break. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The addresses behind the words of a status: `<a href="…">`. */
export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(([, double, single]) =>
    decoded(double ?? single ?? ''),
  );
}

/** Whether a status in HTML says a text. */
export function htmlSays(html: string, text: string): boolean {
  return sameWords(decoded(html.replaceAll(/<[^>]*>/g, '')), text);
}

/** Text without the entities of HTML. */
export function decoded(html: string): string {
  return html.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}

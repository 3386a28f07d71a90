/** Some words, and where they lead if they are a link. */
export interface Part {
  readonly text: string;
  readonly href?: string;
}

/** A national phone number as written: a nought, and 7 to 10 more digits in groups with a space between. */
const NUMBER = /(?<!\d)0(?: ?\d){7,10}(?! ?\d)/;

/** Words such as `01632 960 010, Monday to Friday`, cut so that each phone number in them is a link that calls it. */
export function phoneParts(words: string): readonly Part[] {
  return words
    .split(new RegExp(`(${NUMBER.source})`))
    .filter((text) => text !== '')
    .map((text) => (NUMBER.test(text) ? { text, href: `tel:${text.replaceAll(' ', '')}` } : { text }));
}

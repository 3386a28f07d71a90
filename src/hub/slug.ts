/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
};

/**
 * Text → a part of an address, `flu-clinic-opens`: lower-case ASCII letters, digits and single hyphens.
 * Letters of other scripts are left out, so the answer may be empty.
 */
export function slugOf(text: string, longest = 60): string {
  const words = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı&]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'\u2019]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

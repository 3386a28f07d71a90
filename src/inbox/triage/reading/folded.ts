/**
 * A character as words are compared: in lower case, without accents, wide and styled letters as plain ones, any apostrophe as
 * "'", and nothing for characters that nobody sees: those that join, hide or turn the direction of text.
 */
export function foldedCharacter(character: string): string {
  if (character !== '`' && character <= '\u007F') return character.toLowerCase();
  if (/[\u2018\u2019\u02BC\u0060\u00B4\uFF07]/u.test(character)) return "'";
  if (/[\p{Cf}\p{M}\uFE00-\uFE0F]/u.test(character)) return '';
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

/** A whole text as words are compared. */
export function folded(text: string): string {
  return Array.from(text, foldedCharacter).join('');
}

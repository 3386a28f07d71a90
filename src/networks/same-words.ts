/** Whether two texts say the same: networks set spaces, line ends, marks and the server of a mentioned name as they like. */
export function sameWords(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

/** Letters, digits and pictures of a text, with names as `@name`. */
function essence(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(@\w+)@[\p{L}\p{N}_.-]+/gu, '$1')
    .replaceAll(/[\p{P}\p{Z}\p{C}]/gu, '');
}

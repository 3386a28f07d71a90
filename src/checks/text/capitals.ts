/** Whether a sentence, or a block, begins at this place of the prose. */
export function startsSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3), offset);
  return /^["'(“‘]?$|\n["'(“‘]?$|[.!?:]["')\]”’]? ["'(“‘]?$/.test(before);
}

/** Whether words of the prose are, or belong to, a name: a capital in mid-sentence, or after another: "Skelbeck GP Practice". */
export function isName(text: string, offset: number, written: string): boolean {
  if (/^\p{Lu}\p{Ll}/u.test(written)) return !startsSentence(text, offset);
  if (!/[ -]\p{Lu}\p{Ll}/u.test(written)) return false;
  const before = /(\p{Lu}[\p{L}']+) $/u.exec(text.slice(Math.max(0, offset - 30), offset));
  return before !== null && !/^(?:The|Your|Our|A|An|All|Each|Every|This)$/.test(before[1] ?? '');
}

/** Words to write, with a capital where what they take the place of has one: "Utilise" → "Use". */
export function likeWritten(written: string, plain: string): string {
  const capital = /^\p{Lu}\p{Ll}/u.test(written);
  return capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

/** A text of at most `max` characters (code points), cut behind a whole word where it can be, with "…" for what is left out. */
export function cutAtWord(text: string, max: number): string {
  const letters = [...text];
  if (letters.length <= max) return text;
  const kept = letters.slice(0, max - 1).join('');
  const goesOn = !/\s/.test(letters[max - 1] ?? ' ');
  const whole = goesOn ? kept.replace(/\s+\S*$/, '') : kept;
  return `${whole.trimEnd()}…`;
}

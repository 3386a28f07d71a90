/** Whether a word is another but for one letter that is wrong, missing, too many, or swapped with the next. */
export function isNearly(meant: string, typed: string): boolean {
  const by = typed.length - meant.length;
  if (Math.abs(by) > 1 || typed[0] !== meant[0]) return false;
  let at = 0;
  while (at < meant.length && meant[at] === typed[at]) at += 1;
  if (by === 1) return meant.slice(at) === typed.slice(at + 1);
  if (by === -1) return meant.slice(at + 1) === typed.slice(at);
  const isSwapped = meant[at] === typed[at + 1] && meant[at + 1] === typed[at];
  return (
    meant.slice(at + 1) === typed.slice(at + 1) || (isSwapped && meant.slice(at + 2) === typed.slice(at + 2))
  );
}

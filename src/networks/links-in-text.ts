/** What people and networks take for an address: with its protocol, or a name with dots such as `nhs.uk/flu`. */
const ADDRESS =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}@-])(?:\/[^\s<>"]*)?/giu;

/** The addresses in a plain text, as they stand there, without the punctuation after them. */
export function linksInText(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([address]) => withoutEnd(address));
}

/** An address without what ends a sentence, nor a bracket that was never opened in it. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?'"’”…]+$/u, '');
  const unopened = bare.endsWith(')') && !bare.includes('(');
  return bare === address && !unopened ? address : withoutEnd(unopened ? bare.slice(0, -1) : bare);
}

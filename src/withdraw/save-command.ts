import { shellQuoted } from './shell-quoted.ts';

/**
 * The command that puts changed files into git and publishes them, as lines to print.
 * @param verb what was done to the item: the message of the commit holds no word of it.
 */
export function saveCommand(
  verb: string,
  { item, by }: { readonly item: string; readonly by?: string },
  files: readonly string[],
): readonly string[] {
  const message = `${verb} ${item}${by === undefined ? '' : `, by ${by}`}`;
  const named = files.map(shellQuoted).join(' ');
  return [`  git add --all -- ${named} && git commit -m ${shellQuoted(message)} -- ${named} && git push`];
}

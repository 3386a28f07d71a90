/** What the hook runs. */
export interface HookProgram {
  /** Node, as it was found when the hook was made: for programs with windows, which do not know where it is. */
  readonly node: string;
  /** The program, absolute, and the words that come first. */
  readonly file: string;
  readonly words: readonly string[];
}

/** In every hook that Freesheet made, by which it knows its own. */
const OURS =
  "# Freesheet's hook: looks for personal data in the commits that are about to leave this computer.";

/** How somebody else's hook is called while ours stands in its place; ours runs it. */
export const OTHER = 'pre-push.other';

/** Whether a hook is one that Freesheet made. */
export function isOurs(hook: string): boolean {
  return hook.includes(OURS);
}

/**
 * The hook that git runs before a push, for the shell that comes with git on every system.
 * @param hub where the hub lies in the repository: `content/`.
 */
export function hookScript({ node, file, words }: HookProgram, hub: string): string {
  const program = [quoted(slashes(file)), ...words.map(quoted)].join(' ');
  return `#!/bin/sh
${OURS}
# "npm run hook" made it; "npm run hook -- --remove" takes it away.
pushed=$(cat)
if [ ! -f ${quoted(slashes(file))} ]; then
  echo 'Nothing was pushed: Freesheet is not where it was, so nobody looked for personal data.' >&2
  echo 'Run "npm run hook" again in the folder of Freesheet, or delete this file:' "$0" >&2
  exit 1
fi
node=$(command -v node) || node=${quoted(slashes(node))}
printf '%s\\n' "$pushed" | "$node" ${program} --hub ${quoted(hub)} --remote "$1" >&2 || exit 1
other=$(dirname "$0")/${OTHER}
if [ -x "$other" ]; then
  printf '%s\\n' "$pushed" | "$other" "$@" || exit 1
fi
`;
}

/** Windows takes both, its shell only this one. */
function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

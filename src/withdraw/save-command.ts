import type { Repository } from './repository-files.ts';
import { shellQuoted } from './shell-quoted.ts';

/** What is to be published by git. */
export interface Unsaved {
  readonly item: string;
  readonly by?: string;
  /** Where the hub lies in git, if it does. */
  readonly hub?: Repository;
  /** Files that were changed, made or deleted: from the repository, or from the hub where there is none. */
  readonly changed: readonly string[];
}

/**
 * The command that puts changed files into git and publishes them, or what to do where there is no git.
 * @param verb what was done to the item: the message of the commit holds no word of it.
 */
export function saveCommand(verb: string, { item, by, hub, changed }: Unsaved): readonly string[] {
  if (!hub)
    return [
      '  The hub is not in git here. Put these files where it is published from:',
      ...changed.map((file) => `  ${file}`),
    ];
  const git = `git -C ${shellQuoted(hub.root)}`;
  const message = shellQuoted(`${verb} ${item}${by === undefined ? '' : `, by ${by}`}`);
  const files = changed.map(shellQuoted).join(' ');
  return [`  ${git} add --all -- ${files}`, `  ${git} commit -m ${message} -- ${files} && ${git} push`];
}

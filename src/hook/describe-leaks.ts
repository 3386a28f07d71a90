import { CALLED } from '../checks/text/personal-data-in.ts';
import type { Leak } from './leak.ts';

/** What is needed to make the commits of a branch anew. */
export interface WayOut {
  /** The branch, when it is one, and not the one that is checked out. */
  readonly branch?: string;
  /** The newest of its commits that the remote has; nothing when it has none. */
  readonly base?: string;
  /** The hub's folder, from the top of the repository; empty when it is all of it. */
  readonly hub: string;
}

/** Why a push was stopped, and how to go on: plain words, for whoever pushed. */
export function describeLeaks(leaks: readonly Leak[], wayOut: WayOut): string {
  return [
    'Nothing was pushed: personal data would have left this computer.',
    leaks.map(describeLeak).join('\n'),
    'Every commit leaves with what was in it then, even if a later commit took it out. So:',
    steps(leaks, wayOut).join('\n'),
    ...letPass(leaks),
  ].join('\n\n');
}

function describeLeak({ commit, day, file, line, column, kind, inName, isMended }: Leak): string {
  const which = `commit ${commit.slice(0, 7)} of ${day}`;
  if (file === undefined) return `The message of ${which}, line ${line}: what looks like ${words(kind)}.`;
  if (kind === 'picture') return `${file} in ${which}: the picture tells where it was taken.`;
  if (inName) return `${file} in ${which}: its name holds what looks like ${words(kind)}.`;
  const later = isMended ? ' The newest version is free of it; this one would leave too.' : '';
  return `${file}:${line}:${column} in ${which}: what looks like ${words(kind)}.${later}`;
}

function words(kind: Leak['kind']): string {
  return kind === 'picture' ? 'a place' : CALLED[kind].words;
}

function steps(leaks: readonly Leak[], { branch, base, hub }: WayOut): readonly string[] {
  const pictures = leaks.some(({ kind }) => kind === 'picture')
    ? ' For pictures, "npm run clean-pictures" does it.'
    : '';
  return [
    `1. Take it out of the files, where it is still in them, and save them.${pictures}`,
    '2. Make one new commit in place of those that have not left. Your files stay as they are:',
    ...(branch === undefined ? [] : [`   git switch ${branch}`]),
    `   git ${base === undefined ? 'update-ref -d HEAD' : `reset --soft ${base.slice(0, 12)}`}`,
    `   git add --all -- ${hub === '' ? '.' : hub.replace(/\/$/, '')}`,
    '   git commit -m "Say here what you changed, and name nobody"',
    '3. Push again.',
  ];
}

/** How to publish it all the same; not what is in a picture, in a message or in a name, which can always be changed. */
function letPass(leaks: readonly Leak[]): readonly string[] {
  const checks = leaks.flatMap(({ file, inName, kind }) =>
    file === undefined || inName || kind === 'picture' || !/\.mdx?$/.test(file) ? [] : [CALLED[kind].check],
  );
  const names = [...new Set(checks)];
  if (names.length === 0) return [];
  const lines = names.map((name) => `  ${name}: Mr Reed asked us in writing to print it.`);
  return [
    `If it is no personal data, or the person wants it published, write the reason into the front matter of the file, commit, and push again. Whoever reviews the item reads it:`,
    ['allow:', ...lines].join('\n'),
  ];
}

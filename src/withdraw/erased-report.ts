import type { ItemPost } from './item-posts.ts';
import type { ItemTraces } from './item-traces.ts';
import { postsInWords } from './posts-in-words.ts';
import { formerNames, purgeLedger, purgeMain, type PurgeFacts } from './purge-commands.ts';
import type { Repository } from './repository-files.ts';
import { saveCommand, type Unsaved } from './save-command.ts';
import { CANNOT_BE_RECALLED, WHOM_TO_TELL } from './whom-to-tell.ts';

/** What erasing an item did, and what there is to know about it. */
export interface ErasedFacts extends Unsaved {
  /** How many events of the ledger were changed or added, and its folder. */
  readonly events: number;
  readonly ledger: string;
  readonly posts: readonly ItemPost[];
  readonly traces: Pick<ItemTraces, 'shared' | 'linking'>;
  /** Addresses at which the site served the item: its page, card and pictures. */
  readonly addresses: readonly string[];
  /** Nothing when the hub is not in git. */
  readonly purge?: PurgeFacts;
  /** Where the ledger is checked out from a branch of its own. */
  readonly ledgerBranch?: Repository;
}

/** What was erased, and everything that this command cannot do, in the order in which to do it. */
export function erasedReport(facts: ErasedFacts): string {
  return [
    `The words of ${facts.item} are out of this hub, its ledger and its caches on this computer.`,
    'They are still on the site, on the accounts, in git and elsewhere until you have done what follows.',
    'What is printed here holds names of files: do not put it where others can read it.',
    '',
    '1. Tell people.',
    ...WHOM_TO_TELL,
    '',
    '2. Publish it: build and deploy again. On this computer "dist" holds the words until then.',
    ...linksInWords(facts.traces),
    ...saveCommand('Erase', facts),
    '',
    '3. The posts.',
    ...postsInWords(facts.posts, facts),
    '',
    ...ledgerInWords(facts),
    '',
    ...historyInWords(facts),
    '',
    ...othersInWords(facts),
  ].join('\n');
}

function linksInWords({ shared, linking }: ErasedFacts['traces']): readonly string[] {
  return [
    ...shared.map(({ picture, file }) => `"${picture}" stays, because "${file}" shows it too.`),
    ...linking.map(
      (file) =>
        `"${file}" links to it. Take the link out first, and commit that too: until then the build stops.`,
    ),
  ];
}

function ledgerInWords({ events, ledger, ledgerBranch, purge }: ErasedFacts): readonly string[] {
  const said = `4. The ledger in ${ledger}: ${events === 1 ? '1 event was' : `${events} events were`} changed by this run.`;
  if (purge?.ledger !== undefined) return [`${said} That is published with the rest.`];
  if (!ledgerBranch) return [`${said} Where a copy of it is kept, put this one in its place.`];
  return [
    `${said} Publish that, and purge`,
    'the history of its branch. See that no run is under way while you do it.',
    ...indented(purgeLedger(ledgerBranch)),
  ];
}

function historyInWords({ purge }: ErasedFacts): readonly string[] {
  if (!purge) {
    return [
      "5. This hub is not in git here. Where it is, purge the item's file and pictures from its history.",
    ];
  }
  const { commands, withoutTool } = purgeMain(purge);
  const names = [
    'This lists every name that its file ever had; add a --path for each of the others, and for former pictures:',
    ...indented([formerNames(purge)]),
  ];
  if (purge.files.length === 0) {
    return [
      '5. The history of git. The run that erased the item printed the commands, with the names of its files.',
      ...names,
    ];
  }
  return [
    '5. The history of git. First publish what is above, and ask everybody to stop pushing. Then:',
    ...indented(commands),
    'Where git has no filter-repo (https://github.com/newren/git-filter-repo), this does the same in its place:',
    ...indented([withoutTool]),
    ...names,
    'Allow force pushes while you do it. Afterwards everybody deletes their copy and clones again: one old copy that is',
    'pushed brings the words back.',
  ];
}

function othersInWords({ addresses }: ErasedFacts): readonly string[] {
  return [
    '6. GitHub: write to https://support.github.com and ask to have cached views and pull requests that hold these commits',
    'removed; ask the owners of forks to delete them; delete comments and descriptions that quote it. The caches and the',
    'logs of workflows hold it too:',
    '  gh cache delete --all',
    '  gh run list --limit 100, then gh run delete <number> for each run since it was published',
    '',
    '7. Your host: delete former deployments, which keep addresses of their own, and purge its cache for',
    ...addresses.map((address) => `  ${address}`),
    '',
    '8. Ask for these to be removed, naming the addresses above:',
    '  search engines: https://search.google.com/search-console/remove-outdated-content',
    '                  https://www.bing.com/webmasters/tools/contentremoval',
    '  archive.org: look for the address at https://web.archive.org, and write to info@archive.org',
    '',
    ...CANNOT_BE_RECALLED,
    'docs/runbooks/personal-data.md has every step.',
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

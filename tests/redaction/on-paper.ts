import type { Hub } from '../../src/hub/hub.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { paper, type PaperPost, type PaperStore } from '../../src/networks/paper.ts';
import { paperPage } from '../../src/reports/paper-page.ts';
import { runReport } from '../../src/reports/run-report.ts';
import { paperFacts } from '../../src/syndication/paper-facts.ts';
import { paperAccounts } from '../../src/syndication/run-accounts.ts';
import type { Run } from '../../src/syndication/run.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';

/** Posts a manifest on paper. @returns what the run says, and the page. */
export async function onPaper(
  manifest: Manifest,
  hub: Hub,
  around: Pick<Run, 'ledger' | 'fetch' | 'now' | 'sleep' | 'random' | 'log'>,
): Promise<string> {
  const kept: PaperPost[] = [];
  const store: PaperStore = {
    keep: (post) => void kept.push(post),
    remove: () => {},
    kept: () => kept,
  };
  const accounts = paperAccounts(hub.accounts, (own) => paper(own, store, 'https://news.example.org/paper/'));
  const result = await syndicate({ manifest, hub, accounts, wait: 0, ...around });
  return `${runReport(result)}\n${paperPage(paperFacts(manifest, accounts, result.left, kept))}`;
}

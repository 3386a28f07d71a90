import { readAccessibility } from '../hub/accessibility-files.ts';
import { ContentError, type ContentFault } from '../hub/content-error.ts';
import { readDictionary } from '../hub/dictionary-files.ts';
import { contentFiles } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { ledgerItems, readLedger } from '../ledger/ledger-files.ts';
import { readItemFiles } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import { readPageFiles } from '../news/page-files.ts';
import { readTemplates } from '../news/templates/template-files.ts';
import type { Instant } from '../news/times.ts';
import type { Facts } from './facts.ts';
import { withoutHiddenReasons, withoutHiddenWords } from './hidden-files.ts';
import { CHECKS } from './index.ts';
import { mdxFaults } from './mdx-faults.ts';
import { readPictures } from './picture-files.ts';
import { blocks, inOrder, type Problem } from './problem.ts';
import { runChecks, type Checked } from './run-checks.ts';
import { withoutPersonalData } from './without-personal-data.ts';

/** What a check of a hub works from. */
export interface HubToCheck {
  readonly hubFolder: string;
  readonly hub: Hub;
  readonly now: Instant;
  /** The ledger's folder; one that does not exist is an empty ledger. */
  readonly ledger: string;
  readonly missingGlyphs: Facts['missingGlyphs'];
  readonly newId: Facts['newId'];
  /** Whether words of items that are not public may be shown: never in a log. */
  readonly showHidden?: boolean;
}

/** What was found: how many items were read, every problem in the order of their places, and what was let pass. */
export interface CheckReport extends Checked {
  readonly items: number;
}

/** Reads a hub and runs every check on it. */
export async function checkHub(settings: HubToCheck): Promise<CheckReport> {
  const { hubFolder, hub, now, ledger } = settings;
  const items = readItemFiles(hubFolder, hub);
  const ids = items.flatMap(({ item }) => (item && publicState(item, now) === 'hidden' ? [item.id] : []));
  const { events, faults } = readLedger(ledger, ids);
  const files = contentFiles(hubFolder);
  const facts: Facts = {
    ...settings,
    items,
    pages: readPageFiles(hubFolder),
    templates: readTemplates(hubFolder),
    files,
    dictionary: readDictionary(hubFolder),
    accessibility: accessibilityOf(hubFolder),
    pictures: await readPictures(hubFolder, items, files),
    ledgerIds: ledgerItems(ledger),
    postedIds: new Set(events.filter(isProof).map(({ item }) => item)),
    mdxFaults: await mdxFaults(items),
  };
  const { problems, allowed } = runChecks(facts, CHECKS);
  const all = inOrder([...problems, ...faults.map(ofLedger)]);
  const told = settings.showHidden
    ? { problems: all, allowed }
    : { problems: withoutHiddenWords(all, facts), allowed: withoutHiddenReasons(allowed, facts) };
  return { items: items.length, ...withoutPersonalData(told, facts) };
}

function ofLedger({ file, position, what, instead }: ContentFault): Problem {
  return { ...blocks(file, position, what, instead), check: 'ledger' };
}

function accessibilityOf(hubFolder: string): Facts['accessibility'] {
  try {
    const read = readAccessibility(hubFolder);
    return { faults: [], ...(read && { read }) };
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    return { faults: thrown.faults };
  }
}

function isProof(event: { readonly kind: string; readonly outcome?: string }): boolean {
  return event.kind === 'receipt' || (event.kind === 'settled' && event.outcome === 'posted');
}

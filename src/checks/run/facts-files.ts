import { join } from 'node:path';
import { readAccessibility } from '../../hub/accessibility-files.ts';
import { ContentError, type ContentFault } from '../../hub/content-error.ts';
import { readDictionary } from '../../hub/dictionary-files.ts';
import { contentFiles, publicFileSizes } from '../../hub/hub-files.ts';
import type { Hub } from '../../hub/hub.ts';
import { readReplyFiles } from '../../inbox/replies/reply-files.ts';
import { readAccountEvents } from '../../ledger/account-event-files.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import { ledgerItems, readLedger } from '../../ledger/ledger-files.ts';
import type { Item } from '../../news/item.ts';
import { fileSignatures } from '../../news/file-signatures-files.ts';
import { readItemFiles } from '../../news/item-files.ts';
import { publicState } from '../../news/live.ts';
import { readPageFiles } from '../../news/page-files.ts';
import { readTemplates } from '../../news/templates/template-files.ts';
import type { Instant } from '../../news/times.ts';
import { itemPosts } from '../../withdraw/item-posts.ts';
import type { Before, Facts } from '../facts.ts';
import { versionOf } from './kept-files.ts';
import { knownItems, type ItemsKnown } from './known-items-files.ts';
import { readPictures } from './picture-files.ts';
import { hasEnding } from '../text/consent-ends.ts';

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
  /** The folder in which what was read and found is kept between runs, if anywhere. */
  readonly keep?: string;
  /** The hub as it is on the branch that is published, where that is known. */
  readonly before?: Before;
  /** Whether only what stops a build is looked for. */
  readonly stopping?: boolean;
  /** The files that are looked at, as paths from the hub's folder; all, when left out. */
  readonly only?: ReadonlySet<string>;
}

/** What is known of a hub, and what is wrong with its ledger. */
export interface FactsRead extends Facts {
  readonly ledgerFaults: readonly ContentFault[];
  /** Keeps what was read of the items. */
  readonly keep: ItemsKnown['keep'];
}

/** Reads all that checks know of a hub. */
export async function readFacts(settings: HubToCheck): Promise<FactsRead> {
  const { hubFolder, hub, now, ledger } = settings;
  const dictionary = readDictionary(hubFolder);
  const { items: all, keep } = await allItems(settings, dictionary);
  const items = settings.only ? all.filter(({ file }) => settings.only?.has(file)) : all;
  const known = items.flatMap(({ item }) => item ?? []);
  const hidden = new Set(idsOf(known.filter((item) => publicState(item, now) === 'hidden')));
  const ending = new Set(idsOf(known.filter((item) => hasEnding(item, settings))));
  const { events, faults } = readLedger(ledger, [...hidden, ...ending]);
  const eventsOf = Map.groupBy(events, ({ item }) => item);
  const files = contentFiles(hubFolder);
  return {
    hub,
    now,
    missingGlyphs: settings.missingGlyphs,
    newId: settings.newId,
    items,
    all,
    ...(settings.stopping && { stopping: true }),
    ...(settings.before && { before: settings.before }),
    pages: readPageFiles(hubFolder),
    templates: readTemplates(hubFolder),
    replies: readReplyFiles(hubFolder),
    files,
    dictionary,
    accessibility: accessibilityOf(hubFolder),
    pictures: await readPictures(hubFolder, items, files, settings.only),
    fileSizes: publicFileSizes(hubFolder),
    ledgerIds: ledgerItems(ledger),
    serverSays: serverSays(hub, ledger),
    postedIds: new Set(events.filter(isProof).flatMap(({ item }) => (hidden.has(item) ? [item] : []))),
    posts: new Map([...ending].map((id) => [id, itemPosts(eventsOf.get(id) ?? [], hub)])),
    ledgerFaults: faults,
    keep,
  };
}

/** Files that are as they were are read as far as somebody asks for them. */
async function allItems(
  { hubFolder, hub, now, only, keep }: HubToCheck,
  dictionary: ReadonlySet<string>,
): Promise<ItemsKnown> {
  if (keep === undefined) return { items: readItemFiles(hubFolder, hub), keep: () => undefined };
  const version = versionOf({ hub, dictionary });
  const kept = { store: join(keep, 'items'), version, now, signature: await fileSignatures(hubFolder) };
  return knownItems(hubFolder, hub, kept, only ?? new Set());
}

/** An event of an account that cannot be read is told by whoever posts. */
function serverSays({ accounts }: Hub, ledger: string): Facts['serverSays'] {
  const { events } = readAccountEvents(ledger);
  return new Map(
    accounts.flatMap(({ id }) => {
      const { says } = accountFacts(events, id);
      return says ? [[id, says] as const] : [];
    }),
  );
}

function idsOf(items: readonly Item[]): readonly string[] {
  return items.map(({ id }) => id);
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

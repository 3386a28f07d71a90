import type { Hub } from '../hub/hub.ts';
import type { Instant } from '../news/times.ts';
import type { Trace } from '../news/traces.ts';
import type { MomentsAhead } from '../news/moments-ahead.ts';
import type { HubPage } from '../news/page.ts';
import type { Accessibility } from '../hub/accessibility.ts';
import type { ItemReceipt } from './receipts-files.ts';
import type { SiteItem } from './site-item-files.ts';

/** A standing page, with a digest of its text. */
export interface SitePageFile extends HubPage {
  readonly digest: string;
}

/** All that one build of a site works from. What is hidden at `now` is not in it, so that no output can hold it. */
export interface Site {
  readonly hub: Hub;
  /** Absolute. */
  readonly hubFolder: string;
  /** The one moment at which the site is built. */
  readonly now: Instant;
  /** Where cards and pictures are kept between builds of this hub; absolute. */
  readonly store: string;
  /** The live items, newest first. */
  readonly live: readonly SiteItem[];
  /** Every withdrawn item, newest first: the manifest names them for ever. */
  readonly withdrawn: readonly SiteItem[];
  /** By the ids of live and withdrawn items: whether each is still what it was, and shown as it was. */
  readonly traces: ReadonlyMap<string, Trace>;
  /** The standing pages of the hub, by title. */
  readonly pages: readonly SitePageFile[];
  /** The facts of the accessibility statement, if the hub has any. */
  readonly accessibility?: Accessibility;
  /** Where items were posted, by their ids. */
  readonly receipts: ReadonlyMap<string, readonly ItemReceipt[]>;
  /** When something comes due, of hidden items too: only the times, and nothing of the items. */
  readonly moments: MomentsAhead;
}

import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import type { SitePage } from '../news/site-pages.ts';
import type { SharedImage } from '../news/structured-data.ts';
import type { Instant } from '../news/times.ts';

/** What stands around every page, whichever it is. */
export interface Frame {
  readonly hub: Hub;
  /** The moment of the build. */
  readonly now: Instant;
  /** The alerts that hold, newest first. */
  readonly alerts: readonly Item[];
  /** The standing pages, for the footer. */
  readonly pages: readonly SitePage[];
  /** The card of the hub, for pages that have no picture of their own. */
  readonly image: SharedImage;
  /** The sections of the site that have something in them. */
  readonly menu: readonly { readonly name: string; readonly path: string }[];
}

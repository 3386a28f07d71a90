import type { Hub } from '../hub/hub.ts';
import type { HubPage } from '../news/page.ts';
import type { SharedImage } from '../news/structured-data.ts';

/** What stands around every page, whichever it is. */
export interface Frame {
  readonly hub: Hub;
  /** The standing pages, for the footer. */
  readonly pages: readonly HubPage[];
  /** The card of the hub, for pages that have no picture of their own. */
  readonly image: SharedImage;
  /** The sections of the site that have something in them. */
  readonly menu: readonly { readonly name: string; readonly path: string }[];
}

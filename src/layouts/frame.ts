import type { Hub } from '../hub/hub.ts';
import type { HubPage } from '../news/page.ts';

/** What stands around every page, whichever it is. */
export interface Frame {
  readonly hub: Hub;
  /** The standing pages, for the footer. */
  readonly pages: readonly HubPage[];
  /** The sections of the site that have something in them. */
  readonly menu: readonly { readonly name: string; readonly path: string }[];
}

import type { AccessibilityRead } from '../hub/accessibility-files.ts';
import type { ContentFault } from '../hub/content-error.ts';
import type { Hub } from '../hub/hub.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { PageFile } from '../news/page.ts';
import type { TemplateFile } from '../news/templates/template.ts';
import type { Instant } from '../news/times.ts';
import type { PictureFacts } from '../pictures/picture-data-files.ts';

/** Where and why MDX cannot be read: lines count from the top of the body. */
export interface MdxFault {
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** All that checks know. */
export interface Facts {
  readonly hub: Hub;
  readonly now: Instant;
  readonly items: readonly ItemFile[];
  readonly pages: readonly PageFile[];
  /** The facts of the accessibility statement, or what is wrong with them; neither for a hub without the file. */
  readonly accessibility: { readonly read?: AccessibilityRead; readonly faults: readonly ContentFault[] };
  /** The hub's own words, in lower case: names of its places and services, which no dictionary has. */
  readonly dictionary: ReadonlySet<string>;
  /** Words that were approved beforehand. */
  readonly templates: readonly TemplateFile[];
  /** Every file of the hub under news, pages and public, as paths from the hub's folder. */
  readonly files: ReadonlySet<string>;
  /** Ids that the ledger knows. */
  readonly ledgerIds: readonly string[];
  /** Of the items that are not public: the ids of those of which a post went out. */
  readonly postedIds: ReadonlySet<string>;
  /** What is known of each picture, by its path from the hub's folder: size, and what its file tells besides. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  /** What cannot be read as MDX, by file. */
  readonly mdxFaults: ReadonlyMap<string, MdxFault>;
  /** The characters of a text that the font of the cards lacks. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** Makes an id that no item has. */
  readonly newId: () => string;
}

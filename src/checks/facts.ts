import type { AccessibilityRead } from '../hub/accessibility-files.ts';
import type { ContentFault } from '../hub/content-error.ts';
import type { Hub } from '../hub/hub.ts';
import type { ReplyFile } from '../inbox/replies/reply.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { PageFile } from '../news/page.ts';
import type { TemplateFile } from '../news/templates/template.ts';
import type { Instant } from '../news/times.ts';
import type { ItemPost } from '../withdraw/item-posts.ts';
import type { PictureFacts } from '../pictures/picture-data-files.ts';

/** The hub as it is on the branch that this one will be merged into. */
export interface Before {
  /** Its item files by the ids that stand in them. */
  readonly items: ReadonlyMap<string, { readonly file: string; readonly source: string }>;
}

/** All that checks know. */
export interface Facts {
  readonly hub: Hub;
  readonly now: Instant;
  /** The items that are looked at. */
  readonly items: readonly ItemFile[];
  /** Whether only what stops a build is asked for. */
  readonly stopping?: boolean;
  /** All items of the hub, those that are not looked at as well: what one must know of the others. */
  readonly all: readonly ItemFile[];
  readonly pages: readonly PageFile[];
  /** The facts of the accessibility statement, or what is wrong with them; neither for a hub without the file. */
  readonly accessibility: { readonly read?: AccessibilityRead; readonly faults: readonly ContentFault[] };
  /** The hub's own words, in lower case: names of its places and services, which no dictionary has. */
  readonly dictionary: ReadonlySet<string>;
  /** Words that were approved beforehand. */
  readonly templates: readonly TemplateFile[];
  /** Answers that were written beforehand. */
  readonly replies: readonly ReplyFile[];
  /** Every file of the hub under news, pages and public, as paths from the hub's folder. */
  readonly files: ReadonlySet<string>;
  /** Ids that the ledger knows. */
  readonly ledgerIds: readonly string[];
  /** What the servers of accounts last said of their own limits, by the account's id. */
  readonly serverSays: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Of the items that are not public: the ids of those of which a post went out. */
  readonly postedIds: ReadonlySet<string>;
  /** Of the items with a consent that ends soon or has ended: their posts, by id. */
  readonly posts: ReadonlyMap<string, readonly ItemPost[]>;
  /** What there was before, to compare with; nothing when that is not known. */
  readonly before?: Before;
  /** How large each file under public is, in bytes, by its path from the hub's folder. */
  readonly fileSizes: ReadonlyMap<string, number>;
  /** What is known of each picture, by its path from the hub's folder: size, and what its file tells besides. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  /** The characters with which a text cannot be drawn on a card. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** Makes an id that no item has. */
  readonly newId: () => string;
}

import type { Kind } from '../hub/kinds.ts';

/** The page that lists the items of a kind. */
export interface KindList {
  /** Without the base path; the feeds of the kind lie there too. */
  readonly path: string;
  /** As menus, breadcrumbs and headings name it. */
  readonly name: string;
}

/** Where the items of each kind are listed. */
export const KIND_LISTS: Readonly<Record<Kind, KindList>> = {
  news: { path: '/news/', name: 'News' },
  notice: { path: '/notices/', name: 'Service notices' },
  alert: { path: '/alerts/', name: 'Alerts' },
  event: { path: '/events/', name: "What's on" },
  consultation: { path: '/have-your-say/', name: 'Have your say' },
  story: { path: '/stories/', name: 'Stories' },
  'you-said-we-did': { path: '/you-said-we-did/', name: 'You said, we did' },
};

/** How many items the list of a kind shows; the archive has the rest. */
export const LISTED = 20;

import { pages } from '../items.ts';
import { ACCESSIBILITY_PAGE, type SitePage } from '../news/site-pages.ts';
import { accessibility } from './accessibility.ts';

/** The pages about the site itself, for the footer: the hub's own, and the statement that is made from its facts. */
export async function standingPages(): Promise<readonly SitePage[]> {
  const made = (await accessibility()) ? [ACCESSIBILITY_PAGE] : [];
  return [...made, ...(await pages())];
}

import type { Edition } from '../edition/running-order.ts';
import { weekPath, writeWeek } from '../edition/week.ts';
import { weekRows } from '../edition/week-rows.ts';
import { hub, type SiteItem } from '../items.ts';
import { frame } from './frame.ts';
import { ownPicture } from './item-pictures.ts';
import { siteVersions } from './site-versions.ts';

/** What the page of a week shows, whichever its address. */
export async function weekFacts(edition: Edition<SiteItem>) {
  const { monday, lead } = edition;
  return {
    frame: await frame(),
    edition,
    rows: weekRows(edition, hub),
    week: `Week of ${writeWeek(monday)}`,
    weekPath: weekPath(monday),
    picture: lead && ownPicture(lead),
    versions: await siteVersions(),
  };
}

import type { Edition } from '../edition/running-order.ts';
import { weekPath, writeWeek } from '../edition/week.ts';
import { weekRows } from '../edition/week-rows.ts';
import { hub, items, type SiteItem } from '../items.ts';
import { versionsByItem } from '../news/languages.ts';
import { frame } from './frame.ts';
import { ownPicture } from './item-pictures.ts';

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

const known = new WeakMap<readonly SiteItem[], ReturnType<typeof versionsByItem<SiteItem>>>();

/** Versions in other languages of all live items, put together once a build. */
async function siteVersions() {
  const live = await items();
  const versions = known.get(live) ?? versionsByItem(live);
  known.set(live, versions);
  return versions;
}

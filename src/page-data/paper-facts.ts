import { copyOf, type CopyUnit } from '../edition/copy.ts';
import { paperFoot } from '../edition/paper-foot.ts';
import { leadSize, nameSize } from '../edition/paper-sizes.ts';
import { largePrint, paper } from '../edition/paper.ts';
import { paperParts } from '../edition/paper-parts.ts';
import type { StorySource } from '../edition/paper-story.ts';
import type { Edition } from '../edition/running-order.ts';
import { paperAddress } from '../edition/short-address.ts';
import { turnOver } from '../edition/turn-over.ts';
import { weekPath, writeWeek } from '../edition/week.ts';
import { itemHtml } from '../item-html.ts';
import { hub, type SiteItem } from '../items.ts';
import { KIND_LISTS } from '../news/kind-lists.ts';
import { siteEditions } from './editions.ts';

/** What the two-sided paper of a week shows. */
export async function paperFacts(edition: Edition<SiteItem>) {
  const week = typed(weekPath(edition.monday));
  const foot = paperFoot(edition, hub, week);
  const parts = paperParts(edition, await storySource(edition));
  const made = paper(parts, foot.height);
  const name = hub.edition.title ?? hub.title;
  return {
    parts,
    made,
    foot,
    masthead: {
      name,
      size: nameSize(name),
      area: hub.edition.area,
      week: writeWeek(edition.monday),
      organisation: hub.name,
      demo: hub.demo,
      turnOver: turnOver(made),
    },
    leadSize: made.lead && leadSize(made.lead.item.title),
    more: leftOutWords(made.leftOut.length, week),
    addresses: { notices: typed(KIND_LISTS.notice.path), events: typed(KIND_LISTS.event.path) },
  };
}

/** What the large print edition of a week shows: the words of the two-sided one, and all that it had no room for. */
export async function largePrintFacts(edition: Edition<SiteItem>) {
  const { parts, made, ...rest } = await paperFacts(edition);
  return { ...rest, ...largePrint(parts, made) };
}

/** What stories of a week are put together from: each article is set once a build, for whatever shows it. */
async function storySource(edition: Edition<SiteItem>): Promise<StorySource> {
  const { address } = await siteEditions();
  const { lead, stories, consultations, done } = edition;
  const told = [...(lead ? [lead] : []), ...stories, ...consultations, ...done];
  const copies = new Map<string, readonly CopyUnit[]>(
    await Promise.all(told.map(async (item) => [item.id, copyOf(await itemHtml(item))] as const)),
  );
  return { hub, monday: edition.monday, address, copy: ({ id }) => copies.get(id) ?? [] };
}

/** A path of the site as it is typed from paper. */
function typed(path: string): string {
  const { host, path: rest } = paperAddress(hub, path);
  return `${host}${rest}`;
}

function leftOutWords(count: number, week: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? `1 more story of this edition: ${week}`
    : `${count} more stories of this edition: ${week}`;
}

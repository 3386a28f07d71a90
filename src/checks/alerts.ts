import type { ItemFile } from '../news/item-files.ts';
import { isTimeFault, readWallTime, writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

/** Alerts that reach nobody by place or topic, and news of one that cannot be: after its end, or two ends. */
export const alerts: Check = {
  name: 'alerts',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Alerts that reach nobody by place or topic, and news of one that cannot be: after its end, or two ends.',
  bad: [
    {
      front: 'kind: alert',
      says: '6:7 The alert has neither a place nor a topic, so who follows one is not told. Write where it holds, "places: [millmere]", or what it is about, "topics: [vaccinations]".',
    },
    {
      front:
        'kind: alert\nplaces: [millmere]\nchanges:\n  - { at: 2026-11-21 09:00, what: The phones work again., state: stood-down }\n  - { at: 2026-11-21 11:00, what: The phones are down again., state: updated }',
      says: '10:11 The alert was stood down before this (2026-11-21 09:00), so no reader would see it hold. Correct the times, or declare another alert.',
    },
  ],
  good: [
    { front: 'kind: alert\nplaces: [millmere]' },
    {
      front:
        'kind: alert\ntopics: [vaccinations]\nchanges:\n  - { at: 2026-11-21 09:00, what: We expect vaccine by midday., state: updated }\n  - { at: 2026-11-21 12:00, what: The clinic is open again., state: stood-down }',
    },
  ],
  alone: true,
  inHub: find,
};

function find({ items, hub }: Facts): readonly Found[] {
  return items.flatMap((itemFile) => {
    const { file, item, position } = itemFile;
    if (item?.kind !== 'alert') return [];
    const nowhere = !item.draft && item.places.length === 0 && item.topics.length === 0;
    const id = (all: readonly { readonly id: string }[]) => all[0]?.id ?? '';
    const lacking = () =>
      warns(
        file,
        position(['kind']),
        'The alert has neither a place nor a topic, so who follows one is not told.',
        `Write where it holds, "places: [${id(hub.places)}]", or what it is about, "topics: [${id(hub.topics)}]".`,
      );
    return [...(nowhere ? [lacking()] : []), ...afterItsEnd(itemFile, hub.timeZone)];
  });
}

/** An alert that was stood down has nothing after it: what comes up again is another alert. */
function afterItsEnd({ file, item, written, position }: ItemFile, zone: string): readonly Found[] {
  const end = item?.stoodDown;
  const changes: unknown = written['changes'];
  if (end === undefined || !Array.isArray(changes)) return [];
  return changes.flatMap((change: { at?: unknown; state?: unknown }, index): Found[] => {
    const time = readWallTime(String(change.at).trim(), zone);
    if (change.state === undefined || isTimeFault(time)) return [];
    const isEnd = change.state === 'stood-down' && time.instant === end;
    if (isEnd || time.instant < end) return [];
    return [
      blocks(
        file,
        position(['changes', index, 'at']),
        `The alert was stood down before this (${writeWallTime(end, zone)}), so no reader would see it hold.`,
        'Correct the times, or declare another alert.',
      ),
    ];
  });
}

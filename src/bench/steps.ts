import { MADE_NOW, madeHead, type MadeHub } from './made-head.ts';
import { HUB_NAME, madeHubYaml } from './made-hub.ts';
import { isLinkedTo, madeItem, type MadeFile } from './made-item.ts';

/** What is done to a hub before it is built again. */
export interface Step {
  readonly name: string;
  readonly write: readonly MadeFile[];
  /** Paths from the hub's folder. */
  readonly remove: readonly string[];
}

/** The step after which another builder's cold build is compared: urgent news. */
export const PUBLISH = 'One item published';

const NOTHING = { write: [], remove: [] } as const;
const ALERT = `news/2026/${MADE_NOW.slice(0, 10)}-phones-down-in-marshgate.md`;

/** What happens to a made hub, one after the other: each begins where the one before ended. */
export function stepsOf(hub: MadeHub): readonly Step[] {
  const newName = madeHubYaml(hub).text.replace(HUB_NAME, 'Renamed Health and Care');
  return [
    { name: 'Cold', ...NOTHING },
    { name: 'Nothing changed', ...NOTHING },
    { name: PUBLISH, ...NOTHING, write: [madeItem(hub, hub.items)] },
    { name: 'One title edited', ...NOTHING, write: [edited(hub, middle(hub, true), 'A title as it is now')] },
    { name: 'One item deleted', ...NOTHING, remove: [madeHead(hub, middle(hub, false)).file] },
    { name: 'Alert declared', ...NOTHING, write: [{ file: ALERT, text: alert('') }] },
    { name: 'Alert stood down', ...NOTHING, write: [{ file: ALERT, text: alert(STOOD_DOWN) }] },
    { name: 'Hub renamed', ...NOTHING, write: [{ file: 'hub.yaml', text: newName }] },
  ];
}

/** An item with another title. */
export function edited(hub: MadeHub, number: number, title: string): MadeFile {
  const { file, text } = madeItem(hub, number);
  return { file, text: text.replace(/^title: .*$/m, `title: ${title}`) };
}

/** The number of an item from the middle that others may link to, or of one that none does. */
export function middle({ items }: MadeHub, linkedTo: boolean): number {
  const half = Math.floor(items / 2);
  return isLinkedTo(half) === linkedTo ? half : half + 1;
}

const STOOD_DOWN = `changes:
  - at: 2026-11-22 17:50
    state: stood-down
    what: The phones work again.
`;

function alert(changes: string): string {
  return `---
id: bnchlrt2fn
title: Phones are down at every surgery in Marshgate
summary: You cannot reach the surgeries by phone. If it cannot wait, call 111.
published: 2026-11-22 17:30
kind: alert
topics: [gps]
places: [marshgate]
${changes}---

A cable was cut this afternoon. Go to the surgery if you can. Reception stays open until 8pm.

If it cannot wait, call 111. In an emergency, call 999.
`;
}

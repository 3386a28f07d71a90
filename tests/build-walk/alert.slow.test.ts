import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, walkedHub, type WalkedHub } from './walked-hub.ts';

const NOW = '2026-11-20T09:00:00Z';
const ALERT = 'news/2026-11-20-phones.md';
/** More than a month page holds, so that each day has a page of its own. */
const OLD_ITEMS = 61;
const UPDATED = 'changes:\n  - at: 2026-11-20 08:30\n    what: Mended by noon.\n    state: updated\n';
const OVER = `${UPDATED}  - at: 2026-11-20 08:45\n    what: They work.\n    state: stood-down\n`;

const dated = (text: string, published: string) => text.replace(/published: .*/, `published: ${published}`);
const alertText = (fields: string) =>
  dated(itemText('bcdfghjkl2', 'Phones are down', `kind: alert\n${fields}`), '2026-11-20 08:00');

let hub: WalkedHub;
let calm: ReadonlyMap<string, string>;
beforeAll(async () => {
  hub = walkedHub();
  for (let number = 0; number < OLD_ITEMS; number += 1) {
    const name = String(number).padStart(2, '0');
    const text = itemText(`bcdfghjk${name}`, `An old clinic, number ${name}`);
    hub.write(`news/2026-09-clinic-${name}.md`, dated(text, `2026-09-1${number % 5} 09:00`));
  }
  hub.write('news/2026-11-19-recent.md', dated(itemText('bcdfghjkl3', 'A new clinic'), '2026-11-19 09:00'));
  await hub.build(NOW);
  calm = hub.site();
});
afterAll(() => hub.destroy());

describe.each([
  ['declared', ''],
  ['updated', UPDATED],
  ['stood down', OVER],
])('an alert that is %s', (_, fields) => {
  let changed: readonly string[];
  beforeAll(async () => {
    hub.write(ALERT, alertText(fields));
    await hub.build(NOW);
    const site = hub.site();
    changed = [...calm.keys()].filter((file) => site.get(file) !== calm.get(file));
  });

  test('leaves older items, and the days, weeks and months of the past, as they were to the byte', () => {
    expect(calm.has('news/2026/09/12/index.html')).toBe(true);
    expect(changed.filter((file) => /^(news|this-week)\/2026[-/]09/.test(file))).toEqual([]);
  });

  test('is known to the list of alerts and to its feed', () => {
    expect(changed).toEqual(expect.arrayContaining(['alerts/index.html', 'alerts.xml']));
  });
});

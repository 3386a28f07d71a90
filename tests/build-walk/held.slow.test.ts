import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, walkedHub, type WalkedHub } from './walked-hub.ts';

const NOW = '2026-11-20T12:00:00Z';
const OLD = 'news/2026-11-20-clinic.md';
const NEW = 'news/2026-11-20-blood.md';
const ALERT = 'news/2026-11-20-phones.md';
const WRONG = 'Come on Tuesday 28 November 2026.';
const RIGHT = 'Come on Saturday 28 November 2026.';

const old = (body: string) => itemText('bcdfghjkl2', 'Flu clinic at Marsh End', '', body);
const other = (body: string) => itemText('bcdfghjkl3', 'Give blood at Marsh End', '', body);
const alert = (body: string) => itemText('bcdfghjkl4', 'Phones are down at Marsh End', 'kind: alert\n', body);

let hub: WalkedHub;
const page = (file: string) => `${file.replace(/\.md$/, '')}/index.html`;
const has = (file: string) => hub.site().has(page(file));
const words = (file: string) => readFileSync(join(hub.dist, page(file)), 'utf8');

beforeAll(async () => {
  hub = walkedHub();
  hub.write(OLD, old(RIGHT));
  hub.commit();
  await hub.build(NOW);
});
afterAll(() => hub.destroy());

describe('an item that is not public yet, with a problem that blocks', () => {
  test('is held back alone: the rest is built, and the build ends red and names it', async () => {
    hub.write(NEW, other(WRONG));
    hub.write('news/2026-11-20-vaccines.md', itemText('bcdfghjkl5', 'Vaccines come to Marsh End'));
    const { code, text } = await hub.build(NOW);
    expect(code).toBe(4);
    expect(text).toContain(`This item is held back, as a draft, for a problem that blocks: ${NEW}.`);
    expect([has(OLD), has('news/2026-11-20-vaccines.md'), has(NEW)]).toEqual([true, true, false]);
    expect([...hub.site().keys()].filter((file) => file.includes('bcdfghjkl3'))).toEqual([]);
    expect(readFileSync(join(hub.dist, 'items.json'), 'utf8')).not.toContain('bcdfghjkl3');
  });

  test('stays held while its time passes, and goes out once it is mended', async () => {
    expect((await hub.build('2026-11-21T12:00:00Z')).code).toBe(4);
    hub.write(NEW, other(RIGHT));
    hub.commit();
    expect((await hub.build('2026-11-21T12:00:00Z')).code).toBe(0);
    expect(has(NEW)).toBe(true);
  });
});

describe('an item that is public, with a problem that blocks', () => {
  test('stops the build, and the last site stands', async () => {
    const before = hub.site();
    hub.write(OLD, old(WRONG));
    hub.commit();
    const { code, text } = await hub.build(NOW);
    expect([code, text]).toEqual([1, expect.stringContaining('Nothing was published.')]);
    expect(hub.site()).toEqual(before);
  });

  test('does not hold up an alert, which goes out with its file alone on the last commit that passed', async () => {
    hub.write(ALERT, alert('Call 111.'));
    hub.write('news/2026-11-20-bystander.md', itemText('bcdfghjkl6', 'A bystander at Marsh End'));
    hub.commit();
    const { code, text } = await hub.build(NOW);
    expect(text).toContain(`with ${ALERT} alone.`);
    expect([code, has(ALERT), has('news/2026-11-20-bystander.md')]).toEqual([4, true, false]);
    expect(words(OLD)).toContain('Saturday 28 November 2026');
  });

  test('nor does hub.yaml that cannot be read hold up what comes of the alert', async () => {
    const yaml = readFileSync(join(hub.folder, 'hub.yaml'), 'utf8');
    hub.write('hub.yaml', yaml.replace('repository: private', 'repository: nowhere'));
    const over =
      'changes:\n  - at: 2026-11-20 11:00\n    what: The phones work again.\n    state: stood-down\n';
    hub.write(ALERT, alert('Call 111.').replace('kind: alert\n', `kind: alert\n${over}`));
    const { code, text } = await hub.build(NOW);
    expect([code, text]).toEqual([4, expect.stringContaining('"repository" must be')]);
    expect(words(ALERT)).toContain('The phones work again.');
    hub.write('hub.yaml', yaml);
  });

  test('nor an alert with a problem of its own: then nothing changes', async () => {
    const before = hub.site();
    hub.write(ALERT, alert(WRONG));
    expect((await hub.build(NOW)).code).toBe(1);
    expect(hub.site()).toEqual(before);
  });

  test('mended, it is built with all that waited', async () => {
    hub.write(OLD, old(RIGHT));
    hub.write(ALERT, alert('Call 111.'));
    hub.commit();
    expect((await hub.build(NOW)).code).toBe(0);
    expect(has('news/2026-11-20-bystander.md')).toBe(true);
  });
});

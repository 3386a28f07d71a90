import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, walkedHub, type WalkedHub } from './walked-hub.ts';
import { afterKill } from '../../src/site/journal-files.ts';

const ID = 'bcdfghjkl2';
const OTHER = 'bcdfghjkl3';
const PICTURE = 'image:\n  file: clinic.png\n  alt: A hall hung with bunting\n';
const CLINIC = 'news/2026-11-20-clinic.md';

let hub: WalkedHub;
beforeAll(() => {
  hub = walkedHub();
});
afterAll(() => hub.destroy());

const cards = (id: string): readonly string[] =>
  [...hub.site().keys()].filter((file) => file.startsWith(`cards/${id}.`));
const pictures = (id: string): readonly string[] =>
  [...hub.site().keys()].filter((file) => file.startsWith(`pictures/${id}.`));
const inStore = (id: string): readonly string[] => globSync(`**/${id}.*`, { cwd: hub.store });

describe('the life of an item, build by build', () => {
  let first = '';

  test('a hub without items has a site all the same', async () => {
    const { code, text } = await hub.build('2026-11-19T12:00:00Z');
    expect([code, text]).toEqual([0, expect.stringContaining('The site is in')]);
    expect(hub.site().has('index.html')).toBe(true);
  });

  test('before its time an item is nowhere', async () => {
    hub.write(CLINIC, itemText(ID, 'Flu clinic at Marsh End', PICTURE));
    await hub.build('2026-11-20T08:59:00Z');
    expect([cards(ID), pictures(ID), hub.site().has('news/2026-11-20-clinic/index.html')]).toEqual([
      [],
      [],
      false,
    ]);
  });

  test('at its time it has its page, card and pictures; each topic and place has its page', async () => {
    await hub.build('2026-11-20T09:00:00Z');
    const site = hub.site();
    first = cards(ID)[0] ?? '';
    expect(cards(ID)).toHaveLength(1);
    expect(pictures(ID).length).toBeGreaterThan(1);
    expect(
      ['news/2026-11-20-clinic/index.html', 'topics/clinics/index.html', 'places/marsh/index.html'].filter(
        (file) => !site.has(file),
      ),
    ).toEqual([]);
    expect(site.has('topics/blood/index.html')).toBe(true);
  });

  test('two builds of the same hub at the same moment are the same to the byte', async () => {
    const before = hub.site();
    await hub.build('2026-11-20T09:00:00Z');
    expect(hub.site()).toEqual(before);
  });

  test('with a new title it has a new card, and the former one stays', async () => {
    hub.write(CLINIC, itemText(ID, 'Flu clinic at Marsh End moves to the hall', PICTURE));
    await hub.build('2026-11-21T09:00:00Z');
    expect(cards(ID)).toHaveLength(2);
    expect(cards(ID)).toContain(first);
  });

  test('the former card stays for 90 days after it was last current, and then goes', async () => {
    await hub.build('2027-02-18T08:00:00Z');
    expect(cards(ID)).toContain(first);
    await hub.build('2027-02-21T09:00:00Z');
    expect(cards(ID)).not.toContain(first);
  });

  test('an item that is deleted leaves no page and no card, and its topic page is another', async () => {
    hub.write(
      'news/2026-11-20-blood.md',
      itemText(OTHER, 'Give blood in Marsh End').replace('clinics', 'blood'),
    );
    await hub.build('2027-02-21T09:00:00Z');
    const told = hub.site();
    hub.remove('news/2026-11-20-blood.md');
    await hub.build('2027-02-21T09:00:00Z');
    const left = hub.site();
    expect([...left.keys()].filter((file) => /20-blood.*\.html$|^cards\/bcdfghjkl3/.test(file))).toEqual([]);
    expect(told.has('news/2026-11-20-blood/index.html')).toBe(true);
    expect(left.get('topics/blood/index.html')).not.toBe(told.get('topics/blood/index.html'));
  });

  test('withdrawn, it loses its page and all its cards and pictures, current and former, in the store too', async () => {
    hub.write(CLINIC, itemText(ID, 'Flu clinic at Marsh End moves again', PICTURE));
    await hub.build('2027-02-22T09:00:00Z');
    expect(cards(ID).length).toBeGreaterThan(1);
    const withdrawn = 'withdrawn:\n  at: 2027-02-23 09:00\n  reason: The clinic was never planned.\n';
    hub.write(CLINIC, itemText(ID, 'Flu clinic at Marsh End moves again', PICTURE + withdrawn));
    await hub.build('2027-02-23T09:00:00Z');
    expect([cards(ID), pictures(ID), inStore(ID)]).toEqual([[], [], []]);
    expect(hub.site().has('news/2026-11-20-clinic/index.html')).toBe(true);
  });
});

describe('a build that fails', () => {
  test.each([
    [
      'a mistake in front matter of what is not public yet',
      4,
      'news/2026-11-22-bad.md',
      '---\ntitle: No id\npublished: 2026-11-22\n---\nText\n',
      '"id" is missing',
    ],
    [
      'MDX that cannot be compiled, in what is not public yet',
      4,
      'news/2026-11-22-bad.mdx',
      itemText(OTHER, 'A title that is long enough', '', '<Callout>'),
      'bad.mdx',
    ],
    [
      'MDX that imports what is not there',
      1,
      'news/2026-11-22-bad.mdx',
      itemText(OTHER, 'A title that is long enough', '', "import X from './nowhere.astro'\n\n<X />"),
      'nowhere',
    ],
  ])(
    'for %s ends with %i, leaves all that is public as it is, and says where',
    async (_, end, file, text, said) => {
      await hub.build('2027-02-24T09:00:00Z');
      const before = hub.site();
      hub.write(file, text);
      const { code, text: printed } = await hub.build('2027-02-24T09:00:00Z');
      hub.remove(file);
      expect([code, printed]).toEqual([end, expect.stringContaining(said)]);
      expect(hub.site()).toEqual(before);
    },
  );

  test.each([10, 40, 70, 85, 92, 96, 98, 100])(
    'killed after %i hundredths of its time leaves the old site whole, or the new one, as soon as the next one begins',
    async (hundredths) => {
      hub.write(CLINIC, itemText(ID, 'Flu clinic before the kill'));
      const from = performance.now();
      await hub.build('2027-02-25T09:00:00Z');
      const ms = ((performance.now() - from) * hundredths) / 100;
      const old = hub.site();
      hub.write(CLINIC, itemText(ID, 'Flu clinic after the kill'));
      await hub.kill('2027-02-25T09:00:00Z', ms);
      // What the next one does first: a change that was begun is finished.
      afterKill(hub.dist);
      const killed = hub.site();
      await hub.build('2027-02-25T09:00:00Z');
      expect([old, hub.site()]).toContainEqual(killed);
    },
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerEventSchema } from '../ledger/event.ts';
import { writeEventName } from '../ledger/event-name.ts';
import { fold } from '../ledger/fold.ts';
import { event } from '../ledger/testing/events.ts';
import { parseItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { LOST_WORDS } from './erase-event.ts';
import { eraseLedger } from './erase-ledger.ts';
import { itemText } from './testing/withdrawn-hub.ts';

const NOW = '2026-11-22T12:00:00Z';
const PAGE = 'https://social.example/@marshnews';
const HUB = {
  accounts: [{ id: 'bluesky', network: 'bluesky', url: PAGE, connected: '2026-11-01', enabled: true }],
};
const ITEM = itemNamed('Kestrelhush walks again', '2026-11-20-kestrelhush-walks.md');

describe('the events of an erased item', () => {
  test('keep the sha-256 of each text, its link and each reason, and everything else', () => {
    const sending = event({
      kind: 'sending',
      text: 'Kestrelhush walks',
      link: 'https://x.org/news/kestrelhush/',
    });
    const failed = event({ kind: 'failed', why: 'Refused: "Kestrelhush walks"' });
    expect(erased([sending, failed])).toEqual([
      { ...sending, text: hash('Kestrelhush walks'), link: hash('https://x.org/news/kestrelhush/') },
      { ...failed, why: hash('Refused: "Kestrelhush walks"') },
    ]);
  });

  test.each([
    ['receipt', event({ kind: 'receipt' })],
    ['deletion', event({ kind: 'deleted' })],
    ['post without a link', event({ kind: 'sending', link: null }), { text: hash('Flu clinics open') }],
    ['settlement', event({ kind: 'settled', url: `${PAGE}/114` })],
    ['deletion begun', event({ kind: 'sending', action: 'delete', target: '114', text: '', link: null })],
    [
      'edit',
      event({ kind: 'sending', action: 'edit', target: '114', link: null }),
      { text: hash('Flu clinics open') },
    ],
  ])('stay enough to take down a post: a %s', (_, one, change: object = {}) => {
    expect(erased([one])).toEqual([{ ...one, ...change }]);
  });

  test.each([
    ['its address', 'https://social.example/@marshnews/kestrelhush-walks', '114'],
    ['its address, written with signs of per cent', 'https://social.example/p/%6Bestrelhush', '114'],
    ['its id', 'https://social.example/@marshnews/114', 'at://posts/Kestrelhush-2'],
  ])('lose what a network made of our words, in %s', (_, url, post) => {
    expect(JSON.stringify(erased([event({ kind: 'receipt', url, post })]))).not.toMatch(/kestrelhush|%6B/i);
  });

  test.each([
    ['of the name of its file', itemNamed('A story', '2026-11-20-kestrelhush.md'), 'kestrelhush', false],
    ['of the account itself, which every address of it holds', itemNamed('Marshnews', 'm.md'), '114', true],
    ['of the network, as in "posts"', itemNamed('The posts are up', 'm.md'), 'posts/114', true],
  ])('keep an address unless it holds words of ours: it has one %s', (_, item, end, kept) => {
    const receipt = event({ kind: 'receipt', url: `${PAGE}/${end}` });
    const [after] = eraseLedger([receipt], item, HUB, NOW).erased;
    expect(JSON.stringify(after).includes(PAGE)).toBe(kept);
  });

  test('are still events of the same name, and erasing them again changes nothing', () => {
    const word = fc.constantFrom('Kestrelhush', 'walks', 'https://x.org/a', 'sha256:', '\u{1F600}');
    const any = fc.record({
      text: word,
      why: word,
      url: fc.webUrl(),
      kind: fc.constantFrom('sending', 'receipt', 'failed', 'unsure', 'lapsed'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (all) => {
        const events = all.map(({ kind, ...fields }) => event({ kind: kind as 'sending', ...fields }));
        const once = erased(events);
        expect(once.map((one) => ledgerEventSchema.parse(one))).toEqual(once);
        expect(once.map(writeEventName)).toEqual(events.map(writeEventName));
        expect(erased(once)).toEqual(once);
        expect(fold(once).map(({ state, n }) => [state, n])).toEqual(
          fold(events).map(({ state, n }) => [state, n]),
        );
      }),
    );
  });
});

describe('a post that nobody knows to be there', () => {
  const events = [event({ kind: 'sending' })];
  const { added, erased: left } = eraseLedger(events, ITEM, HUB, NOW);

  test('is given to a person, because it cannot be found by its words any more', () => {
    expect(added).toMatchObject([{ kind: 'unsure', attempt: 'a1', at: NOW, why: LOST_WORDS }]);
    expect(fold([...left, ...added])[0]?.state).toBe('unsure');
  });

  test('and says so still when the item is erased again', () => {
    expect(eraseLedger([...left, ...added], ITEM, HUB, NOW)).toEqual({
      added: [],
      erased: [...left, ...added],
    });
  });

  test.each([
    [
      'an edit',
      [
        ...events,
        event({ kind: 'receipt' }),
        event({ kind: 'sending', action: 'edit', attempt: 'a2', target: '1' }),
      ],
    ],
    ['a post with its receipt', [...events, event({ kind: 'receipt' })]],
  ])('is not %s', (_, known) => {
    expect(eraseLedger(known, ITEM, HUB, NOW).added).toEqual([]);
  });
});

function erased(events: Parameters<typeof eraseLedger>[0]) {
  return eraseLedger(events, ITEM, HUB, NOW).erased;
}

function hash(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function itemNamed(title: string, file: string): Item {
  const hub = { accounts: [], language: 'en-GB', places: [], timeZone: 'Europe/London', topics: [] };
  const { item } = parseItemFile(itemText('k7m2p9q4wd', title), `news/2026/${file}`, hub);
  if (!item) throw new Error('The item of this test is not one.');
  return item;
}

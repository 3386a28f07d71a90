import { expect, test } from 'vitest';
import { fold } from '../../ledger/fold.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { item } from '../../syndication/testing/items.ts';
import { blueskyAccount } from '../../syndication/testing/world.ts';
import { propose } from './propose.ts';

const NOW = '2026-11-23T09:00:00Z';

function seasonal(
  id: string,
  changes: Partial<ManifestItem['social']> = {},
  more: Partial<ManifestItem> = {},
) {
  const { social } = item();
  const repeat = { dates: [], texts: ['One.', 'Two.'] };
  return item({ id, ...more, social: { ...social, repeat, ...changes } });
}

/** Posts of an item on an account, each at its moment. */
function posted(id: string, ...moments: readonly string[]): readonly LedgerEvent[] {
  return moments.flatMap((at, index): LedgerEvent[] => {
    const n = index === 0 ? 'c0' : `r2026-0${index}-01`;
    const common = { version: 1, item: id, account: 'bluesky', n, attempt: `a${id}${index}`, at } as const;
    return [
      {
        ...common,
        kind: 'sending',
        action: 'post',
        key: `k${index}`,
        text: 'One.',
        createdAt: at,
        revision: '0123456789abcdef',
        correction: 0,
      } as unknown as LedgerEvent,
      {
        ...common,
        kind: 'receipt',
        post: `p${index}`,
        url: 'https://x.example/1',
        by: 'answer',
      } as unknown as LedgerEvent,
    ];
  });
}

const proposal = (items: readonly ManifestItem[], events: readonly LedgerEvent[] = []) => {
  const byItem = Map.groupBy(events, (event) => event.item);
  const found = propose(blueskyAccount, {
    items,
    progress: (id) => fold(byItem.get(id) ?? []),
    now: NOW,
    zone: 'Europe/London',
  });
  return found && [found.item.id, found.text, found.lastPosted];
};

test('of items with words for repeats, one that was never posted there comes first, with its first words', () => {
  const events = posted('aaaaaaaaaa', '2026-09-01T09:00:00Z');
  expect(proposal([seasonal('aaaaaaaaaa'), seasonal('bbbbbbbbbb')], events)).toEqual([
    'bbbbbbbbbb',
    'One.',
    undefined,
  ]);
});

test('of those that were posted, the one that was longest not seen, with words that were not used last', () => {
  const events = [
    ...posted('aaaaaaaaaa', '2026-09-01T09:00:00Z'),
    ...posted('bbbbbbbbbb', '2026-08-01T09:00:00Z'),
  ];
  expect(proposal([seasonal('aaaaaaaaaa'), seasonal('bbbbbbbbbb')], events)).toEqual([
    'bbbbbbbbbb',
    'Two.',
    '2026-08-01T09:00:00Z',
  ]);
});

test('the words go round', () => {
  const events = posted('aaaaaaaaaa', '2026-07-01T09:00:00Z', '2026-08-01T09:00:00Z');
  expect(proposal([seasonal('aaaaaaaaaa')], events)?.[1]).toBe('One.');
});

test.each([
  ['has no words for repeats', seasonal('aaaaaaaaaa', { repeat: undefined })],
  ['is not to be posted', seasonal('aaaaaaaaaa', { post: false })],
  ['is over', seasonal('aaaaaaaaaa', {}, { expires: '2026-11-23T08:59:59Z' })],
  [
    'is repeated no more',
    seasonal('aaaaaaaaaa', { repeat: { dates: [], texts: ['One.'], until: '2026-11-23T08:00:00Z' } }),
  ],
  [
    'is out of season',
    seasonal('aaaaaaaaaa', {
      repeat: { dates: [], texts: ['One.'], season: { from: '12-15', until: '03-31' } },
    }),
  ],
])('an item that %s is not proposed', (_, one) => {
  expect(proposal([one])).toBeUndefined();
});

test('an item that was posted less than four weeks ago is not proposed', () => {
  expect(proposal([seasonal('aaaaaaaaaa')], posted('aaaaaaaaaa', '2026-10-26T09:00:01Z'))).toBeUndefined();
  expect(proposal([seasonal('aaaaaaaaaa')], posted('aaaaaaaaaa', '2026-10-26T09:00:00Z'))?.[1]).toBe('Two.');
});

test('an account that does not carry an item is not proposed it', () => {
  const carries = { ...blueskyAccount, account: { ...blueskyAccount.account, kinds: ['alert' as const] } };
  const from = { items: [seasonal('aaaaaaaaaa')], progress: () => [], now: NOW, zone: 'Europe/London' };
  expect(propose(carries, from)).toBeUndefined();
});

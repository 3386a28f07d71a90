import { expect, test } from 'vitest';
import type { Item } from '../news/item.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { editionOf } from './running-order.ts';

const item = (id: string, fields: Partial<Item> = {}) => sampleItem({ id, ...fields });
const week = (published: readonly Item[], standing: readonly Item[] = []) => ({
  monday: '2026-11-16',
  published,
  standing,
  corrected: [],
});
const editionIn = (of: ReturnType<typeof week>) => editionOf(of, 'en-GB');
const ids = (items: readonly Item[]) => items.map(({ id }) => id);

test('the heaviest story leads; those of one weight follow by age, the newest first', () => {
  const { lead, stories } = editionIn(
    week([
      item('old', { published: '2026-11-16T09:00:00Z' }),
      item('new', { published: '2026-11-19T09:00:00Z' }),
      item('light', { published: '2026-11-21T09:00:00Z', weight: 2 }),
      item('heavy', { published: '2026-11-17T09:00:00Z', weight: 9 }),
    ]),
  );
  expect([lead?.id, ...ids(stories)]).toEqual(['heavy', 'new', 'old', 'light']);
});

test('each kind has its own place, and none stands twice', () => {
  const notice = item('notice', { kind: 'notice' });
  const edition = editionIn(
    week(
      [item('news'), item('story', { kind: 'story' }), notice, item('done', { kind: 'you-said-we-did' })],
      [notice],
    ),
  );
  expect([edition.lead?.id, ids(edition.stories), ids(edition.notices), ids(edition.done)]).toEqual([
    'news',
    ['story'],
    ['notice'],
    ['done'],
  ]);
});

test('in a week without a story, the heaviest of all leads', () => {
  const { lead, done } = editionIn(
    week([item('notice', { kind: 'notice' }), item('done', { kind: 'you-said-we-did', weight: 6 })]),
  );
  expect([lead?.id, done]).toEqual(['done', []]);
});

test('notices stand by the moment at which they end, and what has no end stands last', () => {
  const notices = [
    item('open', { kind: 'notice' }),
    item('later', { kind: 'notice', expires: '2026-12-01T00:00:00Z' }),
    item('soon', { kind: 'notice', expires: '2026-11-20T00:00:00Z' }),
  ];
  expect(ids(editionIn(week([], notices)).notices)).toEqual(['soon', 'later', 'open']);
});

test('a translation of an item of the week is named apart; one whose original is older stands for itself', () => {
  const polish = item('pl', { language: 'pl', translationOf: 'en' });
  const { lead, stories, translations } = editionIn(
    week([polish, item('en', { weight: 6 }), item('ur', { language: 'ur', translationOf: 'older' })]),
  );
  expect([lead?.id, ids(stories), ids(translations)]).toEqual(['en', ['ur'], ['pl']]);
});

test('what leads is in the language of the hub, however heavy the others are', () => {
  const { lead } = editionIn(week([item('ur', { language: 'ur', weight: 9 }), item('en', { weight: 1 })]));
  expect(lead?.id).toBe('en');
});

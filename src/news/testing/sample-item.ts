import type { Item } from '../item.ts';

const ITEM: Item = {
  id: 'bcdfghjklm',
  file: 'news/2026/clinic.md',
  path: '/news/clinic/',
  kind: 'news',
  title: 'Flu clinic opens',
  summary: 'Walk in on Saturday.',
  language: 'en-GB',
  published: '2026-11-20T09:00:00Z',
  postFrom: '2026-11-20T09:00:00Z',
  changes: [],
  correction: 0,
  topics: ['vaccinations'],
  places: ['millmere'],
  people: [],
  draft: false,
  social: { post: true, missed: 'late', approve: false, accounts: {}, hashtags: [] },
  weight: 5,
  formats: [],
  questions: [],
  notesToEditors: [],
  formerly: [],
};

/** An item for tests, with what a test says of it. */
export function sampleItem(fields: Partial<Item> = {}): Item {
  return { ...ITEM, ...fields };
}

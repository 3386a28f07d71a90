import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../news/item.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import type { CopyUnit } from './copy.ts';
import { paperParts } from './paper-parts.ts';
import { largePrint, paper } from './paper.ts';
import type { Edition } from './running-order.ts';

const FOOT = 250;
const sentences: readonly CopyUnit[] = Array.from({ length: 12 }, (_, at) => ({
  text: `This is sentence ${at + 1} of the story, which tells something.`,
  joins: at % 3 !== 0,
}));
const source = {
  hub: { places: [], timeZone: 'Europe/London' },
  monday: '2026-11-16',
  copy: () => sentences,
  address: ({ id }: Item) => ({
    url: `https://brack.example/s/${id}/`,
    host: 'brack.example',
    path: `/s/${id}`,
  }),
};
const story = (id: string, fields: Partial<Item> = {}) =>
  sampleItem({ id, title: `Story ${id} of this week`, ...fields });
const edition = (fields: Partial<Edition<Item>>): Edition<Item> => ({
  monday: '2026-11-16',
  count: 1,
  stories: [],
  notices: [],
  events: [],
  consultations: [],
  done: [],
  corrected: [],
  translations: [],
  ...fields,
});
const partsOf = (fields: Partial<Edition<Item>>) => paperParts(edition(fields), source);
const ids = (stories: readonly { readonly item: Item }[]) => stories.map(({ item }) => item.id);
const many = (count: number, fields: Partial<Item> = {}) =>
  Array.from({ length: count }, (_, at) => story(`s${at}`, fields));

describe('a paper is made up', () => {
  test('a week with one story gives it all of its words', () => {
    const { lead, leftOut } = paper(partsOf({ lead: story('lead') }), FOOT);
    expect(lead?.paragraphs.flatMap(({ text }) => text.match(/sentence \d+/g))).toHaveLength(12);
    expect(leftOut).toEqual([]);
  });

  test('stories stand in running order, beside the lead, below it, then on the second side', () => {
    const { front, back } = paper(partsOf({ lead: story('lead'), stories: many(5) }), FOOT);
    expect([...front, ...back].flatMap(ids)).toEqual(['s0', 's1', 's2', 's3', 's4']);
  });

  test('have your say and what was decided stand on the second side', () => {
    const parts = partsOf({ lead: story('lead'), done: [story('done', { kind: 'you-said-we-did' })] });
    expect(paper(parts, FOOT).back.flatMap(ids)).toEqual(['done']);
  });

  test('a week with nothing in it is no error', () => {
    expect(paper(partsOf({}), FOOT)).toMatchObject({ leftOut: [], front: [[], [], []] });
  });
});

describe('in a week with too much', () => {
  const parts = partsOf({
    lead: story('lead'),
    stories: [...many(45, { weight: 4 }), story('heavy', { weight: 9 })],
  });
  const made = paper(parts, FOOT);

  test('the lightest are left out, never the heavy one, though it stands last', () => {
    expect(made.leftOut.length).toBeGreaterThan(10);
    expect(ids(made.leftOut)).not.toContain('heavy');
  });

  test('large print, which has room, has them all', () => {
    expect(ids(largePrint(parts, made).stories).toSorted()).toEqual(
      ['heavy', 'lead', ...many(45).map(({ id }) => id)].toSorted(),
    );
  });

  test('and the summary of each, though it found no room on the two sides', () => {
    const stories = largePrint(parts, made).stories;
    expect(made.front.flat().some(({ summary }) => summary === undefined)).toBe(true);
    expect(stories.filter(({ summary }) => summary === undefined)).toEqual([]);
  });

  test('what is on is never crowded out', () => {
    const event = {
      start: '2026-11-19T09:00:00Z',
      end: '2026-11-19T17:00:00Z',
      allDay: false,
      venue: { name: 'Market Hall', address: [] },
      for: 'Everyone',
      walkIn: true,
    };
    const events = many(6, { kind: 'event', event });
    const { events: listed } = paper(partsOf({ lead: story('lead'), stories: many(45), events }), FOOT);
    expect(listed.rows.length).toBeGreaterThan(0);
    expect(listed.rows.length + listed.more).toBe(6);
  });

  test('notices that find no room are counted', () => {
    const { notices } = paper(partsOf({ notices: many(20, { kind: 'notice' }) }), FOOT);
    expect(notices.rows.length + notices.more).toBe(20);
    expect(notices.rows.length).toBeGreaterThan(2);
  });
});

test('where there is no room for a summary, its first sentence is printed', () => {
  const [first, second] = ['The doors are new.', 'Come in by the other side until the builders have gone.'];
  const stories = many(18, { summary: `${first} ${second}` });
  const { front, back } = paper(partsOf({ lead: story('lead'), stories }), FOOT);
  const printed = [...front, ...back].flat().map(({ summary }) => summary);
  expect(printed).toContain(first);
  expect(printed.filter((words) => words && ![first, `${first} ${second}`].includes(words))).toEqual([]);
});

test('every printed text is made of whole sentences, whatever the week', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }), (weights) => {
      const stories = weights.map((weight, at) => story(`s${at}`, { weight }));
      const { front, back, lead } = paper(partsOf({ lead: story('lead'), stories }), FOOT);
      const texts = [...(lead ? [lead] : []), ...[...front, ...back].flat()].flatMap(({ paragraphs }) =>
        paragraphs.map(({ text }) => text),
      );
      expect(texts.filter((text) => !text.endsWith('something.'))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

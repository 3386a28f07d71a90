import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../hub/kinds.ts';
import { FRONT_PAGE, frontPage } from './front-page.ts';
import type { Item } from './item.ts';
import { sampleItem } from './testing/sample-item.ts';

const now = '2026-11-22T12:00:00Z';
const picture = { file: 'news/clinic.jpg', alt: 'A nurse' };

function story(id: string, more: Partial<Item> = {}): Item {
  return sampleItem({ id, ...more });
}
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const many = (count: number, more: Partial<Item> = {}) =>
  Array.from({ length: count }, (_, at) => story(`${more.kind ?? 'news'}${at}`, more));

describe('the front page', () => {
  test('is led by the newest story, with the next two beside it and the rest below', () => {
    const page = frontPage(many(5), now);
    expect(page.lead?.id).toBe('news0');
    expect(ids(page.others)).toEqual(['news1', 'news2']);
    expect(ids(page.more)).toEqual(['news3', 'news4']);
  });

  test.each([
    ['the newest three', 2, 'pictured'],
    ['older ones', 3, 'news0'],
  ])('a picture among %s decides what leads', (_, before, lead) => {
    const items = [...many(before), story('pictured', { image: picture }), story('last')];
    expect(frontPage(items, now).lead?.id).toBe(lead);
  });

  test('is led by the heaviest story of the week, with a picture or without', () => {
    const heavy = story('heavy', { weight: 8 });
    const page = frontPage([story('pictured', { image: picture }), story('new'), heavy], now);
    expect([page.lead?.id, ...ids(page.others)]).toEqual(['heavy', 'pictured', 'new']);
  });

  test('has one more story beside a lead with a picture, which is tall', () => {
    const items = [story('pictured', { image: picture }), ...many(5)];
    expect(ids(frontPage(items, now).others)).toEqual(['news0', 'news1', 'news2']);
  });

  test.each(['notice', 'event', 'consultation', 'you-said-we-did'] as const)(
    'is led by a %s of the greatest weight, which then stands nowhere else',
    (kind) => {
      const page = frontPage([story('news'), story('great', { kind, weight: 9 })], now);
      expect(page).toMatchObject({ lead: { id: 'great' }, others: [{ id: 'news' }] });
      expect([page.notices, page.events, page.consultations, page.done].flat()).toEqual([]);
    },
  );

  test('shows no item twice, whatever there is', () => {
    const kind = fc.constantFrom(...KINDS);
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.record({ kind, weight })), (drawn) => {
        const page = frontPage(
          drawn.map((more, at) => story(`n${at}`, more)),
          now,
        );
        const all = Object.values(page).flat();
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('puts each kind in its own place', () => {
    const kinds = ['alert', 'notice', 'event', 'consultation', 'you-said-we-did', 'story'] as const;
    const page = frontPage(
      kinds.map((kind) => story(kind, { kind })),
      now,
    );
    expect(page.lead?.id).toBe('story');
    expect(ids([page.alerts, page.notices, page.events, page.consultations, page.done].flat())).toEqual(
      kinds.filter((kind) => kind !== 'story'),
    );
  });

  test('shows every alert, however many there are, and no more of the others than fit', () => {
    expect(frontPage(many(9, { kind: 'alert' }), now).alerts).toHaveLength(9);
    expect(frontPage(many(9, { kind: 'notice' }), now).notices).toHaveLength(FRONT_PAGE.notices);
    expect(frontPage(many(30), now).more).toHaveLength(FRONT_PAGE.more);
  });

  test('leaves out what no longer holds', () => {
    const over = story('over', { expires: now });
    expect(frontPage([over, story('on')], now)).toMatchObject({ lead: { id: 'on' }, others: [] });
  });

  test('shows an item in several languages once, and a version alone when its original has expired', () => {
    const urdu = story('flu-ur', { language: 'ur', translationOf: 'flu' });
    expect(frontPage([urdu, story('flu')], now)).toMatchObject({ lead: { id: 'flu' }, others: [] });
    expect(frontPage([urdu, story('flu', { expires: now })], now).lead).toEqual(urdu);
  });

  test('is empty where there is nothing', () => {
    expect(frontPage([], now)).toEqual({
      alerts: [],
      lead: undefined,
      others: [],
      notices: [],
      events: [],
      consultations: [],
      done: [],
      more: [],
    });
  });
});

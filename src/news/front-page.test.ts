import { describe, expect, test } from 'vitest';
import { FRONT_PAGE, frontPage } from './front-page.ts';
import type { Item } from './item.ts';

const now = '2026-11-22T12:00:00Z';
const picture = { file: 'news/clinic.jpg', alt: 'A nurse' };

function story(id: string, more: Partial<Item> = {}) {
  return { id, kind: 'news', language: 'en-GB', ...more } as const satisfies Partial<Item>;
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
    expect(frontPage([over, story('on')], now)).toMatchObject({ lead: story('on'), others: [] });
  });

  test('shows an item in several languages once, and a version alone when its original has expired', () => {
    const urdu = story('flu-ur', { language: 'ur', translationOf: 'flu' });
    expect(frontPage([urdu, story('flu')], now)).toMatchObject({ lead: story('flu'), others: [] });
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

import { expect, test } from 'vitest';
import { inSections, onlyAlerts } from './sections.ts';
import { sampleItem } from './testing/sample-item.ts';

const now = '2026-11-22T12:00:00Z';
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

function event(id: string, start: string) {
  const when = { start, end: start, allDay: false, for: 'Everyone', walkIn: true };
  return sampleItem({ id, kind: 'event', event: when });
}

function consultation(id: string, closes: string, opens?: string) {
  const how = { closes, opens, phone: '01632 960 010', paper: 'At every library.' };
  return sampleItem({ id, kind: 'consultation', consultation: how });
}

test('events stand with the soonest first, and one that names no moment last', () => {
  const items = [
    sampleItem({ id: 'some day', kind: 'event' }),
    event('december', '2026-12-05T10:00:00Z'),
    event('november', '2026-11-28T09:00:00Z'),
  ];
  expect(ids(inSections(items, now).events)).toEqual(['november', 'december', 'some day']);
});

test('consultations stand with the one that closes soonest first, from when they open', () => {
  const items = [
    consultation('january', '2027-01-16T00:00:00Z'),
    consultation('not open yet', '2026-12-20T00:00:00Z', '2026-11-22T12:00:01Z'),
    consultation('december', '2026-12-24T00:00:00Z', now),
  ];
  expect(ids(inSections(items, now).consultations)).toEqual(['december', 'january']);
});

test('everything else stands with the heaviest of the week first, and what no longer holds is gone', () => {
  const items = [
    sampleItem({ id: 'over', kind: 'notice', expires: now }),
    sampleItem({ id: 'new', kind: 'notice' }),
    sampleItem({ id: 'heavy', kind: 'notice', weight: 7 }),
  ];
  expect(ids(inSections(items, now).notices)).toEqual(['heavy', 'new']);
});

test.each([
  [
    'a consultation that has not opened',
    [consultation('later', '2026-12-20T00:00:00Z', '2026-12-01T00:00:00Z')],
    true,
  ],
  ['an alert', [sampleItem({ kind: 'alert' })], true],
  ['a story', [sampleItem({ kind: 'story' })], false],
  ['an answer', [sampleItem({ kind: 'you-said-we-did' })], false],
])('with %s alone, whether a page has nothing but alerts to show is known', (_, items, bare) => {
  expect(onlyAlerts(inSections(items, now))).toBe(bare);
});
